/** One input file, opened and understood: what is in it and how its rows become calls. */
import { exitCodes, SpamcheckError } from '../errors.ts';
import { openInput, type Opened, type OpenTools } from '../input/open.ts';
import { sniffDialect, type Dialect } from '../input/sniff.ts';
import { otherTimeForms, timeFormOfColumn, timeForms, type TimeForm } from '../input/times.ts';
import { defaultZone, zoneOf } from '../input/zone.ts';
import type { Format } from '../input/formats/define.ts';
import type { UserMapping } from '../input/mapping.ts';
import type { LoadPlan } from './load-plan.ts';

export interface Source {
  readonly opened: Opened;
  readonly dialect: Dialect;
  readonly plan: LoadPlan;
  readonly dayMonthGuessed: boolean;
}

export interface SourceOptions {
  readonly timezone: string | undefined;
  readonly region: string;
  readonly mapping: UserMapping;
}

/** @throws SpamcheckError exit 2 or 3, see `openInput` and `sniffDialect` */
export async function readSource(path: string, options: SourceOptions, tools: OpenTools): Promise<Source> {
  const opened = await openInput(path, tools);
  const dialect = sniffDialect(path, opened.head, {
    whole: Buffer.byteLength(opened.head) + 3 >= opened.scan.bytes,
    user: options.mapping,
    region: options.region,
  });
  const { columns, derived, format, leg, mapping } = dialect;
  const samples = (column: number) =>
    column < columns ? dialect.samples.map((row) => row[column] ?? '') : [];
  const time = timeOf(path, dialect, options.region);
  const formsAt = (column: number | undefined) => formsOf(dialect, column, options.region);
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
    timeForms: time.forms,
    answeredForms,
    endedForms,
    hasTalk: mapping.talkSeconds !== undefined || (answeredForms.length > 0 && endedForms.length > 0),
    zone: zoneOf(zoneName(format, options.timezone)),
    region: options.region,
    owner: null,
  };
  return { opened, dialect, plan, dayMonthGuessed: time.dayMonthGuessed };
}

/** The vendor's fixed zone, else the user's, else the one that the format is written in. */
function zoneName(format: Format | null, timezone: string | undefined): string {
  const zone = format?.zone;
  if (zone?.always === true) return zone.name;
  return timezone ?? zone?.name ?? defaultZone;
}

/** Forms of an instant beside the start; none when the column is absent or holds no instants. */
function formsOf(dialect: Dialect, column: number | undefined, region: string): readonly TimeForm[] {
  if (column === undefined) return [];
  if (column >= dialect.columns) return dialect.format?.startForms ?? [];
  // Zero stands for "never" in epoch columns.
  const cells = dialect.samples.map((row) => row[column] ?? '').filter((cell) => !/^\s*0?\s*$/u.test(cell));
  const found = timeFormOfColumn(cells, region);
  return found === null ? [] : [found.form, ...otherTimeForms(cells, found.form)];
}

interface StartForms {
  readonly forms: readonly TimeForm[];
  readonly dayMonthGuessed: boolean;
}

function timeOf(path: string, dialect: Dialect, region: string): StartForms {
  const { startedAt, startDate, startTime } = dialect.mapping;
  const stated = dialect.format?.startForms ?? [];
  if (startedAt !== undefined && startedAt >= dialect.columns)
    return { forms: stated, dayMonthGuessed: false };
  const cells = dialect.samples.map((row) =>
    startedAt !== undefined
      ? (row[startedAt] ?? '')
      : `${(row[startDate ?? 0] ?? '').trim()} ${(row[startTime ?? 0] ?? '').trim()}`,
  );
  const found = timeFormOfColumn(cells, region);
  if (found !== null) {
    const { form, dayMonthGuessed } = found;
    return { forms: [...new Set([form, ...otherTimeForms(cells, form), ...stated])], dayMonthGuessed };
  }
  const filled = cells.filter((cell) => cell.trim() !== '');
  const [form] = timeForms;
  if (form !== undefined && filled.length === 0) return { forms: [form], dayMonthGuessed: false };
  throw noTimes(path, dialect, startedAt ?? startDate ?? 0, filled[0] ?? '');
}

function noTimes(path: string, dialect: Dialect, column: number, example: string): SpamcheckError {
  const caption = dialect.header?.[column] ?? `#${column + 1}`;
  return new SpamcheckError(
    exitCodes.noInput,
    `${path}: the start column "${caption}" does not hold times that are recognised, for example "${example.slice(0, 40)}". Name another column with --map start=COLUMN, or export times as YYYY-MM-DD HH:MM:SS.`,
  );
}
