import { Readable } from 'node:stream';
import { inspect, type InspectOptions } from '../src/inspect.ts';
import type { Finding, FindingId, Inspected, Inspection } from '../src/inspection.ts';
import { defaults } from './analysis.ts';

const { floor: _floor, minLevel: _level, acceptPartial: _partial, ...reading } = defaults;

/** The library's inspection of files. */
export function inspectionOf(
  files: readonly string[],
  options: Partial<InspectOptions> = {},
): Promise<Inspection> {
  return inspect(
    files,
    {
      ...reading,
      timezone: undefined,
      full: false,
      command: (paths, needs) => ['analyze', ...needs.map(({ option }) => option), ...paths].join(' '),
      ...options,
    },
    {
      stdin: Readable.from([]),
      signal: new AbortController().signal,
      onStage: () => undefined,
      onProgress: () => undefined,
      onWorkspace: () => undefined,
    },
  );
}

/** The inspection of one file. */
export async function inspectedOf(path: string, options: Partial<InspectOptions> = {}): Promise<Inspected> {
  const { files } = await inspectionOf([path], options);
  const [file] = files;
  if (file === undefined || files.length !== 1) throw new Error('the inspection is not of one file');
  return file;
}

export function findingOf(file: Inspected, id: FindingId): Finding | undefined {
  return file.findings.find((finding) => finding.id === id);
}
