import { plainWrap } from './plain-wrap.ts';
import { points, threshold, type SignalFacts } from './signals-facts.ts';
import type { SignalsTableOptions } from './signals-table.ts';

function list(names: readonly string[]): string {
  return names.length === 0 ? 'nothing special' : names.join(', ');
}

function entries(facts: SignalFacts): readonly (readonly [string, string])[] {
  const { limits, weight, unit } = facts;
  const said = (value: number) => `${facts.fires === 'high' ? '>=' : '<='} ${threshold(value, unit)}`;
  return [
    ['Meaning', facts.meaning],
    ['Family', facts.family],
    ['Role', facts.role === 'evidence' ? 'evidence: adds points' : 'offset: takes points away'],
    ['Unit', unit],
    ['Starts', `beyond ${threshold(limits.from, unit)} (strength 0)`],
    ['Warn', `${said(limits.warn)} (strength 0.5)`],
    ['Critical', `${said(limits.critical)} (strength 1)`],
    ['Sample', limits.sample === 0 ? 'none needed' : `at least ${limits.sample}`],
    [
      'Weight',
      `${points(weight.day)} on a short log (day), ${points(weight.history)} on a longer one (history)`,
    ],
    ['Columns', list(facts.columns)],
    ['Log must show', list(facts.requires)],
    ['Blind spots', facts.blindSpots],
    ['Why', facts.why],
    ['Source', facts.source],
  ];
}

/** Everything about one signal for a terminal, ending in a line feed. */
export function signalPage(facts: SignalFacts, { columns, chalk }: SignalsTableOptions): string {
  const rows = entries(facts);
  const indent = Math.max(...rows.map(([name]) => name.length)) + 2;
  const lines = rows.flatMap(([name, text]) => {
    const [first = '', ...rest] = plainWrap(text, Math.max(20, columns - indent));
    return [
      chalk.bold(name) + ' '.repeat(indent - name.length) + first,
      ...rest.map((more) => ' '.repeat(indent) + more),
    ];
  });
  return `${chalk.bold(facts.id)}: ${facts.title}\n\n${lines.join('\n')}\n`;
}
