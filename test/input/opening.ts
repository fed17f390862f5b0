import { readFile, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { SpamcheckError } from '../../src/errors.ts';
import { openInputs } from '../../src/input/open.ts';
import type { Opened, OpenTools } from '../../src/input/opened.ts';
import { spoolDelimiter } from '../../src/input/table-spool.ts';
import { createWorkspace } from '../../src/input/workspace.ts';

export interface OpenedText extends Opened {
  readonly content: string;
  /** Rows of a table by line number. */
  readonly rows: Readonly<Record<number, readonly string[]>>;
}

export interface Outcome {
  readonly opened: readonly OpenedText[];
  readonly failed: readonly { readonly path: string; readonly code: number; readonly why: string }[];
}

/** Opens bytes as a file of this name would be, and reads what comes out. */
export async function openBytes(
  name: string,
  bytes: Buffer | string,
  options: Partial<Pick<OpenTools, 'encoding' | 'stdin'>> = {},
): Promise<Outcome> {
  const workspace = await createWorkspace();
  try {
    const path = workspace.path('.given');
    await writeFile(path, bytes);
    const tools: OpenTools = {
      workspace,
      stdin: Readable.from([Buffer.from(bytes)], { objectMode: false }),
      signal: new AbortController().signal,
      encoding: undefined,
      onBytes: () => undefined,
      copyParquet: () => Promise.reject(new Error('no engine here')),
      ...options,
    };
    const shown = (text: string) => text.replaceAll(path, name);
    try {
      const { opened, failed } = await openInputs(name === '-' ? '-' : path, tools);
      const texts = await Promise.all(opened.map((one) => readFile(one.text, 'utf8')));
      return {
        opened: opened.map((one, i) => ({
          ...one,
          path: shown(one.path),
          damage: one.damage === null ? null : shown(one.damage),
          content: texts[i] ?? '',
          rows: rowsOf(texts[i] ?? ''),
        })),
        failed: failed.map((one) => ({
          path: shown(one.path),
          code: one.error.exitCode,
          why: shown(one.error.message),
        })),
      };
    } catch (error) {
      if (!(error instanceof SpamcheckError)) throw error;
      return { opened: [], failed: [{ path: name, code: error.exitCode, why: shown(error.message) }] };
    }
  } finally {
    await workspace.remove();
  }
}

function rowsOf(text: string): Record<number, readonly string[]> {
  return Object.fromEntries(
    text
      .split('\n')
      .map((line, i) => [i + 1, line.split(spoolDelimiter)] as const)
      .filter(([, cells]) => cells.join('') !== ''),
  );
}

/** The only input that comes out. */
export async function openOne(name: string, bytes: Buffer | string): Promise<OpenedText> {
  const { opened, failed } = await openBytes(name, bytes);
  const [first] = opened;
  if (first === undefined || opened.length > 1 || failed.length > 0)
    throw new Error(`${opened.length} inputs: ${failed.map(({ why }) => why).join('; ')}`);
  return first;
}

/** The sentence with which nothing comes out, after its exit code. */
export async function refusal(name: string, bytes: Buffer | string): Promise<string> {
  const { opened, failed } = await openBytes(name, bytes);
  if (opened.length > 0) throw new Error(`${opened.length} inputs came out`);
  return failed.map(({ code, why }) => `${code}: ${why}`).join('\n');
}
