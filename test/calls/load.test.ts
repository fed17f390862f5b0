import fc from '../fc.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyAccount } from '../../src/calls/account.ts';
import type { RowAccount } from '../../src/model.ts';
import { analysisOf, makeFolder, type Folder } from '../analysis.ts';

let folder: Folder;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

const header = 'caller,callee,start_time,duration\n';
const row = (i: number) =>
  `1380000${1000 + i},1390000${2000 + i},2024-03-04 09:05:${String(i % 60).padStart(2, '0')},${i}`;
const rows = (n: number, from = 0) => Array.from({ length: n }, (_, i) => `${row(from + i)}\n`).join('');

interface Found {
  readonly road: string;
  readonly rejects: readonly (readonly (string | number)[])[];
}

/** What became of each content, all read in one run; every account must add up. */
async function readAll(contents: readonly (string | Buffer)[]): Promise<(RowAccount & Found)[]> {
  const paths: string[] = [];
  for (const content of contents) {
    // Callers of its own for each file: the same call twice would count once.
    const own = Buffer.from(
      Buffer.from(content)
        .toString('latin1')
        .replaceAll('1380000', `138${1000 + paths.length}`),
      'latin1',
    );
    paths.push(await folder.file(`${paths.length}.csv`, own));
  }
  const report = await analysisOf(paths);
  expect(report.run.unread).toEqual([]);
  expect(report.log.calls).toBe(report.run.account.accepted);
  return report.run.files.map(({ road, account, rejects }) => {
    const { lines, header, preamble, blank, accepted, duplicates, rejected } = account;
    expect(lines).toBe(header + preamble + blank + accepted + duplicates + rejected);
    return { road, ...account, rejects: rejects.map(({ reason, firstLines }) => [reason, ...firstLines]) };
  });
}

const nothing = { ...emptyAccount, header: 1 };

type Case = readonly [string, string | Buffer, Partial<RowAccount> & Partial<Found>];

async function check(road: string, cases: readonly Case[]): Promise<void> {
  const found = await readAll(cases.map(([, content]) => content));
  expect(cases.map(([name], i) => [name, found[i]])).toEqual(
    cases.map(([name, , expected]) => [name, { road, rejects: [], ...nothing, ...expected }]),
  );
}

test('clean oddities stay on the bulk road', async () => {
  await check('bulk', [
    [
      'a line of delimiters',
      `${header}${row(1)}\n,,,\n${row(2)}\n`,
      { lines: 4, accepted: 2, rejected: 1, rejects: [['no-caller', 3]] },
    ],
    ['one data row without a line end', header + row(1), { lines: 2, accepted: 1 }],
    ['two columns with one caption', `caller,${header}1,${row(1)}\n`, { lines: 2, rejected: 0, accepted: 1 }],
    [
      'delimiters inside quotes',
      `note,${header}"a,""b"",c",${row(1)}\nx,${row(2)}\n`,
      { lines: 3, accepted: 2 },
    ],
    ['a quote inside a cell', `note,${header}5" pipe,${row(1)}\nx,${row(2)}\n`, { lines: 3, accepted: 2 }],
    [
      'blank lines everywhere',
      `\n\n${header}\n${row(1)}\n\n${row(2)}\n\n`,
      { lines: 8, blank: 5, accepted: 2 },
    ],
    [
      'a preamble with a stray quote',
      `Report "x\nmade today\n\n${header}${rows(2)}`,
      { lines: 6, preamble: 2, blank: 1, accepted: 2 },
    ],
    [
      '5,000 other columns',
      `${header.trim()}${',x'.repeat(5_000)}\n${row(1)}${',1'.repeat(5_000)}\n`,
      { lines: 2, accepted: 1 },
    ],
  ]);
});

test('damage costs its own line, on the careful road', async () => {
  await check('careful', [
    [
      'a quote that never closes',
      `${header}${row(1)}\n"${row(2)}\n${rows(50, 3)}`,
      { lines: 53, accepted: 51, rejected: 1, rejects: [['quote', 3]] },
    ],
    [
      'a line end inside quotes',
      `note,${header}"a\nb",${row(1)}\nx,${row(2)}\n`,
      { lines: 4, accepted: 1, rejected: 2, rejects: [['quote', 2, 3]] },
    ],
    [
      'ragged lines',
      `${header}${row(1)}\n1,2\n${row(2)},\n${row(3)},x\n${row(4)}\n`,
      { lines: 6, accepted: 3, rejected: 2, rejects: [['columns', 3, 5]] },
    ],
    ['CR alone as line end', (header + rows(5)).replaceAll('\n', '\r'), { lines: 6, accepted: 5 }],
    ['CR at the very end', `${header}${row(1)}\n${row(2)}\r`, { lines: 3, accepted: 2 }],
    [
      'blank CR lines at the end',
      `${header}${row(1)}\n\n\n`.replaceAll('\n', '\r'),
      { lines: 4, blank: 2, accepted: 1 },
    ],
    ['lines of blanks', `${header}  \n${row(1)}\n\t\n`, { lines: 4, blank: 2, accepted: 1 }],
    [
      'a NUL',
      `${header}${row(1)}\n138\0${row(2)}\n${row(3)}\n`,
      { lines: 4, accepted: 2, rejected: 1, rejects: [['nul', 3]] },
    ],
    [
      'a long line',
      `${header}${row(1)}\n${'x'.repeat(70_000)}\n${row(2)}\n`,
      { lines: 4, accepted: 2, rejected: 1, rejects: [['line-too-long', 3]] },
    ],
    [
      'a line of 20 MB',
      `${header}${row(1)}\n${'x'.repeat(20e6)}\n${row(2)}\n`,
      { lines: 4, accepted: 2, rejected: 1, rejects: [['line-too-long', 3]] },
    ],
    [
      'bytes that are no UTF-8',
      Buffer.concat([Buffer.from(header + rows(1)), Buffer.from([0xff]), Buffer.from(rows(2, 1))]),
      { lines: 4, accepted: 2, rejected: 1, rejects: [['encoding', 3]] },
    ],
    [
      'a long line of 16,000 other columns',
      `${header.trim()}${',x'.repeat(16_000)}\n${row(1)}${',12345'.repeat(16_000)}\n`,
      { lines: 2, rejected: 1, rejects: [['line-too-long', 2]] },
    ],
  ]);
});

test('first lines and accounts agree with a naive count, on both roads', async () => {
  const line = fc.constantFrom('good', 'good', 'good', 'blank', 'time', 'caller', 'ragged');
  const text = (kind: string, i: number) =>
    ({
      good: row(i),
      time: row(i).replace('2024-03', '2024-13'),
      caller: row(i).replace(/^\d+/u, ''),
      ragged: 'a,b',
    })[kind] ?? '';
  const reasons = { time: 'time-unreadable', caller: 'no-caller', ragged: 'columns' } as const;
  const roads = new Set<string>();
  const body = fc.tuple(fc.array(line, { minLength: 1, maxLength: 60 }), fc.boolean());
  await fc.assert(
    fc.asyncProperty(fc.array(body, { minLength: 10, maxLength: 10 }), async (bodies) => {
      const files = bodies.map(([kinds, ragged]) => [
        'good' as const,
        ...kinds.filter((kind) => ragged || kind !== 'ragged'),
      ]);
      const found = await readAll(
        files.map((kinds) => `${header}${kinds.map((kind, at) => `${text(kind, at)}\n`).join('')}`),
      );
      for (const [i, kinds] of files.entries()) {
        const linesOf = (wanted: string) => kinds.flatMap((kind, at) => (kind === wanted ? [at + 2] : []));
        const expected = Object.entries(reasons).flatMap(([kind, reason]) => {
          const lines = linesOf(kind).slice(0, 5);
          return lines.length === 0 ? [] : [[reason, ...lines]];
        });
        expect(found[i]?.rejects.toSorted()).toEqual(expected.toSorted());
        expect(found[i]).toMatchObject({
          lines: kinds.length + 1,
          blank: linesOf('blank').length,
          accepted: linesOf('good').length,
        });
        roads.add(found[i]?.road ?? '');
      }
    }),
    { numRuns: 4, seed: 8 },
  );
  expect([...roads].sort()).toEqual(['bulk', 'careful']);
});

test('line numbers hold for later files, also after one that the bulk road gave up', async () => {
  const damaged = await folder.file(
    'damaged.csv',
    `${header}${rows(30)}a,b\n${row(1).replace('2024-03', '2024-13')}\n`,
  );
  const second = await folder.file(
    'second.csv',
    `${header}${rows(2)}\n${row(1).replace(/^\d+/u, '')}\n${row(3)}\n`,
  );
  const { run } = await analysisOf([damaged, second, damaged]);
  const found = run.files.map(({ rejects }) => rejects.map(({ reason, firstLines }) => [reason, firstLines]));
  const first = [
    ['time-unreadable', [33]],
    ['columns', [32]],
  ];
  expect(found).toEqual([first, [['no-caller', [5]]], first]);
});
