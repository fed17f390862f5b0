/** Rows of a small CSV text that a user keeps by hand: labels, numbers that are allowed, complaints. */
import { CsvError, parse, type Options } from 'csv-parse/sync';

export interface ListRow {
  /** 1-based */
  readonly line: number;
  /** Trimmed. Null when the quotes of the line do not pair up. */
  readonly fields: readonly string[] | null;
}

/** The delimiter of a text is the first of these that its first line holds. */
const delimiters = [',', ';', '\t', '|', '，'];

function quoted(line: string, options: Options): readonly string[] | null {
  try {
    return (parse(line, options) as string[][])[0] ?? [];
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

const batch = 5_000;

/**
 * The rows of a CSV text, blank lines left out. Fields are parted by commas, semicolons, tabs or bars, as in the
 * first line that is not blank, and hold no line breaks, so that a stray quote costs its own line and nothing
 * after it. One by one, since a list may have a million.
 */
export function* listRows(text: string): Generator<ListRow> {
  const lines = text.split(/\r\n|\n|\r/u);
  const header = lines.find((line) => line.trim() !== '') ?? '';
  const options = {
    delimiter: delimiters.find((delimiter) => header.includes(delimiter)) ?? ',',
    record_delimiter: '\n',
    relax_column_count: true,
    trim: true,
  };
  for (let at = 0; at < lines.length; at += batch) {
    const some = lines.slice(at, at + batch);
    const plain = parse(some.join('\n'), { ...options, quote: null }) as string[][];
    for (const [place, own] of plain.entries()) {
      const line = some[place] ?? '';
      const fields = line.includes('"') ? quoted(line, options) : own;
      if (fields === null || fields.some((field) => field !== '')) yield { line: at + place + 1, fields };
    }
  }
}
