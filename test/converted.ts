import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import { convert, type ConvertOptions } from '../src/convert.ts';
import { defaults } from './analysis.ts';

export type ConvertedRow = Readonly<Record<string, string>>;

/** The clean table that `convert` makes of one file, and what it says of the file. */
export async function converted(path: string, options: Partial<ConvertOptions> = {}) {
  let rows: ConvertedRow[] = [];
  const { files } = await convert(
    [path],
    { ...defaults, format: 'csv', ...options },
    {
      stdin: Readable.from([]),
      signal: new AbortController().signal,
      onStage: () => undefined,
      onProgress: () => undefined,
      onWorkspace: () => undefined,
    },
    async (written) => {
      rows = parse(await readFile(written, 'utf8'), { columns: true }) as ConvertedRow[];
    },
  );
  const [file] = files;
  if (file === undefined) throw new Error('no file was read');
  return { rows, file };
}

export async function convertedRows(
  path: string,
  options: Partial<ConvertOptions> = {},
): Promise<ConvertedRow[]> {
  return (await converted(path, options)).rows;
}
