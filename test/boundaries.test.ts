import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
let tree = '';

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'boundaries-'));
  copyFileSync(join(root, '.oxlintrc.json'), join(tree, '.oxlintrc.json'));
});
afterAll(() => {
  rmSync(tree, { recursive: true, force: true });
});

/** What the project's lint configuration says of one file with one import, in a tree of its own. */
function lint(file: string, target: string): { readonly status: number | null; readonly output: string } {
  const path = join(tree, file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, `import { thing } from '${target}';\n\nexport const other = thing;\n`);
  const { status, stdout } = spawnSync(join(root, 'node_modules/.bin/oxlint'), [file], {
    cwd: tree,
    encoding: 'utf8',
  });
  rmSync(path);
  return { status, output: stdout };
}

describe('imports run along the arrows and never back', () => {
  it.each([
    ['src/input/x.ts', '../calls/load.ts'],
    ['src/calls/x.ts', '../features/measure.ts'],
    ['src/features/x.ts', '../signals/index.ts'],
    ['src/features/x.ts', '../score/score.ts'],
    ['src/signals/x.ts', '../score/policy.ts'],
    ['src/score/x.ts', '../report/table.ts'],
    ['src/report/x.ts', '../engine/duckdb.ts'],
    ['src/engine/x.ts', '../calls/load.ts'],
    ['src/simulate/x.ts', '../features/row.ts'],
    ['src/evaluate/x.ts', '../engine/duckdb.ts'],
    ['src/score/x.ts', '../commands/analyze.ts'],
    ['src/report/x.ts', '../analyze.ts'],
    ['src/analyze.ts', './report/table.ts'],
  ])('%s may not import %s', (file, target) => {
    const { status, output } = lint(file, target);
    expect(output).toContain('no-restricted-imports');
    expect(status).toBe(1);
  });

  it.each([
    ['src/calls/x.ts', '../input/open.ts'],
    ['src/features/x.ts', '../calls/classes.ts'],
    ['src/signals/x.ts', '../features/row.ts'],
    ['src/score/x.ts', '../signals/index.ts'],
    ['src/report/x.ts', '../model.ts'],
    ['src/commands/x.ts', '../analyze.ts'],
  ])('%s may import %s', (file, target) => {
    expect(lint(file, target).output).not.toContain('no-restricted-imports');
  });

  it('the process belongs to cli.ts', () => {
    const path = join(tree, 'src/score/x.ts');
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, 'export const now = Date.now() + process.pid;\n');
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['src/score/x.ts'], {
      cwd: tree,
      encoding: 'utf8',
    });
    rmSync(path);
    expect(stdout).toContain('no-restricted-globals');
    expect(stdout).toContain('no-restricted-properties');
  });
});
