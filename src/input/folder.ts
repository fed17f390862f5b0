/** The files that a run reads: those that were named, and with --recursive those in folders that were. */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { exitCodes, SpamcheckError } from '../errors.ts';
import { openError } from './files.ts';
import { limitHit } from './limits.ts';

/** Most files of one folder and those below it. */
const mostFiles = 100_000;

/** Private directories of runs, see `createWorkspace`; dot files are left out as well. */
const hidden = /^(?:\.|spamcheck-)/u;

export interface ListedInputs {
  readonly files: readonly string[];
  /** Folders of which nothing could be listed. */
  readonly failed: readonly { readonly path: string; readonly error: SpamcheckError }[];
}

/**
 * Puts the files in a folder, and in folders below it, in its place: in bytewise order of their names, without
 * dot files. Links to folders are not followed, devices and pipes not read.
 *
 * @throws SpamcheckError exit 6 for more files than a folder of logs has
 */
export async function listInputs(paths: readonly string[], recursive: boolean): Promise<ListedInputs> {
  if (!recursive) return { files: paths, failed: [] };
  const files: string[] = [];
  const failed: { path: string; error: SpamcheckError }[] = [];
  for (const path of paths) {
    if (path === '-' || !(await isFolder(path))) {
      files.push(path);
      continue;
    }
    const found: string[] = [];
    await walk(path, found, failed);
    if (found.length === 0)
      failed.push({
        path,
        error: new SpamcheckError(exitCodes.noInput, `${path} is a folder without files.`),
      });
    files.push(...found);
  }
  return { files, failed };
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() === true;
}

async function walk(
  folder: string,
  files: string[],
  failed: { path: string; error: SpamcheckError }[],
): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    failed.push({ path: folder, error: openError(folder, error) });
    return [];
  });
  for (const entry of entries.toSorted(byName)) {
    if (hidden.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await walk(path, files, failed);
    else if (await isFile(entry, path)) files.push(path);
    if (files.length > mostFiles) throw limitHit(folder, `holds more than ${mostFiles} files.`);
  }
}

/** A dangling link is a file that was meant to be there: opening it says what is wrong. */
async function isFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const target = await stat(path).catch(() => null);
  return target === null || target.isFile();
}

function byName(a: Dirent, b: Dirent): number {
  return Buffer.compare(Buffer.from(a.name), Buffer.from(b.name));
}
