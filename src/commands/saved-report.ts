import { createHash } from 'node:crypto';
import { exitCodes, isSpamcheckError, SpamcheckError } from '../errors.ts';
import type { Report } from '../model.ts';
import type { Context } from './context.ts';

/**
 * The report that analyze saved as JSON, and the SHA-256 of the file; `-` is standard input.
 *
 * @throws SpamcheckError exit 3 for a file that cannot be read or is no report
 */
export async function savedReport(
  file: string,
  context: Pick<Context, 'stdin'>,
): Promise<{ readonly report: Report; readonly sha256: string }> {
  const { readSaved } = await import('../report/saved.ts');
  const bytes = await bytesOf(file, context);
  const saved = readSaved(bytes.toString('utf8'));
  if ('problem' in saved) throw new SpamcheckError(exitCodes.noInput, `${file} ${saved.problem}`);
  return { report: saved.report, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function bytesOf(file: string, { stdin }: Pick<Context, 'stdin'>): Promise<Buffer> {
  try {
    if (file !== '-') {
      const { readFile } = await import('node:fs/promises');
      return await readFile(file);
    }
    if (stdin.isTTY === true)
      throw new SpamcheckError(exitCodes.usage, '- reads standard input, but that is a terminal.');
    const chunks: Buffer[] = [];
    for await (const chunk of stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } catch (cause) {
    if (isSpamcheckError(cause)) throw cause;
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unreadable';
    throw new SpamcheckError(exitCodes.noInput, `${file} cannot be read (${why}).`, { cause });
  }
}
