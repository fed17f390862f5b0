/** A file's columns one by one: what each is read as, and three of its values that give nobody away. */
import { fieldOf } from '../input/field-of.ts';
import type { Field } from '../input/dictionary.ts';
import { maskedNumbers, maskedText } from '../input/masked.ts';
import type { Dialect } from '../input/sniff.ts';
import { lookOf, looksOf, mainLook } from '../input/values.ts';
import type { Inspected, InspectedColumn } from '../inspection.ts';

const samplesShown = 3;
/** Wider files are no call logs. */
const columnsShown = 200;

export function toldColumns(dialect: Dialect): InspectedColumn[] {
  const { columns, mapping } = dialect;
  const fields = new Map<number, string[]>();
  for (const [field, column] of Object.entries(mapping))
    fields.set(column, [...(fields.get(column) ?? []), field]);
  return Array.from({ length: Math.min(columns, columnsShown) }, (_, column) => ({
    column: column + 1,
    caption: captionAt(dialect, column),
    fields: fields.get(column) ?? [],
    samples: samplesOf(dialect, column, fields.get(column) ?? []),
  }));
}

/** Fields that the format makes from columns by a rule of its own. */
export function toldDerived(dialect: Dialect): Inspected['derived'] {
  const { columns, derived, leg, mapping } = dialect;
  const named: [string, number][] = Object.entries(mapping).filter(([, column]) => column >= columns);
  if (leg !== null) named.push(['leg', leg.key]);
  return named.map(([field, column]) => {
    const parts = [...(derived[column - columns] ?? '').matchAll(/\bc(\d+)\b/gu)];
    const from = [...new Set(parts.map(([, index]) => Number(index)))].sort((x, y) => x - y);
    return {
      field,
      columns: from.map((index) => index + 1),
      captions: from.map((index) => captionAt(dialect, index)),
    };
  });
}

function captionAt({ format, header }: Dialect, column: number): string {
  const caption = (header ?? format?.columns)?.[column]?.trim() ?? '';
  return caption === '' ? `#${column + 1}` : caption;
}

const personal = new Set<string>(['callerName', 'calleeName', 'peerName'] satisfies Field[]);
const personalCaption =
  /name|姓名|户名|客户|用户名|address|地址|住址|身份证|passport|mail|邮箱|备注|comment|note/iu;

function samplesOf(dialect: Dialect, column: number, fields: readonly string[]): string[] {
  const cells = dialect.samples.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  const distinct = [...new Set(cells)];
  const caption = captionAt(dialect, column);
  const isPersonal =
    [...fields, fieldOf(caption) ?? ''].some((field) => personal.has(field)) || personalCaption.test(caption);
  const isOpen = !isPersonal && isCategory(distinct, cells.length);
  const look = mainLook(looksOf(dialect.samples, column));
  const shown = new Set<string>();
  for (const cell of distinct) {
    if (shown.size === samplesShown) break;
    if (isPersonal || !(isOpen || isHarmless(cell))) shown.add(maskedText(cell));
    else shown.add(look === 'number' ? maskedNumbers(cell) : maskedSecrets(cell));
  }
  return [...shown];
}

/** The few words that a column of states, kinds or trunks repeats. */
function isCategory(distinct: readonly string[], cells: number): boolean {
  return distinct.length <= 8 && distinct.length * 4 <= cells;
}

const harmless = new Set(['time', 'date', 'clock', 'duration', 'direction', 'outcome', 'service']);

function isHarmless(cell: string): boolean {
  return harmless.has(lookOf(cell));
}

/** Times and durations keep their digits, whatever else looks like a number does not. */
function maskedSecrets(cell: string): string {
  return harmless.has(lookOf(cell)) ? cell : maskedNumbers(cell);
}
