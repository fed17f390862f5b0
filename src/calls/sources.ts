/** One input file, opened and understood: what is in it and how its rows become calls. */
import { exitCodes, SpamcheckError } from '../errors.ts';
import { openInput, type Opened, type OpenTools } from '../input/open.ts';
import { sniffDialect, type Dialect } from '../input/sniff.ts';
import { otherTimeForms, timeFormOfColumn, timeForms, type TimeForm } from '../input/times.ts';
import { zoneOf } from '../input/zone.ts';
import type { UserMapping } from '../input/mapping.ts';
import type { LoadPlan } from './load-sql.ts';

export interface Source {
  readonly opened: Opened;
  readonly dialect: Dialect;
  readonly plan: LoadPlan;
  readonly dayMonthGuessed: boolean;
}

export interface SourceOptions {
  readonly timezone: string;
  readonly region: string;
  readonly mapping: UserMapping;
}

/** @throws SpamcheckError exit 2 or 3, see `openInput` and `sniffDialect` */
export async function readSource(path: string, options: SourceOptions, tools: OpenTools): Promise<Source> {
  const opened = await openInput(path, tools);
  const whole = Buffer.byteLength(opened.head) + 3 >= opened.scan.bytes;
  const dialect = sniffDialect(path, opened.head, whole, options.mapping);
  const samples = (column: number) => dialect.samples.map((row) => row[column] ?? '');
  const time = timeOf(path, dialect, options.region);
  const plan: LoadPlan = {
    mapping: dialect.mapping,
    caption: (column) => dialect.header?.[column] ?? '',
    samples,
    timeForms: time.forms,
    zone: zoneOf(options.timezone),
    region: options.region,
  };
  return { opened, dialect, plan, dayMonthGuessed: time.dayMonthGuessed };
}

interface StartForms {
  readonly forms: readonly TimeForm[];
  readonly dayMonthGuessed: boolean;
}

function timeOf(path: string, dialect: Dialect, region: string): StartForms {
  const { startedAt, startDate, startTime } = dialect.mapping;
  const cells = dialect.samples.map((row) =>
    startedAt !== undefined
      ? (row[startedAt] ?? '')
      : `${(row[startDate ?? 0] ?? '').trim()} ${(row[startTime ?? 0] ?? '').trim()}`,
  );
  const found = timeFormOfColumn(cells, region);
  if (found !== null) {
    const { form, dayMonthGuessed } = found;
    return { forms: [form, ...otherTimeForms(cells, form)], dayMonthGuessed };
  }
  const filled = cells.filter((cell) => cell.trim() !== '');
  const [form] = timeForms;
  if (form !== undefined && filled.length === 0) return { forms: [form], dayMonthGuessed: false };
  const column = startedAt ?? startDate ?? 0;
  const caption = dialect.header?.[column] ?? `#${column + 1}`;
  throw new SpamcheckError(
    exitCodes.noInput,
    `${path}: the start column "${caption}" does not hold times that are recognised, for example "${(filled[0] ?? '').slice(0, 40)}". Name another column with --map start=COLUMN, or export times as YYYY-MM-DD HH:MM:SS.`,
  );
}
