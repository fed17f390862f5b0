/**
 * What hostile files cost: `npm run bench:hostile [-- FOLDER [NAME...]]`. A file that is refused counts too: being
 * refused is the best that a bomb can hope for.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostileFiles } from './hostile/files.ts';

const entry = fileURLToPath(new URL('../../bin/spamcheck.js', import.meta.url));

interface Cost {
  readonly exit: number | null;
  readonly wall: number;
  readonly processor: number;
  readonly peakMegabytes: number;
}

/** The process tells it when it ends: of a child Node tells no processor time. */
const report = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeSync(3, JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024]));
});`;

function costOf(path: string, preload: string): Cost {
  const began = performance.now();
  const args = ['--require', preload, entry, 'analyze', '--quiet', '--format', 'json', path];
  const child = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    timeout: 120_000,
  });
  const wall = (performance.now() - began) / 1000;
  const [processor = Number.NaN, peakMegabytes = Number.NaN] = JSON.parse(
    child.output[3]?.toString() || '[]',
  ) as number[];
  return { exit: child.status, wall, processor, peakMegabytes };
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

async function main([folder, ...names]: readonly string[]): Promise<void> {
  const kept = folder ?? mkdtempSync(join(tmpdir(), 'spamcheck-hostile-'));
  mkdirSync(kept, { recursive: true });
  const preload = join(kept, 'report.cjs');
  writeFileSync(preload, report);
  process.stdout.write(row(['file', 'MB', 'exit', 'wall s', 'processor s', 'peak MB']));
  process.stdout.write(row(['---', '---:', '---:', '---:', '---:', '---:']));
  for (const file of hostileFiles.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const path = join(kept, file.name);
    if (!existsSync(path)) await file.make(path);
    const { exit, wall, processor, peakMegabytes } = costOf(path, preload);
    const figures = [statSync(path).size / 1e6, exit ?? 'none', wall, processor, peakMegabytes];
    const digits = [1, 0, 1, 1, 0];
    const cells = figures.map((figure, at) =>
      typeof figure === 'number' ? figure.toFixed(digits[at]) : figure,
    );
    process.stdout.write(row([file.name, ...cells]));
  }
  if (folder === undefined) rmSync(kept, { recursive: true, force: true });
}

await main(process.argv.slice(2));
