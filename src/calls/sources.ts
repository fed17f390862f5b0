/** One input file, opened and understood: what is in it and how its rows become calls. */
import { exitCodes, SpamcheckError } from '../errors.ts';
import type { Opened } from '../input/opened.ts';
import { noYear } from '../input/formats/apply.ts';
import { normaliseCaption } from '../input/dictionary.ts';
import { sniffDialect, type Dialect } from '../input/sniff.ts';
import type { DateOrder } from '../input/date-order.ts';
import {
  inOrder,
  otherTimeForms,
  timeFormOf,
  timeFormOfColumn,
  timeForms,
  writtenOrder,
  type ColumnTime,
  type TimeForm,
} from '../input/times.ts';
import { defaultZone, zoneOf } from '../input/zone.ts';
import type { UserMapping } from '../input/mapping.ts';
import type { Preamble } from '../input/preamble.ts';
import type { LoadPlan } from './load-plan.ts';

export interface Source {
  readonly opened: Opened;
  readonly dialect: Dialect;
  readonly plan: LoadPlan;
  /** Day and month could be told apart by nothing but habit. */
  readonly dayMonthGuessed: boolean;
  /** No day is above 12: day and month are told apart by how the dates follow each other, or by the period. */
  readonly dayMonthInferred: boolean;
  /** How dates are written whose order the first rows leave open; null when nothing is: see `settleTimes`. */
  readonly openOrder: { readonly shortYear: boolean; readonly dotted: boolean } | null;
  /** Where the years of times without one start; null when all times have one. */
  readonly years: Preamble['start'];
  /**
   * The same text read from another header on.
   *
   * @throws SpamcheckError exit 3 when its columns are not understood
   */
  readonly under: (head: string) => Source;
}

/** How to understand a file. */
export interface SourceOptions {
  /** IANA zone of naive times, or undefined for the one that the format writes in, else `defaultZone`. */
  readonly timezone: string | undefined;
  readonly region: string;
  /** Year of the first call where times are written without one. */
  readonly year?: number | undefined;
  /** Order of day, month and year where the form of dates does not tell it. */
  readonly dateOrder?: DateOrder | undefined;
  /** Owner of a subscriber's log that does not name it. */
  readonly own?: string | undefined;
  readonly mapping: UserMapping;
}

/** @throws SpamcheckError exit 3 or 6, see `sniffDialect` */
export function readSource(opened: Opened, options: SourceOptions): Source {
  const whole = Buffer.byteLength(opened.head) + 3 >= opened.scan.bytes;
  return sourceOf(opened, opened.head, whole, options);
}

function sourceOf(opened: Opened, head: string, whole: boolean, options: SourceOptions): Source {
  const { path, table } = opened;
  const { mapping: user, region, year } = options;
  const dialect = sniffDialect(path, head, { whole, user, region, year, table });
  const { columns, derived, format, leg, mapping } = dialect;
  const samples = (column: number) =>
    column < columns ? dialect.samples.map((row) => row[column] ?? '') : [];
  const time = timeOf(path, dialect, options);
  const formsAt = (column: number | undefined) =>
    formsOf(dialect, column, region, time.forms).map((form) =>
      time.order === null ? form : inOrder(form, time.order),
    );
  const answeredForms = formsAt(mapping.answeredAt);
  const endedForms = formsAt(mapping.endedAt);
  const plan: LoadPlan = {
    mapping,
    columns,
    derived,
    leg,
    caption: (column) => dialect.header?.[column] ?? '',
    samples,
    durationUnit: format?.durationUnit ?? null,
    zeroTalk: format?.zeroTalk ?? 'unanswered',
    timeForms: time.forms,
    answeredForms,
    endedForms,
    hasTalk: mapping.talkSeconds !== undefined || (answeredForms.length > 0 && endedForms.length > 0),
    zone: zoneOf(zoneName(dialect, options.timezone)),
    region: options.region,
    owner: dialect.preamble.owner ?? options.own ?? null,
  };
  const inherited = { ...options, own: plan.owner ?? undefined, year: year ?? dialect.preamble.start?.year };
  const under = (below: string) => sourceOf(opened, below, true, inherited);
  return {
    opened,
    dialect,
    plan,
    dayMonthGuessed: time.dayMonthGuessed,
    dayMonthInferred: false,
    openOrder: time.open,
    years: time.years,
    under,
  };
}

/** The zone that the vendor or the start's caption states, else the user's, else the format's. */
function zoneName({ format, header, mapping }: Dialect, timezone: string | undefined): string {
  const zone = format?.zone;
  if (zone?.always === true) return zone.name;
  const caption = header?.[mapping.startedAt ?? mapping.startTime ?? 0] ?? '';
  if (/\((?:UTC|GMT)\)\s*$/iu.test(caption)) return 'UTC';
  return timezone ?? zone?.name ?? defaultZone;
}

/**
 * Forms of an instant beside the start, those of the start where samples are empty; none when the column is
 * absent or holds no instants.
 */
function formsOf(
  dialect: Dialect,
  column: number | undefined,
  region: string,
  ofStart: readonly TimeForm[],
): readonly TimeForm[] {
  if (column === undefined) return [];
  if (column >= dialect.columns) return [...new Set([...(dialect.format?.startForms ?? []), ...ofStart])];
  // Zero stands for "never" in epoch columns.
  const never = /^\s*(?:0|-|n\/?a|null)?\s*$/iu;
  const cells = dialect.samples.map((row) => row[column] ?? '').filter((cell) => !never.test(cell));
  if (cells.length === 0) return ofStart;
  const found = timeFormOfColumn(cells, region);
  return found === null ? [] : [found.form, ...otherTimeForms(cells, found.form, region)];
}

interface StartForms {
  readonly forms: readonly TimeForm[];
  /** Of the dates, when it takes more than the form to know it. */
  readonly order: DateOrder | null;
  readonly dayMonthGuessed: boolean;
  readonly open: Source['openOrder'];
}

const settled = { dayMonthGuessed: false, open: null } as const;

/** @throws SpamcheckError exit 3 when the times have no year, and nobody says it */
function timeOf(path: string, dialect: Dialect, options: SourceOptions): StartForms & Pick<Source, 'years'> {
  const found = startFormsOf(path, dialect, options);
  const isYearless = ({ reads }: TimeForm) => reads.as === 'yearless';
  if (!found.forms.some(isYearless)) return { ...found, years: null };
  const years = options.year === undefined ? dialect.preamble.start : { year: options.year, month: null };
  const [first] = found.forms;
  if (years === null && first !== undefined && isYearless(first)) throw noYear(path);
  return { ...found, years };
}

function startFormsOf(path: string, dialect: Dialect, { dateOrder, region }: SourceOptions): StartForms {
  const { startedAt, startDate } = dialect.mapping;
  const stated = dialect.format?.startForms ?? [];
  const cells = startCells(dialect, stated);
  if (cells === null) return { ...settled, forms: stated, order: null };
  const found = timeFormOfColumn(cells, region);
  if (found !== null) return settledForms(found, cells, stated, { dateOrder, region });
  const filled = cells.filter((cell) => cell.trim() !== '');
  const [form] = timeForms;
  if (form !== undefined && filled.length === 0) return { ...settled, forms: [form], order: null };
  throw noTimes(path, dialect, startedAt ?? startDate ?? 0, filled[0] ?? '');
}

/** Sample cells that a derived start takes its text from, of the first column with forms that the format does not state. */
function unstatedCells({ format, header, samples }: Dialect, stated: readonly TimeForm[]): string[] | null {
  for (const caption of format?.startFrom ?? []) {
    const column = header?.findIndex((name) => normaliseCaption(name) === normaliseCaption(caption)) ?? -1;
    const cells = column < 0 ? [] : samples.map((row) => row[column] ?? '');
    const isKnown = (cell: string) => stated.some(({ shape }) => shape.test(cell.trim()));
    if (cells.some((cell) => !isKnown(cell) && timeFormOf(cell) !== null)) return cells;
  }
  return null;
}

/** Sample cells of the start, a date and a clock put together; null for a derived start that its format knows. */
function startCells(dialect: Dialect, stated: readonly TimeForm[]): string[] | null {
  const { columns, mapping, samples } = dialect;
  const { startedAt, startDate = 0, startTime = 0 } = mapping;
  if (startedAt !== undefined && startedAt >= columns) return unstatedCells(dialect, stated);
  if (startedAt !== undefined) return samples.map((row) => row[startedAt] ?? '');
  return samples.map((row) => `${(row[startDate] ?? '').trim()} ${(row[startTime] ?? '').trim()}`);
}

/** For the order of dates what the user says comes first, then what the format does. */
function settledForms(
  found: ColumnTime,
  cells: readonly string[],
  stated: readonly TimeForm[],
  { dateOrder, region }: Pick<SourceOptions, 'dateOrder' | 'region'>,
): StartForms {
  // A format that writes the year first has no say over dates that end in one.
  const own = cells.map((cell) => cell.trim()).filter((cell) => found.form.shape.test(cell));
  const fits = (order: DateOrder) => own.some((cell) => inOrder(found.form, order).shape.test(cell));
  const [ofFormat] = stated.map(writtenOrder).filter((order) => order !== null && fits(order));
  const said = writtenOrder(found.form) === null ? null : (dateOrder ?? ofFormat ?? null);
  const form = said === null ? found.form : inOrder(found.form, said);
  const forms = [...new Set([form, ...otherTimeForms(cells, form, region, dateOrder), ...stated])];
  const order = writtenOrder(form);
  if (said !== null || !found.dayMonthOpen) return { ...settled, forms, order };
  const open = { shortYear: !form.id.includes('YYYY'), dotted: /[DM]\.[DM]/u.test(form.id) };
  return { forms, order, dayMonthGuessed: found.dayMonthGuessed, open };
}

function noTimes(path: string, dialect: Dialect, column: number, example: string): SpamcheckError {
  const caption = dialect.header?.[column] ?? `#${column + 1}`;
  return new SpamcheckError(
    exitCodes.noInput,
    `${path}: the start column "${caption}" does not hold times that are recognised, for example "${example.slice(0, 40)}". Name another column with --map start=COLUMN, or export times as YYYY-MM-DD HH:MM:SS.`,
  );
}
