/** Delimiter, header line and mapping of a text file, from its first part. */
import { parse } from 'csv-parse/sync';
import { exitCodes, NoLogError, SpamcheckError } from '../errors.ts';
import { applyFormat, assertYear, type Applied } from './formats/apply.ts';
import type { Format } from './formats/define.ts';
import { recognise, type Recognised } from './formats/recognise.ts';
import { checkColumns } from './limits.ts';
import type { Table } from './opened.ts';
import { spoolDelimiter } from './table-spool.ts';
import { mapCells } from './mapping-cells.ts';
import { fieldOf } from './field-of.ts';
import { mapFields, mapHeader, missingFields, type Mapping, type UserMapping } from './mapping.ts';
import { guesses } from './guess.ts';
import { harvest, type Preamble } from './preamble.ts';
import { fewCells } from './few-cells.ts';
import { findHeader, headerSearch, rowsUnder } from './find-header.ts';
import { repairHeader } from './header-repair.ts';
import { narrowOf, plainQuotes, sniffQuotes, wideOf, type QuoteStyle } from './line-style.ts';
import { mayHoldCalls } from './may-hold-calls.ts';
import { splitFields } from './split.ts';

export interface Dialect {
  readonly delimiter: string;
  readonly quotes: QuoteStyle;
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
  readonly preamble: Preamble;
  /** The first data rows, split. */
  readonly samples: readonly (readonly string[])[];
}

export interface SniffOptions {
  /** Whether the head is the whole file. */
  readonly whole: boolean;
  readonly user: UserMapping;
  /** Home country, two letters. */
  readonly region: string;
  /** Year of the first call where times are written without one. */
  readonly year?: number | undefined;
  /** What the reader of a container made: the text is its spool. Null or absent for delimited text. */
  readonly table?: Pick<Table, 'header'> | null;
}

export const delimiters = [',', ';', '\t', '|'] as const;
const sampleRows = 400;

/**
 * @param head the first part of the file, without a byte-order mark
 * @throws SpamcheckError exit 3 when there is nothing but blank lines, or no caller, callee or start column
 */
export function sniffDialect(path: string, head: string, told: SniffOptions): Dialect {
  const lines = linesOf(path, head, told.whole);
  const delimiter = told.table ? spoolDelimiter : sniffDelimiter(lines);
  const searched = lines.slice(0, headerSearch + sampleRows);
  const quotes = told.table ? plainQuotes : quotesOf(searched, delimiter);
  const rows = fewCells(searched, (line) => splitLine(line, delimiter, quotes));
  const { recognised, found, first, header } = findHead(rows, told);
  const preamble = harvest(rows.slice(0, found ?? 0));
  const options = { ...told, year: told.year ?? preamble.start?.year };
  const samples = rowsUnder(header, rows.slice(first)).filter(isFilled);
  const columns = header === null ? modalLength(samples) : wideOf(header, samples);
  checkColumns(path, columns);
  const { unknown, ...layout } =
    recognised === null
      ? byDictionary(header, samples, options.user)
      : byFormat(recognised, header, samples, columns, options);
  assertYear(path, layout.format, options.year);
  checkMapping({ path, header, samples, mapping: layout.mapping, unknown }, rows);
  return {
    delimiter,
    quotes,
    headerLine: found === null ? null : found + 1,
    skipLines: first,
    header,
    columns: layout.derived.length > 0 ? columns : narrowOf(columns, samples, layout.mapping),
    ...layout,
    preamble,
    samples,
  };
}

/** @throws SpamcheckError exit 3, a NoLogError where nothing looks like calls */
function checkMapping(
  found: Omit<Parameters<typeof guesses>[0], 'missing'>,
  rows: readonly (readonly string[])[],
): void {
  const missing = missingFields(found.mapping);
  if (missing.length === 0 && found.unknown.length === 0) return;
  const why = guesses({ ...found, missing });
  throw mayHoldCalls(rows) ? new SpamcheckError(exitCodes.noInput, why) : new NoLogError(why);
}

/** Some formats escape by backslashes, which few of their lines need. */
function quotesOf(lines: readonly string[], delimiter: string): QuoteStyle {
  const quotes = sniffQuotes(lines, delimiter);
  if (quotes.backslash) return quotes;
  const known = recognise(lines.map((line) => splitLine(line, delimiter, quotes)));
  return { ...quotes, backslash: known?.format.backslash === true };
}

interface Head {
  readonly recognised: Recognised | null;
  /** Index of the header row, or null. */
  readonly found: number | null;
  /** Index of the first row that may be data. */
  readonly first: number;
  readonly header: readonly string[] | null;
}

/** A damaged header is repaired, unless the user names captions that it has as it stands. */
function findHead(rows: readonly (readonly string[])[], { table, user }: SniffOptions): Head {
  const given = table?.header ?? null;
  if (given !== null)
    return { recognised: recognise([given, ...rows]), found: null, first: 0, header: given };
  const recognised = recognise(rows);
  const found = recognised === null ? findHeader(rows) : recognised.header;
  if (found === null) return { recognised, found, first: 0, header: null };
  const mayRepair = recognised === null && Object.keys(user).length === 0;
  const repaired = mayRepair ? repairHeader(rows, found) : null;
  if (repaired !== null) return { recognised, found, ...repaired };
  return { recognised, found, first: firstDataRow(rows, found), header: rows[found] ?? [] };
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
  { region, user, year }: SniffOptions,
): Layout {
  const names = Array.from({ length: columns }, (_, i) => (header ?? format.columns ?? [])[i] ?? '');
  const applied = applyFormat(format, names, { region, year });
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

function linesOf(path: string, head: string, whole: boolean): string[] {
  if (whole && head.trim() === '')
    throw new SpamcheckError(
      exitCodes.noInput,
      `${path} holds blank lines only. Check that the export finished.`,
    );
  const lines = head.split(/\r\n|\n|\r/u);
  // The last line of a part may be cut anywhere.
  if (!whole && lines.length > 1) lines.pop();
  return lines;
}

function isFilled(row: readonly string[]): boolean {
  return row.length > 1 || (row[0] ?? '').trim() !== '';
}

/** Splits one line; a quote that does not close leaves the line as it is. */
export function splitLine(line: string, delimiter: string, quotes = plainQuotes): string[] {
  const { quote, backslash, spaced } = quotes;
  if (quote !== '"' || backslash || spaced)
    return splitFields(line, { delimiter, quote, backslash }) ?? line.split(delimiter);
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
    // Lines without the delimiter may be a preamble, longer than what the sample has of the table.
    const split = rows.filter((row) => row.length > 1);
    const width = modalLength(split);
    const even = split.filter((row) => row.length === width).length;
    const known = Math.max(
      0,
      ...rows.slice(0, headerSearch).map((row) => row.filter((cell) => fieldOf(cell) !== null).length),
    );
    return { delimiter, score: split.length === 0 ? 0 : known * sample.length + even };
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

function positional(
  samples: readonly (readonly string[])[],
  user: UserMapping,
): { readonly mapping: Mapping; readonly unknown: readonly string[] } {
  const width = modalLength(samples);
  const guessed = mapCells(samples.filter((row) => row.length === width).slice(0, sampleRows));
  if (Object.keys(user).length === 0) return { mapping: guessed, unknown: [] };
  const numbered = Array.from({ length: width }, (_, i) => `#${i + 1}`);
  const said = mapHeader(numbered, samples, user);
  return { mapping: { ...guessed, ...said.mapping }, unknown: said.unknown };
}
