import { constants } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { access, copyFile, lstat, open, rename, rm, chmod, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { exitCodes, SpamcheckError } from '../errors.ts';

/**
 * Writes a file as a whole or not at all, readable by its owner only.
 *
 * @param what names the content in the message, such as `the labels`
 * @throws SpamcheckError exit 2 when it can't be written
 */
export async function writeWhole(path: string, text: string, what: string): Promise<void> {
  await place(path, what, (temporary) =>
    writeFile(temporary, text, { mode: 0o600, flag: 'wx', flush: true }),
  );
}

/**
 * Makes sure that a file can be put in its place, before the work that fills it.
 *
 * @throws SpamcheckError exit 2 when it can't be written
 */
export async function checkPlace(path: string, what: string): Promise<void> {
  try {
    await refuseSpecial(path);
    await access(dirname(path), constants.W_OK);
  } catch (cause) {
    throw cannotWrite(path, what, cause);
  }
}

/**
 * Copies a file as a whole or not at all, readable by its owner only.
 *
 * @throws SpamcheckError exit 2 when it can't be written
 */
export async function copyWhole(from: string, path: string, what: string): Promise<void> {
  await place(path, what, async (temporary) => {
    await copyFile(from, temporary, constants.COPYFILE_EXCL);
    await chmod(temporary, 0o600);
  });
}

export interface WholeFile {
  readonly append: (text: string) => Promise<void>;
  /** Puts the file in its place. */
  readonly finish: () => Promise<void>;
  /** Leaves nothing behind, unless it was finished. */
  readonly discard: () => Promise<void>;
}

/**
 * A file that is written piece by piece and appears as a whole, readable by its owner only.
 *
 * @throws SpamcheckError exit 2 when it can't be written, as all its members
 */
export async function openWhole(path: string, what: string): Promise<WholeFile> {
  const temporary = temporaryOf(path);
  const told = async <T>(work: () => Promise<T>) =>
    work().catch((cause: unknown) => {
      throw cannotWrite(path, what, cause);
    });
  const handle = await told(async () => {
    await refuseSpecial(path);
    return open(temporary, 'wx', 0o600);
  });
  let isOpen = true;
  const close = async () => {
    if (isOpen) await handle.close();
    isOpen = false;
  };
  return {
    append: (text) => told(() => handle.appendFile(text)),
    finish: () =>
      told(async () => {
        await close();
        await rename(temporary, path);
      }),
    discard: async () => {
      await close();
      await rm(temporary, { force: true });
    },
  };
}

async function place(path: string, what: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = temporaryOf(path);
  try {
    await refuseSpecial(path);
    await write(temporary);
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cannotWrite(path, what, cause);
  }
}

function temporaryOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
}

function cannotWrite(path: string, what: string, cause: unknown): SpamcheckError {
  return new SpamcheckError(exitCodes.usage, `Cannot write ${what} to "${path}": ${reasonOf(cause)}`, {
    cause,
  });
}

async function refuseSpecial(path: string): Promise<void> {
  if (await isSpecial(path)) throw new Error('it exists and is not a regular file');
}

/** Why a file can't be written, without the temporary name that the system's message holds. */
function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'the directory does not exist',
    ENOTDIR: 'part of the path is not a directory',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
  };
  return known[code] ?? (cause instanceof Error ? cause.message : String(cause));
}

async function isSpecial(path: string): Promise<boolean> {
  try {
    return !(await lstat(path)).isFile();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
