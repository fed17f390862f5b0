import { open } from 'node:fs/promises';
import { exitCodes, SpamcheckError } from '../errors.ts';
import { shellWord } from '../report/shell-word.ts';

const leastBytes = 16;
const mostBytes = 4096;
/** Mode bits of group and others. */
const notPrivate = 0o077;

/**
 * The key of the pseudonyms: the bytes of a private file, without the line end that editors add.
 *
 * @throws SpamcheckError exit 2 when the file cannot be read, is not private, or too short to be a key
 */
export async function readMaskKey(path: string): Promise<Uint8Array> {
  const refuse = (why: string, options?: ErrorOptions) =>
    new SpamcheckError(exitCodes.usage, `--mask-key ${path}: ${why}`, options);
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw refuse('cannot be read.', { cause });
  });
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw refuse('is not a regular file.');
    if ((stat.mode & notPrivate) !== 0)
      throw refuse(`others can read or change it. Run: chmod 600 ${shellWord(path)}`);
    if (stat.size > mostBytes) throw refuse(`is longer than ${mostBytes} bytes.`);
    const bytes = await file.readFile();
    const end = bytes.toString('latin1').replace(/\r?\n$/u, '').length;
    if (end < leastBytes)
      throw refuse(`holds fewer than ${leastBytes} bytes. Make a key with: openssl rand -hex 32 > FILE`);
    return bytes.subarray(0, end);
  } finally {
    await file.close();
  }
}
