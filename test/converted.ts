import { parse } from 'csv-parse/sync';
import type { ConvertOptions } from '../src/convert.ts';
import { defaults } from './analysis.ts';
import { conversionOf } from './conversion.ts';

export type ConvertedRow = Readonly<Record<string, string>>;

/** The clean table that `convert` makes of one file, and what it says of the file. */
export async function converted(path: string, options: Partial<ConvertOptions> = {}) {
  const { text, converted: done } = await conversionOf([path], { timezone: defaults.timezone, ...options });
  const rows = parse(text, { columns: true }) as ConvertedRow[];
  const [file] = done.files;
  if (file === undefined) throw new Error('no file was read');
  return { rows, file };
}

export async function convertedRows(
  path: string,
  options: Partial<ConvertOptions> = {},
): Promise<ConvertedRow[]> {
  return (await converted(path, options)).rows;
}
