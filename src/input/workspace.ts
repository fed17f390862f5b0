import { mkdtemp, rm } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitCodes, SpamcheckError } from '../errors.ts';

/** A private directory (mode 0700) for one run: spooled input, links to input files, the engine's spill. */
export interface Workspace {
  readonly directory: string;
  /** A path in the directory that is not used yet. */
  readonly path: (suffix: string) => string;
  readonly remove: () => Promise<void>;
  readonly removeNow: () => void;
}

/** @throws SpamcheckError exit 2 when the parent directory is missing or not writable */
export async function createWorkspace(parent: string = tmpdir()): Promise<Workspace> {
  const directory = await mkdtemp(join(parent, 'spamcheck-')).catch((error: unknown) => {
    throw new SpamcheckError(
      exitCodes.usage,
      `cannot make a temporary directory in ${parent}. Choose another with --temp-dir.`,
      { cause: error },
    );
  });
  let next = 0;
  return {
    directory,
    path: (suffix) => join(directory, `${next++}${suffix}`),
    remove: () => rm(directory, { recursive: true, force: true }),
    removeNow: () => rmSync(directory, { recursive: true, force: true }),
  };
}
