import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Inspected, Inspection } from '../../src/inspection.ts';
import { inspectTable } from '../../src/report/inspect-table.ts';
import { inspectionOf } from '../inspection.ts';

const plain = new Chalk({ level: 0 });

/** Logs as the tests name them: relative, so that lines break in the same places on every machine. */
const logs = {
  clean: 'fixtures/demo/calls.csv',
  dirty: 'fixtures/input/bad-rows.csv',
  bill: 'fixtures/input/bill.csv',
  wide: 'fixtures/formats/cisco-cucm-cdr.csv',
  'no-calls': 'fixtures/input/all-bad.csv',
} as const;

const command = (paths: readonly string[]) => `spamcheck analyze ${paths.join(' ')}`;
const inspections = new Map<string, Inspection>();
beforeAll(async () => {
  for (const [name, path] of Object.entries(logs))
    inspections.set(name, await inspectionOf([path], { command }));
});

function inspectionNamed(name: string): Inspection {
  const inspection = inspections.get(name);
  if (inspection === undefined) throw new Error(`no inspection of ${name}`);
  return inspection;
}

describe.each(Object.keys(logs))('%s', (name) => {
  test.each([60, 80, 120])('golden at %d columns', async (columns) => {
    const text = inspectTable(inspectionNamed(name), { columns, chalk: plain });
    await expect(text).toMatchFileSnapshot(`../../fixtures/inspect/${name}-${columns}.txt`);
  });

  test('no line but the command is wider than the terminal or ends in blanks', () => {
    for (let columns = 40; columns <= 140; columns += 10) {
      const lines = inspectTable(inspectionNamed(name), { columns, chalk: plain }).split('\n');
      const wide = lines.filter((line) => stringWidth(line) > columns && !line.startsWith('next '));
      expect(wide, `at ${columns}`).toEqual([]);
      expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
    }
  });

  test('colour changes nothing but colour', () => {
    const coloured = inspectTable(inspectionNamed(name), { columns: 80, chalk: new Chalk({ level: 3 }) });
    expect(coloured).toContain('\u{1B}[');
    expect(coloured.replace(/\u{1B}\[\d+m/gu, '')).toBe(
      inspectTable(inspectionNamed(name), { columns: 80, chalk: plain }),
    );
  });
});

function changed(change: Partial<Inspected>): string {
  const inspection = inspectionNamed('clean');
  const files = inspection.files.map((file) => ({ ...file, ...change }));
  return inspectTable({ ...inspection, files }, { columns: 100, chalk: plain });
}

test('hostile names cannot act on the terminal', () => {
  const evil = 'x\u{1b}[31m\u{202e}\ny';
  const text = changed({
    path: evil,
    preamble: [evil],
    columns: [{ column: 1, caption: evil, fields: [], samples: [evil] }],
    rejects: [{ reason: evil, rows: 1, loss: true, lines: [{ line: 1, byte: null, shape: evil }] }],
    notes: [evil],
    format: { id: 'x', product: evil, status: null, by: 'captions', clues: [evil], notes: [evil] },
    findings: [
      { id: 'ring-in-duration', grave: true, evidence: { positive: 1, unanswered: 1 }, captions: [evil] },
    ],
  });
  // eslint-disable-next-line no-control-regex -- what must not be there
  expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u{202e}]/u);
});

test('a sample says so, and where a line stands that has no number', () => {
  const text = changed({
    sampled: { parts: 3, bytes: 24 << 20, of: 612 << 20, linesInAll: 13_456_789 },
    rejects: [
      {
        reason: 'columns',
        rows: 2,
        loss: true,
        lines: [
          { line: 7, byte: 99, shape: '9,a' },
          { line: null, byte: 301_234_567, shape: '9' },
        ],
      },
    ],
  });
  expect(text.replace(/\s+/gu, ' ')).toContain(
    'Sampled: 3 parts, 24 MB of 612 MB (about 13,500,000 lines in all). --full reads everything.',
  );
  expect(text).toContain('line 7: 9,a');
  expect(text).toContain('byte 301,234,567: 9');
});

test('several files have one command at the end, and what was not read', () => {
  const inspection = inspectionNamed('clean');
  const [file] = inspection.files;
  const text = inspectTable(
    {
      ...inspection,
      files: [...inspection.files, ...(file === undefined ? [] : [{ ...file, path: 'second.csv' }])],
      unread: [{ path: 'third.csv', why: 'third.csv does not exist.' }],
      next: 'spamcheck analyze a b',
    },
    { columns: 80, chalk: plain },
  );
  expect(text.match(/^next /gmu)).toHaveLength(1);
  expect(text).toMatch(
    /second\.csv: 2,980 calls.*unread +third\.csv: third\.csv does not exist\.\nnext +spamcheck analyze a b\n$/su,
  );
});
