import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { convert, type Converted, type ConvertOptions } from '../src/convert.ts';
import { defaults } from './analysis.ts';

/** The clean table of files as CSV, and what the conversion says of them. */
export async function conversionOf(
  files: readonly string[],
  options: Partial<ConvertOptions> = {},
): Promise<{ readonly text: string; readonly converted: Converted }> {
  let text = '';
  const converted = await convert(
    files,
    { ...defaults, timezone: undefined, format: 'csv', ...options },
    {
      stdin: Readable.from([]),
      signal: new AbortController().signal,
      onStage: () => undefined,
      onProgress: () => undefined,
      onWorkspace: () => undefined,
    },
    async (path) => {
      text = await readFile(path, 'utf8');
    },
  );
  return { text, converted };
}
