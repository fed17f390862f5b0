import { CsvError, parse } from 'csv-parse/sync';

export interface LabelRow {
  /** 1-based */
  readonly line: number;
  /** Null when the quotes of the line do not pair up. */
  readonly fields: readonly string[] | null;
}

const options = {
  delimiter: [',', ';', '\t'],
  record_delimiter: '\n',
  relax_column_count: true,
  trim: true,
};

function quoted(line: string): readonly string[] | null {
  try {
    return parse(line, options)[0] ?? [];
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

/**
 * The rows of a small CSV text, blank lines left out. Fields hold no line breaks, so that a stray quote costs
 * its own line and nothing after it.
 */
export function labelRows(text: string): LabelRow[] {
  const lines = text.split(/\r\n|\n|\r/u);
  const plain = parse(lines.join('\n'), { ...options, quote: null });
  return plain
    .map((fields, index) => {
      const line = lines[index] ?? '';
      return { line: index + 1, fields: line.includes('"') ? quoted(line) : fields };
    })
    .filter(({ fields }) => fields === null || fields.some((field) => field !== ''));
}
