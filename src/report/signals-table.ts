import type { ChalkInstance } from 'chalk';
import { plainWrap } from './plain-wrap.ts';
import { amount, points, signalFacts, type SignalFacts } from './signals-facts.ts';

const gap = '  ';
const leastMeaning = 24;
const heads = ['ID', 'FAMILY', 'WARN', 'CRITICAL', 'UNIT', 'DAY', 'HISTORY'] as const;
const rightAligned: ReadonlySet<number> = new Set([2, 3, 5, 6]);
/** Columns that a narrow terminal does without, the first one first: the family, then the unit. */
const spare = [1, 4] as const;

export interface SignalsTableOptions {
  /** Width of the terminal in cells. */
  readonly columns: number;
  readonly chalk: ChalkInstance;
}

function cells(facts: SignalFacts): string[] {
  const compare = facts.fires === 'high' ? '>=' : '<=';
  return [
    facts.id,
    facts.family,
    `${compare} ${amount(facts.limits.warn, facts.unit)}`,
    `${compare} ${amount(facts.limits.critical, facts.unit)}`,
    facts.unit,
    points(facts.weight.day),
    points(facts.weight.history),
  ];
}

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - text.length));
  return right ? space + text : text + space;
}

/**
 * The list of all signals for a terminal, ending in a line feed. The meaning wraps in the room that is left;
 * where less than 24 cells are left it goes below its row.
 */
export function signalsTable({ columns, chalk }: SignalsTableOptions): string {
  const facts = signalFacts();
  const rows = facts.map(cells);
  const widths = heads.map((head, at) =>
    Math.max(...[head, ...rows.map((row) => row[at] ?? '')].map((text) => text.length)),
  );
  let shown = widths.map((_, at) => at);
  const indentOf = () => shown.reduce((sum, at) => sum + (widths[at] ?? 0) + gap.length, 0);
  for (const at of spare)
    if (indentOf() - gap.length > columns) shown = shown.filter((other) => other !== at);
  const line = (row: readonly string[]) =>
    shown.map((at) => pad(row[at] ?? '', widths[at] ?? 0, rightAligned.has(at))).join(gap);
  const indent = indentOf();
  const beside = columns - indent >= leastMeaning;

  const out = [chalk.bold(beside ? line(heads) + gap + 'MEANING' : line(heads).trimEnd())];
  facts.forEach((signal, at) => {
    const start = line(rows[at] ?? []);
    const room = beside ? columns - indent : Math.max(leastMeaning, columns - gap.length);
    const [first = '', ...rest] = plainWrap(signal.meaning, room);
    if (beside) out.push(start + gap + first, ...rest.map((text) => ' '.repeat(indent) + text));
    else out.push(start.trimEnd(), ...[first, ...rest].map((text) => gap + chalk.dim(text)));
  });
  return `${out.join('\n')}\n`;
}
