/** From what the user named to a file in the workspace. */
import { constants, createReadStream, createWriteStream } from 'node:fs';
import { open, realpath, symlink } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { exitCodes, SpamcheckError } from '../errors.ts';
import type { OpenTools } from './opened.ts';

/**
 * A link to a regular file, or a spooled copy of standard input or a pipe.
 *
 * @throws SpamcheckError exit 2 for a directory or device, exit 3 for a missing or unreadable file
 */
export async function fetchFile(path: string, tools: OpenTools): Promise<string> {
  return path === '-' ? spool(tools.stdin, tools) : checkFile(path, tools);
}

async function checkFile(path: string, tools: OpenTools): Promise<string> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((error: unknown) => {
    throw openError(path, error);
  });
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) {
      throw new SpamcheckError(
        exitCodes.usage,
        `${path} is a directory. Name the files in it, for example ${path.replace(/\/+$/u, '')}/*.csv, or give --recursive to read all of them.`,
      );
    }
    if (stat.isFIFO()) return await spool(createReadStream(path), tools);
    if (!stat.isFile()) throw new SpamcheckError(exitCodes.usage, `${path} is not a regular file.`);
  } finally {
    await handle.close();
  }
  const link = tools.workspace.path('.in');
  await symlink(await realpath(resolve(path)), link);
  return link;
}

/** A file that could not be opened, with what the system said turned into advice. */
export function openError(path: string, error: unknown): SpamcheckError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const problems: Record<string, string> = {
    ENOENT: 'does not exist. Check the name; file names are taken literally.',
    EACCES: 'cannot be read: permission denied. Check its owner and mode.',
    EPERM: 'cannot be read: permission denied. Check its owner and mode.',
    ELOOP: 'is a symbolic link that leads back to itself.',
    ENOTDIR: 'does not exist: part of the path is not a directory.',
    EISDIR: 'is a directory. Name the files in it.',
  };
  return new SpamcheckError(exitCodes.noInput, `${path} ${problems[code] ?? `cannot be opened (${code}).`}`, {
    cause: error,
  });
}

async function spool(input: NodeJS.ReadableStream, { workspace, signal }: OpenTools): Promise<string> {
  const path = workspace.path('.spool');
  await pipeline(input, createWriteStream(path, { mode: 0o600 }), { signal });
  return path;
}

/** The first bytes of a file. */
export async function readHead(path: string, bytes: number): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(bytes);
    const { bytesRead } = await handle.read(buffer, 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
