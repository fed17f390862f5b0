/** A list file to its rows: encoding, header, and the lines that cannot be used. */
import { readFile, stat } from 'node:fs/promises';
import { exitCodes, SpamcheckError } from '../errors.ts';
import { sniffEncoding } from '../input/encoding.ts';
import { openError } from '../input/files.ts';
import { listRows } from '../input/list-rows.ts';
import { kindOf } from '../input/magic.ts';
import type { ListName } from '../model.ts';
import { exampleHeaders, listColumns, type ListField } from './captions.ts';

/** Why a line of a list cannot be used, as the report says it. */
export const lineProblems = {
  quotes: 'a quote that does not close',
  fields: 'more or fewer fields than the header',
  number: 'no number that identifies somebody',
  entry: 'no number, prefix or range',
  wide: 'a prefix of fewer than two digits',
  range: 'the ends of the range do not fit each other',
  date: 'a date that cannot be read: write it as 2024-05-13',
  window: 'it ends before it begins',
} as const;

export type LineProblem = keyof typeof lineProblems;

/** The cells of one line by field; fields that the header lacks are empty. */
export type CellOf<L extends ListName> = (field: ListField<L>) => string;

export interface RejectedLine {
  readonly line: number;
  readonly problem: LineProblem;
}

/** A list that was read. */
export interface ListFile<E> {
  readonly path: string;
  readonly encoding: string;
  readonly entries: readonly (E & { readonly line: number })[];
  readonly rejected: readonly RejectedLine[];
}

/** Largest list that is read, bytes: some five million numbers. */
const largest = 256 * 2 ** 20;
const headBytes = 1 << 20;

/**
 * Reads a list: CSV text with a header, UTF-8 with or without a mark, UTF-16 or GB18030. A line that cannot be
 * used costs that line.
 *
 * @param read gives the entry of a line, or why there is none
 * @throws SpamcheckError exit 2 for `-`, exit 3 for a file that is missing, packed, without a header that says
 *   what is needed, or without any line that can be used, exit 6 for one that is too large
 */
export async function readList<L extends ListName, E extends object>(
  list: L,
  path: string,
  read: (cell: CellOf<L>) => E | LineProblem,
): Promise<ListFile<E>> {
  const bytes = await bytesOf(list, path);
  const encoding = sniffEncoding(bytes.subarray(0, headBytes), undefined);
  const text = new TextDecoder(encoding).decode(bytes);
  return { path, encoding, ...listEntries(list, path, text, read) };
}

/** The entries of a list's text, see `readList`. */
export function listEntries<L extends ListName, E extends object>(
  list: L,
  path: string,
  text: string,
  read: (cell: CellOf<L>) => E | LineProblem,
): Pick<ListFile<E>, 'entries' | 'rejected'> {
  const rows = listRows(text.replace(/^\u{feff}/u, ''));
  const first = rows.next().value;
  const needs = `the first line names its columns, such as ${exampleHeaders[list]}`;
  if (first === undefined) throw noList(list, `${path} holds nothing: ${needs}.`);
  const columns = listColumns(list, first.fields ?? []);
  if (columns === null)
    throw noList(list, `${path} line ${first.line} is not the header of this list: ${needs}.`);
  const entries: (E & { line: number })[] = [];
  const rejected: RejectedLine[] = [];
  for (const { line, fields } of rows) {
    const entry = entryOf(
      fields,
      columns.width,
      (field) => fields?.[columns.places[field] ?? -1]?.trim() ?? '',
    );
    if (typeof entry === 'string') rejected.push({ line, problem: entry });
    else entries.push({ ...entry, line });
  }
  const [bad] = rejected;
  if (entries.length === 0 && bad !== undefined) {
    const problem = `${path} has no line that can be used; line ${bad.line}: ${lineProblems[bad.problem]}`;
    throw noList(list, `${problem}. Correct it, or leave the list out.`);
  }
  return { entries, rejected };

  function entryOf(fields: readonly string[] | null, width: number, cell: CellOf<L>): E | LineProblem {
    if (fields === null) return 'quotes';
    return fields.length === width ? read(cell) : 'fields';
  }
}

async function bytesOf(list: ListName, path: string): Promise<Buffer> {
  if (path === '-')
    throw new SpamcheckError(exitCodes.usage, `--${list} reads a file, not standard input. Name the file.`);
  try {
    const { size } = await stat(path);
    if (size > largest)
      throw new SpamcheckError(
        exitCodes.limit,
        `--${list}: ${path} is larger than 256 MB. Leave out the lines that the log cannot meet.`,
      );
    const bytes = await readFile(path);
    if (kindOf(bytes) === 'text') return bytes;
  } catch (error) {
    if (error instanceof SpamcheckError) throw error;
    const told = openError(path, error);
    throw new SpamcheckError(told.exitCode, `--${list}: ${told.message}`, { cause: error });
  }
  throw noList(list, `${path} is packed, a workbook or something else. Save the list as CSV text.`);
}

function noList(list: ListName, problem: string): SpamcheckError {
  return new SpamcheckError(exitCodes.noInput, `--${list}: ${problem}`);
}
