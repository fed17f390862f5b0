/** Written forms of an instant, and which of them a column holds. */
import { monthFirst, type DateOrder } from './date-order.ts';
import { isWritten, serialShape } from './written-times.ts';
import type { Years } from './yearless.ts';

export interface TimeForm {
  readonly id: string;
  /** Whether a trimmed cell has this form. */
  readonly shape: Pick<RegExp, 'test'>;
  /** strptime patterns to try in order, or how to read a number. */
  readonly reads:
    | { readonly as: 'iso' }
    | { readonly as: 'patterns'; readonly patterns: readonly string[]; readonly zoned: boolean }
    | { readonly as: 'epoch'; readonly digits: string; readonly divisor: number }
    /** Days since 1899-12-30, as spreadsheets count them. */
    | { readonly as: 'serial' }
    /** See `written-times.ts`. */
    | { readonly as: 'written' }
    /** Null until the years are known. */
    | { readonly as: 'yearless'; readonly years: Years | null };
}

const d = String.raw`\d{1,2}`;
const clock = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?`;
const clockPatterns = (date: string, joint = ' ') => [
  `${date}${joint}%H:%M:%S`,
  `${date}${joint}%H:%M:%S.%g`,
  `${date}${joint}%H:%M:%S.%f`,
  `${date}${joint}%H:%M:%S.%n`,
  `${date}${joint}%H:%M`,
];
const halfDayPatterns = (date: string) =>
  ['%I:%M:%S %p', '%I:%M %p', '%I:%M:%S%p', '%I:%M%p'].map((clockPattern) => `${date} ${clockPattern}`);

const naive = (id: string, shape: string, patterns: readonly string[]): TimeForm => ({
  id,
  shape: new RegExp(`^${shape}$`, 'u'),
  reads: { as: 'patterns', patterns, zoned: false },
});
const zoned = (id: string, shape: string, patterns: readonly string[]): TimeForm => ({
  id,
  shape: new RegExp(`^${shape}$`, 'u'),
  reads: { as: 'patterns', patterns, zoned: true },
});
const epoch = (id: string, shape: string, digits: string, divisor: number): TimeForm => ({
  id,
  shape: new RegExp(`^${shape}$`, 'u'),
  reads: { as: 'epoch', digits, divisor },
});

/** In the order in which they are tried. Day-first and month-first share shapes: see `timeFormOfColumn`. */
export const timeForms: readonly TimeForm[] = [
  { id: 'YYYY-MM-DD HH:MM:SS', shape: /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/u, reads: { as: 'iso' } },
  naive('YYYY-M-D H:MM:SS', `\\d{4}-${d}-${d} ${clock}`, clockPatterns('%Y-%m-%d')),
  naive('YYYY-MM-DDTHH:MM:SS', `\\d{4}-${d}-${d}T${clock}`, clockPatterns('%Y-%m-%d', 'T')),
  zoned(
    'YYYY-MM-DDTHH:MM:SSZ',
    `\\d{4}-${d}-${d}T${clock}(?:Z|[+-]\\d{2}:?\\d{2})`,
    clockPatterns('%Y-%m-%d', 'T').map((p) => `${p}%z`),
  ),
  zoned(
    'YYYY-MM-DD HH:MM:SS+ZZ',
    `\\d{4}-${d}-${d} ${clock} ?(?:Z|[+-]\\d{2}:?\\d{2})`,
    clockPatterns('%Y-%m-%d').flatMap((p) => [`${p}%z`, `${p} %z`]),
  ),
  naive('YYYY/M/D H:MM:SS', `\\d{4}/${d}/${d} ${clock}`, clockPatterns('%Y/%m/%d')),
  naive('YYYY.M.D H:MM:SS', `\\d{4}\\.${d}\\.${d} ${clock}`, clockPatterns('%Y.%m.%d')),
  naive('YYYY年M月D日 H:MM:SS', `\\d{4}年${d}月${d}日 ?${clock}`, [
    ...clockPatterns('%Y年%m月%d日'),
    ...clockPatterns('%Y年%m月%d日', ''),
  ]),
  naive('YYYYMMDD HH:MM:SS', `\\d{8} ${clock}`, clockPatterns('%Y%m%d')),
  naive('YYYYMMDD HHMMSS', String.raw`(?:19|20)\d{6} \d{6}`, ['%Y%m%d %H%M%S']),
  naive('YYMMDD HHMMSS', String.raw`\d{6} \d{6}`, ['%y%m%d %H%M%S']),
  zoned('YYMMDDHHMMSS+ZZZZ', String.raw`\d{12}[+-]\d{4}`, ['%y%m%d%H%M%S%z']),
  naive('YYYYMMDDHHMMSS', String.raw`(?:19|20)\d{12}(?:\.\d{1,6})?`, [
    '%Y%m%d%H%M%S',
    '%Y%m%d%H%M%S.%g',
    '%Y%m%d%H%M%S.%f',
  ]),
  zoned('Day Mon D HH:MM:SS +ZZZZ YYYY', `[A-Z][a-z]{2} [A-Z][a-z]{2} ${d} ${clock} [+-]\\d{4} \\d{4}`, [
    '%a %b %d %H:%M:%S %z %Y',
  ]),
  zoned('Day, D Mon YYYY HH:MM:SS +ZZZZ', `[A-Z][a-z]{2}, ${d} [A-Z][a-z]{2} \\d{4} ${clock} [+-]\\d{4}`, [
    '%a, %d %b %Y %H:%M:%S %z',
  ]),
  naive('D-Mon-YYYY HH:MM:SS', `${d}-[A-Za-z]{3}-\\d{4} ${clock}`, clockPatterns('%d-%b-%Y')),
  naive('D-Mon-YY HH:MM:SS', `${d}-[A-Za-z]{3}-\\d{2} ${clock}`, clockPatterns('%d-%b-%y')),
  naive('Mon D, YYYY h:MM:SS AM', `[A-Z][a-z]{2} ${d}, \\d{4} ${clock} [AP]M`, halfDayPatterns('%b %d, %Y')),
  ...(['/', '.', '-'] as const).flatMap((s) => dayMonthForms(s)),
  ...(['D/M', 'M/D'] as const).flatMap((order) => weekdayForms(order)),
  // From 2001 to 2033: more would take telephone numbers for instants.
  epoch('epoch seconds', String.raw`1\d{9}(?:\.\d+)?`, '9,11', 1),
  epoch('epoch milliseconds', String.raw`1\d{12}(?:\.\d+)?`, '12,14', 1000),
  epoch('epoch microseconds', String.raw`1\d{15}`, '15,17', 1_000_000),
  {
    id: 'M-D H:MM:SS',
    shape: new RegExp(`^${d}(?:[-/.]${d} |月${d}日 ?)${clock}$`, 'u'),
    reads: { as: 'yearless', years: null },
  },
  { id: 'spreadsheet day', shape: serialShape, reads: { as: 'serial' } },
  { id: 'written by hand', shape: { test: isWritten }, reads: { as: 'written' } },
];

/** Forms such as `Fri 03/01/2024 9:15 AM`. */
function weekdayForms(order: 'D/M' | 'M/D'): TimeForm[] {
  const shape = `[A-Z][a-z]{2} ${d}/${d}/\\d{4} ${clock}`;
  const date = order === 'D/M' ? '%a %d/%m/%Y' : '%a %m/%d/%Y';
  return [
    naive(`Day ${order}/YYYY H:MM:SS`, shape, clockPatterns(date)),
    naive(`Day ${order}/YYYY h:MM:SS AM`, `${shape} ?[AaPp][Mm]`, halfDayPatterns(date)),
  ];
}

function dayMonthForms(s: string): TimeForm[] {
  const e = s === '.' ? String.raw`\.` : s;
  const long = `${d}${e}${d}${e}\\d{4}`;
  const short = `${d}${e}${d}${e}\\d{2}`;
  const yearFirst = `\\d{2}${e}${d}${e}${d}`;
  return [
    naive(`D${s}M${s}YYYY H:MM:SS`, `${long} ${clock}`, clockPatterns(`%d${s}%m${s}%Y`)),
    naive(`M${s}D${s}YYYY H:MM:SS`, `${long} ${clock}`, clockPatterns(`%m${s}%d${s}%Y`)),
    naive(`D${s}M${s}YYYY h:MM:SS AM`, `${long} ${clock} ?[AaPp][Mm]`, halfDayPatterns(`%d${s}%m${s}%Y`)),
    naive(`M${s}D${s}YYYY h:MM:SS AM`, `${long} ${clock} ?[AaPp][Mm]`, halfDayPatterns(`%m${s}%d${s}%Y`)),
    naive(`D${s}M${s}YY H:MM:SS`, `${short} ${clock}`, clockPatterns(`%d${s}%m${s}%y`)),
    naive(`M${s}D${s}YY H:MM:SS`, `${short} ${clock}`, clockPatterns(`%m${s}%d${s}%y`)),
    naive(`YY${s}M${s}D H:MM:SS`, `${yearFirst} ${clock}`, clockPatterns(`%y${s}%m${s}%d`)),
    naive(`D${s}M${s}YY h:MM AM`, `${short} ${clock} ?[AaPp][Mm]`, halfDayPatterns(`%d${s}%m${s}%y`)),
    naive(`M${s}D${s}YY h:MM AM`, `${short} ${clock} ?[AaPp][Mm]`, halfDayPatterns(`%m${s}%d${s}%y`)),
    naive(`YY${s}M${s}D h:MM AM`, `${yearFirst} ${clock} ?[AaPp][Mm]`, halfDayPatterns(`%y${s}%m${s}%d`)),
  ];
}

/** The form of this id, for formats that state theirs. */
export function timeFormNamed(id: string): TimeForm {
  const form = timeForms.find((known) => known.id === id);
  if (form === undefined) throw new RangeError(`no form of time is called ${id}`);
  return form;
}

/** The first form whose shape fits one cell, or null. */
export function timeFormOf(cell: string): TimeForm | null {
  const text = cell.trim();
  return timeForms.find((form) => form.shape.test(text)) ?? null;
}

export interface ColumnTime {
  readonly form: TimeForm;
  /** True when day and month could not be told apart by any sample. */
  readonly dayMonthGuessed: boolean;
  /** True when the samples say too little to do without a look at all cells. */
  readonly dayMonthOpen: boolean;
}

/** So many cells must say the same, and none the contrary, to settle what all others are. */
const enoughCells = 3;

/**
 * The form of a column from sample cells: the form that fits most of them, if at least half are times at all, with
 * day and month told apart by a part above 12 or by the weekday beside them. Undecided columns are read month-first
 * in countries that write so, else day-first.
 */
export function timeFormOfColumn(cells: readonly string[], region: string): ColumnTime | null {
  const samples = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const best = timeForms
    .map((form) => ({ form, hits: samples.filter((cell) => form.shape.test(cell)).length }))
    .reduce((a, b) => (b.hits > a.hits ? b : a));
  const times = samples.filter((cell) => timeForms.some((form) => form.shape.test(cell)));
  if (best.hits === 0 || times.length * 2 < samples.length) return null;
  const { form } = best;
  const own = writtenOrder(form);
  // A last part of one digit is no year.
  if (own === null || own === 'ymd') return { form, dayMonthGuessed: false, dayMonthOpen: false };
  const orders = samples.filter((cell) => form.shape.test(cell)).map(orderOf);
  const day = orders.filter((order) => order === 'day').length;
  const month = orders.filter((order) => order === 'month').length;
  // A weekday that fits is proof enough.
  const enough = form.id.startsWith('Day ') ? 1 : enoughCells;
  const useMonth = day === month ? monthFirst.has(region) && !form.id.includes('D.M') : month > day;
  return {
    form: inOrder(form, useMonth ? 'mdy' : 'dmy'),
    dayMonthGuessed: day > 0 === month > 0,
    dayMonthOpen: Math.min(day, month) > 0 || Math.max(day, month) < enough || !form.id.includes('YYYY'),
  };
}

const orderId = /^(Day )?(?:D([/.-])M\2|M([/.-])D\3|YY([/.-])M\4D(?= ))/u;

/** The order of a form whose day, month and year cannot be told apart by its shape; null for all others. */
export function writtenOrder(form: TimeForm): DateOrder | null {
  const found = orderId.exec(form.id);
  if (found === null) return null;
  if (found[2] !== undefined) return 'dmy';
  return found[3] === undefined ? 'ymd' : 'mdy';
}

/** The form of the same shape in this order, or the form itself when it has no other. */
export function inOrder(form: TimeForm, order: DateOrder): TimeForm {
  if (writtenOrder(form) === null) return form;
  const parts = /^((?:Day )?)([DMY]+)([/.-])([DMY]+)\3([DMY]+)(.*)$/u.exec(form.id);
  const [, day = '', , s = '', , , rest = ''] = parts ?? [];
  const year = form.id.includes('YYYY') ? 'YYYY' : 'YY';
  const date = { dmy: ['D', 'M', year], mdy: ['M', 'D', year], ymd: [year, 'M', 'D'] }[order].join(s);
  return timeForms.find(({ id }) => id === `${day}${date}${rest}`) ?? form;
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Which of day and month comes first, as far as one cell tells. */
function orderOf(cell: string): 'day' | 'month' | null {
  const parts = /^(?:([A-Z][a-z]{2}) )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})/u.exec(cell);
  if (parts === null) return null;
  const [first, second, year] = [Number(parts[2]), Number(parts[3]), Number(parts[4])];
  if (first > 12) return 'day';
  if (second > 12) return 'month';
  const isOn = (month: number, day: number) =>
    weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] === parts[1];
  const dayFits = isOn(second, first);
  if (parts[1] === undefined || dayFits === isOn(first, second)) return null;
  return dayFits ? 'day' : 'month';
}

/**
 * Forms of sample cells that the column's form does not read, such as the slashes of a spreadsheet among
 * hyphens. Day and month are in the order of the column's form, else in the one that the user says, else in the
 * one that these cells tell; forms whose cells do not tell it are left out.
 */
export function otherTimeForms(
  cells: readonly string[],
  form: TimeForm,
  region: string,
  said?: DateOrder,
): TimeForm[] {
  const rest = cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && !form.shape.test(cell));
  const found = new Set(rest.map(timeFormOf).filter((other) => other !== null));
  const written = [...found].filter((other) => writtenOrder(other) !== null);
  const order = written.length === 0 ? null : (writtenOrder(form) ?? said ?? toldOrder(rest, region));
  for (const other of written) {
    found.delete(other);
    if (order !== null) found.add(inOrder(other, order));
  }
  return timeForms.filter((known) => found.has(known));
}

/** The order of day and month in cells of several forms, if they tell it. */
function toldOrder(cells: readonly string[], region: string): DateOrder | null {
  const dates = cells.filter((cell) => {
    const form = timeFormOf(cell);
    return form !== null && writtenOrder(form) !== null;
  });
  const told = timeFormOfColumn(dates, region);
  return told === null || told.dayMonthGuessed ? null : writtenOrder(told.form);
}

/** The form with its years known. */
export function withYears(form: TimeForm, years: Years): TimeForm {
  return form.reads.as === 'yearless' ? { ...form, reads: { as: 'yearless', years } } : form;
}
