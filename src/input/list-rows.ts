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

/**
 * The rows of a CSV text, blank lines left out. Fields are parted by commas, semicolons, tabs or bars, as in the
 * first line that is not blank, and hold no line breaks, so that a stray quote costs its own line and nothing
 * after it.
 */
export function listRows(text: string): ListRow[] {
  const lines = text.split(/\r\n|\n|\r/u);
  const header = lines.find((line) => line.trim() !== '') ?? '';
  const options = {
    delimiter: delimiters.find((delimiter) => header.includes(delimiter)) ?? ',',
    record_delimiter: '\n',
    relax_column_count: true,
    trim: true,
  };
  const plain = parse(lines.join('\n'), { ...options, quote: null }) as string[][];
  return plain
    .map((fields, index) => {
      const line = lines[index] ?? '';
      return { line: index + 1, fields: line.includes('"') ? quoted(line, options) : fields };
    })
    .filter(({ fields }) => fields === null || fields.some((field) => field !== ''));
}
