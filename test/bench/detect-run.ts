import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Evaluation } from '../../src/evaluate/model.ts';
import type { ScenarioLog } from '../../src/simulate/scenario.ts';
import { csvPieces, scenarioRows } from '../../src/simulate/scenario-csv.ts';

const program = fileURLToPath(new URL('../../bin/spamcheck.js', import.meta.url));

/** Writes a log into a new folder, has the built program evaluate it against its truth, and removes it. */
export async function evaluated(log: ScenarioLog, folder: string): Promise<Evaluation> {
  await mkdir(folder);
  const [calls, truth] = [join(folder, 'calls.csv'), join(folder, 'truth.json')];
  await pipeline(Readable.from(csvPieces(scenarioRows(log))), createWriteStream(calls));
  await writeFile(truth, JSON.stringify(log.truth));
  const args = ['evaluate', '--truth', truth, '--format', 'json', '--worst', '0', calls];
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], { maxBuffer: 1 << 26 });
  await rm(folder, { recursive: true });
  return JSON.parse(stdout) as Evaluation;
}
