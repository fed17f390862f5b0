import { formats } from '../src/input/formats/index.ts';
import { signalsMarkdown } from '../src/report/signals-markdown.ts';

/** The README with its generated tables made anew from the code. */
export function withGenerated(readme: string): string {
  return withPart(withPart(readme, 'signals', signalsMarkdown()), 'formats', formatsMarkdown());
}

function withPart(readme: string, name: string, text: string): string {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const [before, rest] = readme.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`the README lacks its ${name} markers`);
  return `${before}${begin}\n\n${text.trim()}\n\n${end}${after}`;
}

/** One row an export format: what it is, and what its rows show. */
function formatsMarkdown(): string {
  const mark = (shown: boolean) => (shown ? 'yes' : '-');
  const rows = [...formats]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, perspective, product, shows, status }) =>
      [
        `\`${id}\``,
        product,
        perspective,
        status,
        mark(shows.unanswered),
        mark(shows.ringTime),
        mark(shows.seconds),
      ].join(' | '),
    );
  return [
    '| format | product | perspective | layout | unanswered | ring time | seconds |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}
