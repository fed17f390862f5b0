import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const imports = 'no-restricted-imports';

/** File, line of code, and the rule that must refuse it. */
const refused = [
  ['src/input/x.ts', "import '../calls/load.ts';", imports],
  ['src/input/x.ts', "import '../features/volume.ts';", imports],
  ['src/calls/x.ts', "import '../features/measure.ts';", imports],
  ['src/calls/facts.ts', "import '../engine/duckdb.ts';", imports],
  ['src/features/x.ts', "import '../signals/index.ts';", imports],
  ['src/features/x.ts', "import '../score/score.ts';", imports],
  ['src/features/x.ts', "import '../engine/duckdb.ts';", imports],
  ['src/features/x.ts', "export { policy } from '../score/policy.ts';", imports],
  ['src/features/x.ts', "export type { Policy } from '../score/policy.ts';", imports],
  ['src/features/x.ts', "export const late = await import('../score/policy.ts');", imports],
  ['src/signals/x.ts', "import '../score/policy.ts';", imports],
  ['src/signals/x.ts', "import '../report/table.ts';", imports],
  ['src/score/x.ts', "import '../report/table.ts';", imports],
  ['src/score/x.ts', "import '../commands/analyze.ts';", imports],
  ['src/score/x.ts', "import '../cases/find.ts';", imports],
  ['src/features/x.ts', "import '../cases/find.ts';", imports],
  ['src/cases/x.ts', "import '../report/table.ts';", imports],
  ['src/cases/x.ts', "import '../engine/duckdb.ts';", imports],
  ['src/cases/x.ts', "import '../lists/meet.ts';", imports],
  ['src/score/x.ts', "import '../lists/meet.ts';", imports],
  ['src/calls/x.ts', "import '../lists/meet.ts';", imports],
  ['src/report/x.ts', "import '../lists/meet.ts';", imports],
  ['src/lists/x.ts', "import '../report/table.ts';", imports],
  ['src/lists/x.ts', "import '../engine/duckdb.ts';", imports],
  ['src/lists/x.ts', "import '../evaluate/labels.ts';", imports],
  ['src/lists/x.ts', "import '../cases/pools.ts';", imports],
  ['src/report/x.ts', "import '../engine/duckdb.ts';", imports],
  ['src/report/x.ts', "import '../features/measure.ts';", imports],
  ['src/report/x.ts', "import '../analyze.ts';", imports],
  ['src/engine/x.ts', "import '../calls/load.ts';", imports],
  ['src/simulate/x.ts', "import '../features/row.ts';", imports],
  ['src/evaluate/x.ts', "import '../engine/duckdb.ts';", imports],
  ['src/evaluate/x.ts', "import '../calls/number.ts';", imports],
  ['src/commands/x.ts', "import '../engine/duckdb.ts';", imports],
  ['src/commands/x.ts', "import '../cli.ts';", imports],
  ['src/model.ts', "import './score/policy.ts';", imports],
  ['src/analyze.ts', "import './report/table.ts';", imports],
  ['src/cli.ts', "import './analyze.ts';", imports],
  ['src/score/x.ts', 'export const a = process.pid;', 'no-restricted-globals'],
  ['src/score/x.ts', 'export const b = globalThis.process;', 'no-restricted-globals'],
  ['src/score/x.ts', 'export const c = performance.now();', 'no-restricted-globals'],
  ['src/score/x.ts', "import pid from 'node:process';", 'no-ambient'],
  ['src/score/x.ts', 'export const d = new Date();', 'no-ambient'],
  ['src/score/x.ts', 'export const e = Date();', 'no-ambient'],
  ['src/score/x.ts', 'export const f = Date.now();', 'no-restricted-properties'],
  ['src/score/x.ts', 'export const g = Math.random();', 'no-restricted-properties'],
  ['src/score/x.ts', "export const h = 'a'.localeCompare('b');", 'no-restricted-properties'],
  ['src/score/x.ts', "console.log('a');", 'no-console'],
] as const;

/** File and line of code that no rule may refuse. */
const allowed = [
  ['src/calls/x.ts', "import '../input/open.ts';"],
  ['src/calls/load.ts', "import '../engine/duckdb.ts';"],
  ['src/features/x.ts', "import '../calls/classes.ts';"],
  ['src/features/x.ts', "import '../engine/engine.ts';"],
  ['src/signals/x.ts', "import '../features/row.ts';"],
  ['src/score/x.ts', "import '../signals/index.ts';"],
  ['src/score/x.ts', 'export const i = (ms: number) => new Date(ms).toISOString();'],
  ['src/cases/x.ts', "import '../score/marks.ts';"],
  ['src/lists/x.ts', "import '../calls/number-clean.ts';"],
  ['src/lists/x.ts', "import '../score/marks.ts';"],
  ['src/lists/x.ts', "export type { Party } from '../cases/define.ts';"],
  ['src/report/x.ts', "import '../model.ts';"],
  ['src/report/x.ts', "export type { Callers } from '../features/callers.ts';"],
  ['src/evaluate/x.ts', "import '../input/encoding.ts';"],
  ['src/commands/x.ts', "import '../analyze.ts';"],
  ['src/cli.ts', "import './commands/analyze.ts';"],
  ['src/cli.ts', 'export const now = [Date.now(), new Date(), process.pid];'],
] as const;

/** What the project's lint configuration says of a tree that holds all of these lines: findings by file and line. */
function lintAll(lines: readonly (readonly [string, string, ...string[]])[]): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const [file, line] of lines) files.set(file, [...(files.get(file) ?? []), line]);
  const tree = mkdtempSync(join(tmpdir(), 'boundaries-'));
  try {
    copyFileSync(join(root, '.oxlintrc.json'), join(tree, '.oxlintrc.json'));
    cpSync(join(root, '.lint'), join(tree, '.lint'), { recursive: true });
    for (const [file, text] of files) {
      mkdirSync(dirname(join(tree, file)), { recursive: true });
      writeFileSync(join(tree, file), `${text.join('\n')}\n`);
    }
    const oxlint = join(root, 'node_modules/.bin/oxlint');
    const { stdout } = spawnSync(oxlint, ['--format', 'unix', 'src'], { cwd: tree, encoding: 'utf8' });
    const findings = new Map<string, string[]>();
    for (const [, file = '', at, text = ''] of stdout.matchAll(/^([^:\n]+):(\d+):\d+: (.*)$/gmu)) {
      const line = `${file}: ${files.get(file)?.[Number(at) - 1]}`;
      findings.set(line, [...(findings.get(line) ?? []), text]);
    }
    return findings;
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

let findings = new Map<string, string[]>();
beforeAll(() => {
  findings = lintAll([...refused, ...allowed]);
});

describe('imports run along the arrows and never back; process and clock belong to cli.ts', () => {
  it.each(refused)('%s may not hold %s (%s)', (file, line, rule) => {
    expect(findings.get(`${file}: ${line}`)?.join('\n')).toContain(`(${rule})`);
  });

  it.each(allowed)('%s may hold %s', (file, line) => {
    expect(findings.size).toBeGreaterThan(0);
    expect(findings.get(`${file}: ${line}`)).toBeUndefined();
  });
});
