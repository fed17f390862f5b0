/** Delimiter, header line and mapping of a text file, from its first part. */
import { parse } from 'csv-parse/sync';
import { exitCodes, SpamcheckError } from '../errors.ts';
import { applyFormat, type Applied } from './formats/apply.ts';
import type { Format } from './formats/define.ts';
import { recognise, type Recognised } from './formats/recognise.ts';
import { mapCells } from './mapping-cells.ts';
import { fieldOf, mapFields, mapHeader, missingFields, type Mapping, type UserMapping } from './mapping.ts';
import { guesses } from './guess.ts';
import { lookOf } from './values.ts';

export interface Dialect {
  readonly delimiter: string;
  /** 1-based; null without a header. */
  readonly headerLine: number | null;
  /** Lines before the first data line, header included. */
  readonly skipLines: number;
  readonly header: readonly string[] | null;
  readonly columns: number;
  readonly mapping: Mapping;
  /** The known format, or null for the road by dictionary. */
  readonly format: Format | null;
  /** SQL of columns made from the file's own, which they follow: see `applyFormat`. */
  readonly derived: readonly string[];
  readonly leg: Applied['leg'];
  /** The first data rows, split. */
  readonly samples: readonly (readonly string[])[];
}

export interface SniffOptions {
  /** Whether the head is the whole file. */
  readonly whole: boolean;
  readonly user: UserMapping;
  /** Home country, two letters. */
  readonly region: string;
}

const delimiters = [',', ';', '\t', '|'] as const;
const headerSearch = 60;
const sampleRows = 400;

/**
 * @param head the first part of the file, without a byte-order mark
 * @throws SpamcheckError exit 3 when there is nothing but blank lines, or no caller, callee or start column
 */
export function sniffDialect(path: string, head: string, options: SniffOptions): Dialect {
  const { whole, user } = options;
  if (whole && head.trim() === '')
    throw new SpamcheckError(
      exitCodes.noInput,
      `${path} holds blank lines only. Check that the export finished.`,
    );
  const lines = wholeLines(head, whole);
  const delimiter = sniffDelimiter(lines);
  const rows = lines.slice(0, headerSearch + sampleRows).map((line) => splitLine(line, delimiter));
  const recognised = recognise(rows);
  const found = recognised === null ? findHeader(rows) : recognised.header;
  const first = firstDataRow(rows, found);
  const samples = rows.slice(first).filter(isFilled);
  const header = found === null ? null : (rows[found] ?? []);
  const columns = header?.length ?? modalLength(samples);
  const { unknown, ...layout } =
    recognised === null
      ? byDictionary(header, samples, user)
      : byFormat(recognised, header, samples, columns, options);
  const missing = missingFields(layout.mapping);
  if (missing.length > 0 || unknown.length > 0) {
    throw new SpamcheckError(
      exitCodes.noInput,
      guesses({ path, header, samples, mapping: layout.mapping, missing, unknown }),
    );
  }
  return {
    delimiter,
    headerLine: found === null ? null : found + 1,
    skipLines: first,
    header,
    columns,
    ...layout,
    samples,
  };
}

type Layout = Pick<Dialect, 'mapping' | 'format' | 'derived' | 'leg'> & {
  /** The user's captions that the file does not have. */
  readonly unknown: readonly string[];
};

function byDictionary(
  header: readonly string[] | null,
  samples: readonly (readonly string[])[],
  user: UserMapping,
): Layout {
  const mapped =
    header === null ? positional(samples, user) : mapHeader(header, samples.slice(0, sampleRows), user);
  return { ...mapped, format: null, derived: [], leg: null };
}

/** The format's own columns; what the user said with --map comes before them. */
function byFormat(
  { format }: Recognised,
  header: readonly string[] | null,
  samples: readonly (readonly string[])[],
  columns: number,
  { region, user }: SniffOptions,
): Layout {
  const names = Array.from({ length: columns }, (_, i) => (header ?? format.columns ?? [])[i] ?? '');
  const applied = applyFormat(format, names, { region });
  if (Object.keys(user).length === 0) return { ...applied, format, unknown: [] };
  const said = mapHeader(header ?? names.map((_, i) => `#${i + 1}`), samples.slice(0, sampleRows), user);
  const own = Object.fromEntries(mapFields(user).map((field) => [field, said.mapping[field]] as const));
  return { ...applied, mapping: { ...applied.mapping, ...own }, format, unknown: said.unknown };
}

/** Rows right below a header that say the columns' types, or rule them off, are no data. */
function firstDataRow(rows: readonly (readonly string[])[], header: number | null): number {
  let first = (header ?? -1) + 1;
  while (header !== null && isRule(rows[first])) first += 1;
  return first;
}

function isRule(row: readonly string[] | undefined): boolean {
  const cells = row?.map((cell) => cell.trim()).filter((cell) => cell !== '') ?? [];
  return (
    cells.length > 0 &&
    (cells.every((cell) => /^[-=_*]{3,}$/u.test(cell)) ||
      cells.every((cell) =>
        /^(?:INTEGER|BIGINT|SMALLINT|VARCHAR|CHAR|TEXT|TIMESTAMP|UNIQUEIDENTIFIER)(?: ?\(\d+\))?$/iu.test(
          cell,
        ),
      ))
  );
}

function wholeLines(head: string, whole: boolean): string[] {
  const lines = head.split(/\r\n|\n|\r/u);
  // The last line of a part may be cut anywhere.
  if (!whole && lines.length > 1) lines.pop();
  return lines;
}

function isFilled(row: readonly string[]): boolean {
  return row.length > 1 || (row[0] ?? '').trim() !== '';
}

/** Splits one line; a quote that does not close leaves the line as it is. */
export function splitLine(line: string, delimiter: string): string[] {
  if (!line.includes('"')) return line.split(delimiter);
  try {
    const [row] = parse(line, { delimiter, relax_quotes: true, relax_column_count: true }) as string[][];
    return row ?? [''];
  } catch {
    return line.split(delimiter);
  }
}

function sniffDelimiter(lines: readonly string[]): string {
  const named = /^sep=(.)$/u.exec(lines[0] ?? '')?.[1];
  if (named !== undefined) return named;
  const sample = lines.slice(0, headerSearch + 40).filter((line) => line.trim() !== '');
  const scored = delimiters.map((delimiter) => {
    const rows = sample.map((line) => splitLine(line, delimiter));
    const width = modalLength(rows);
    const even = rows.filter((row) => row.length === width).length;
    const known = Math.max(
      0,
      ...rows.slice(0, headerSearch).map((row) => row.filter((cell) => fieldOf(cell) !== null).length),
    );
    return { delimiter, score: width < 2 ? 0 : known * sample.length + even };
  });
  return scored.reduce((a, b) => (b.score > a.score ? b : a)).delimiter;
}

/** The commonest number of fields, the larger one when two are as common. */
function modalLength(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let best = 1;
  let most = 0;
  for (const [length, n] of counts) {
    if (n > most || (n === most && length > best)) {
      best = length;
      most = n;
    }
  }
  return best;
}

const coreFields = new Set([
  'caller',
  'callee',
  'ownNumber',
  'peerNumber',
  'startedAt',
  'startDate',
  'startTime',
  'talkSeconds',
  'totalSeconds',
  'direction',
  'disposition',
]);

/**
 * Index of the header row among the first lines, or null: the row with the best score of
 * 3 x core fields + other known captions - 4 x cells that look like data, if it has two core fields or more.
 */
function findHeader(rows: readonly (readonly string[])[]): number | null {
  let best: number | null = null;
  let bestScore = 0;
  rows.slice(0, headerSearch).forEach((row, index) => {
    const fields = new Set(row.map((cell) => fieldOf(cell)).filter((field) => field !== null));
    const core = [...fields].filter((field) => coreFields.has(field)).length;
    const data = row.filter((cell) =>
      ['number', 'time', 'date', 'clock', 'duration'].includes(lookOf(cell)),
    ).length;
    const score = 3 * core + (fields.size - core) - 4 * data;
    if (score > bestScore && (core >= 2 || (core === 1 && row.length > 1 && index === 0 && data === 0))) {
      best = index;
      bestScore = score;
    }
  });
  return best ?? captionsOnly(rows);
}

/** A first row without any data-looking cell above rows that have some is a header with unknown captions. */
function captionsOnly(rows: readonly (readonly string[])[]): number | null {
  const isData = (row: readonly string[] | undefined) =>
    row !== undefined && row.some((cell) => ['number', 'time', 'date', 'clock'].includes(lookOf(cell)));
  const [first, second] = rows;
  if (first === undefined || first.length < 2 || isData(first)) return null;
  return isData(second) || second === undefined || second.join('').trim() === '' ? 0 : null;
}

function positional(
  samples: readonly (readonly string[])[],
  user: UserMapping,
): { readonly mapping: Mapping; readonly unknown: readonly string[] } {
  const width = modalLength(samples);
  const guessed = mapCells(samples.slice(0, sampleRows));
  if (Object.keys(user).length === 0) return { mapping: guessed, unknown: [] };
  const numbered = Array.from({ length: width }, (_, i) => `#${i + 1}`);
  const said = mapHeader(numbered, samples, user);
  return { mapping: { ...guessed, ...said.mapping }, unknown: said.unknown };
}
