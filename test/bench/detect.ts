/** `npm run bench:detect`: what is found in simulated logs, beside the aims, and how slow a scheme must be to hide. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { simulate } from '../../src/simulate/scenario.ts';
import { baselines } from './detect-baselines.ts';
import { curves } from './detect-curve.ts';
import { renderCurves, renderMixed, type MixedResult } from './detect-render.ts';
import { evaluated } from './detect-run.ts';

const USAGE = `Usage: npm run bench:detect -- [options]

  --seeds <list>  seeds of the mixed logs (default 1,2)
  --scale <x>     size of the mixed logs; 1 is about a million calls (default 1)
  --no-curve      without the detection curve
  --help
`;

const days = 14;

async function mixed(folder: string, seeds: readonly number[], scale: number): Promise<MixedResult[]> {
  const results: MixedResult[] = [];
  for (const seed of seeds) {
    process.stderr.write(`mixed log, seed ${seed}\n`);
    const log = simulate({ scenario: 'mixed', days, scale, seed });
    const evaluation = await evaluated(log, join(folder, `mixed-${seed}`));
    const callers = new Set(log.calls.caller.subarray(0, log.calls.count)).size;
    results.push({ seed, calls: log.calls.count, callers, evaluation, baselines: baselines(log) });
  }
  return results;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '1,2' },
      scale: { type: 'string', default: '1' },
      'no-curve': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'spamcheck-detect-'));
  try {
    const results = await mixed(folder, values.seeds.split(',').map(Number), Number(values.scale));
    process.stdout.write(renderMixed(results));
    if (values['no-curve']) return;
    const progress = (text: string) => void process.stderr.write(`${text}\n`);
    process.stdout.write(`\n${renderCurves(await curves(folder, progress))}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
