import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { analyze, type AnalyzeOptions } from '../src/analyze.ts';
import type { Report } from '../src/model.ts';

export const defaults: AnalyzeOptions = {
  timezone: 'Asia/Shanghai',
  region: 'CN',
  homeArea: undefined,
  mapping: {},
  encoding: undefined,
  acceptPartial: false,
  threads: 1,
  memoryBytes: 512e6,
  floor: {},
  minLevel: 'none',
  tempDir: undefined,
  version: '0.0.0',
};

/** The library's report on files, with every number listed unless the options say otherwise. */
export function analysisOf(files: readonly string[], options: Partial<AnalyzeOptions> = {}): Promise<Report> {
  let clock = 0;
  return analyze(
    files,
    { ...defaults, ...options },
    {
      stdin: Readable.from([]),
      signal: new AbortController().signal,
      now: () => (clock += 1),
      onStage: () => undefined,
      onProgress: () => undefined,
      onWorkspace: () => undefined,
    },
  );
}

/** A directory for one test file's inputs. */
export interface Folder {
  readonly path: string;
  /** Writes a file and gives its path. */
  readonly file: (name: string, content: string | Buffer) => Promise<string>;
  readonly remove: () => Promise<void>;
}

export async function makeFolder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'spamcheck-test-'));
  return {
    path,
    file: async (name, content) => {
      const file = join(path, name);
      await writeFile(file, content);
      return file;
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

/** The account of the only file of a report. */
export function onlyFile(report: Report): Report['run']['files'][number] {
  const [file] = report.run.files;
  if (file === undefined || report.run.files.length !== 1) throw new Error('the report is not of one file');
  return file;
}
