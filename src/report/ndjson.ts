import type { Report } from '../model.ts';
import { jsonLine, jsonText } from './json.ts';
import type { RenderOptions } from './render-options.ts';

/** Lists of the report and the type on each line of theirs, in the order in which they are written. */
const lineTypes = {
  groups: 'group',
  bridges: 'bridge',
  floods: 'flood',
  ringOnce: 'ringOnce',
  violations: 'violation',
  lists: 'list',
  numbers: 'number',
} as const satisfies Partial<Record<keyof Report, string>>;

type ListKey = keyof typeof lineTypes;

/** What the first line holds besides its type: everything that is no list. */
const headerKeys = ['schemaVersion', 'tool', 'run', 'log', 'summary', 'warnings'] as const;

const listKeys = Object.keys(lineTypes) as ListKey[];

/**
 * The report as JSON, an object a line, with a `type` on each: `report` first, with all that is no list; then
 * groups, cases, violations, lists and numbers; `end` last, with the count of each, so that a cut file can be told.
 */
export function renderNdjson(report: Report, { top }: Pick<RenderOptions, 'top'>): string {
  const shown = top > 0 ? { ...report, numbers: report.numbers.slice(0, top) } : report;
  const header = headerKeys.map((key) => `"${key}":${valueText(shown, key)}`);
  const counts = listKeys.map((key) => [key, shown[key].length] as const);
  const lines = [
    `{"type":"report",${header.join(',')}}`,
    ...listKeys.flatMap((key) => itemLines(shown, key)),
    jsonText({ type: 'end', ...Object.fromEntries(counts) }),
  ];
  return `${lines.join('\n')}\n`;
}

function valueText(report: Report, key: (typeof headerKeys)[number]): string {
  if (key !== 'warnings') return jsonLine(key, report[key], [key]);
  return `[${report.warnings.map((warning, at) => jsonLine('warnings', warning, [key, at])).join(',')}]`;
}

function itemLines(report: Report, key: ListKey): string[] {
  return report[key].map((item, at) => typed(lineTypes[key], jsonLine(key, item, [key, at])));
}

/** Puts the type in front of the keys of a written object. */
function typed(type: string, object: string): string {
  return `{"type":"${type}",${object.slice(1)}`;
}
