import { signalsMarkdown } from '../src/report/signals-markdown.ts';

/** The README with its signal table made anew from the code. */
export function withSignals(readme: string): string {
  const [before, rest] = readme.split('<!-- signals:begin -->');
  const after = rest?.split('<!-- signals:end -->')[1];
  if (before === undefined || after === undefined) throw new Error('the README lacks its signal markers');
  return `${before}<!-- signals:begin -->\n\n${signalsMarkdown().trim()}\n\n<!-- signals:end -->${after}`;
}
