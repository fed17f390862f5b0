import { points, signalFacts, threshold } from './signals-facts.ts';

const heads = ['Signal', 'Meaning', 'Warn', 'Critical', 'Points day / history', 'Source'] as const;

/** A cell may hold no column mark, no line end and no HTML. */
function cell(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The README's table of signals, GitHub-flavoured Markdown, ending in a line feed. */
export function signalsMarkdown(): string {
  const rows = signalFacts().map(({ id, meaning, unit, fires, limits, weight, source }) => {
    const compare = fires === 'high' ? '≥' : '≤';
    return row([
      `\`${id}\``,
      cell(meaning),
      cell(`${compare} ${threshold(limits.warn, unit)}`),
      cell(`${compare} ${threshold(limits.critical, unit)}`),
      `${points(weight.day)} / ${points(weight.history)}`,
      cell(source),
    ]);
  });
  return `${[row(heads), row(heads.map(() => '---')), ...rows].join('\n')}\n`;
}
