import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exitCodes, SpamcheckError } from '../../src/errors.ts';
import { labelTable, readLabelTable } from '../../src/evaluate/label-table.ts';
import { labelsOf, rejectedText } from '../../src/evaluate/labels.ts';

/** Mobile numbers with or without country code. */
function canonicalise(raw: string): string | null {
  const digits = raw.replace(/[\s-]/g, '').replace(/^(?:\+|00)?86/, '');
  return /^1\d{10}$/.test(digits) ? `+86${digits}` : null;
}

const parse = (text: string) => labelsOf(labelTable(text, 'labels.csv'), canonicalise);

function failure(run: () => unknown): SpamcheckError {
  try {
    run();
  } catch (error) {
    if (error instanceof SpamcheckError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

describe('label words', () => {
  test.each([
    '1',
    '1.0',
    'spam',
    'Dialer',
    'dialler',
    'TRUE',
    'yes',
    'fraud',
    '是',
    '骚扰',
    '1',
    ' 1 ',
    '"1"',
  ])('%s is a dialer', (word) =>
    expect(parse(`number,label\n13800000001,${word}\n`).labels[0]?.label).toBe(1),
  );

  test.each(['0', '0.0', 'ham', 'Normal', 'FALSE', 'no', '否', '正常', '0', '"0"'])('%s is normal', (word) =>
    expect(parse(`number,label\n13800000001,${word}\n`).labels[0]?.label).toBe(0),
  );

  test.each(['', '2', 'maybe', '-1', 'constructor'])('"%s" is no label', (word) => {
    const { labels, rejected } = parse(`number,label\n13800000001,${word}\n13800000002,1\n`);
    expect(labels.map(({ number }) => number)).toEqual(['+8613800000002']);
    expect(rejected).toEqual([{ reason: 'label', rows: 1, firstLines: [2] }]);
  });
});

describe('shape of the file', () => {
  const expected = [
    { number: '+8613800000001', label: 1, kind: 'robot' },
    { number: '+8613800000002', label: 0, kind: null },
  ];

  test.each([
    ['plain', 'number,label,kind\n13800000001,1,robot\n13800000002,0,\n'],
    ['with a byte-order mark', '\u{feff}number,label,kind\n13800000001,1,robot\n13800000002,0,\n'],
    ['with CRLF and no last line end', 'number,label,kind\r\n13800000001,1,robot\r\n13800000002,0,'],
    ['with semicolons', 'number;label;kind\n13800000001;1;robot\n13800000002;0;\n'],
    ['with tabs', 'number\tlabel\tkind\n13800000001\t1\trobot\n13800000002\t0\t\n'],
    ['in another column order', 'kind,note,label,number\nrobot,x,1,13800000001\n,,0,13800000002\n'],
    [
      'with capitals, blanks and blank lines',
      '\n Number , LABEL,Kind\n\n13800000001, 1 , robot\n,,\n13800000002,0,\n\n',
    ],
    ['quoted', '"number","label","kind"\n"138-0000-0001","1","robot"\n"+86 13800000002","0",""\n'],
  ])('%s', (_, text) => {
    expect(parse(text)).toEqual({ labels: expected, duplicates: 0, rejected: [] });
  });

  test('a kind may hold a comma and a quote when it is quoted', () => {
    expect(parse('number,label,kind\n13800000001,1,"a, ""b"""\n').labels[0]?.kind).toBe('a, "b"');
  });

  test('without a kind column there are no kinds', () => {
    expect(parse('number,label\n13800000001,1\n').labels[0]?.kind).toBeNull();
  });
});

describe('bad rows', () => {
  test('are counted by reason with their lines, and cost themselves only', () => {
    const { labels, rejected } = parse(
      [
        'number,label',
        '13800000001,1',
        '"13800000002,1',
        '13800000003,0',
        '13800000004',
        '13800000005,1,x',
        '1.38E+10,1',
        '',
        ',1',
        '13800000006,0',
      ].join('\n'),
    );
    expect(labels.map(({ number }) => number.slice(-1))).toEqual(['1', '3', '6']);
    expect(rejected).toEqual([
      { reason: 'quotes', rows: 1, firstLines: [3] },
      { reason: 'fields', rows: 2, firstLines: [5, 6] },
      { reason: 'number', rows: 2, firstLines: [7, 9] },
    ]);
    expect(rejectedText(rejected)).toBe(
      '1 row with an unpaired quote (line 3); 2 rows with more or fewer fields than the header (lines 5, 6); ' +
        '2 rows without a usable number (lines 7, 9)',
    );
  });

  test('only the first lines are named', () => {
    const rows = Array.from({ length: 8 }, () => '13800000002,?\n').join('');
    const { rejected } = parse(`number,label\n13800000001,1\n${rows}`);
    expect(rejected).toEqual([{ reason: 'label', rows: 8, firstLines: [3, 4, 5, 6, 7] }]);
    expect(rejectedText(rejected)).toBe('8 rows with an unknown label (lines 3, 4, 5, 6, 7, ...)');
  });
});

describe('repeated numbers', () => {
  test('in other forms with the same label count once', () => {
    expect(
      parse('number,label,kind\n13800000001,1,\n+8613800000001,spam,robot\n008613800000001,1,\n'),
    ).toEqual({
      labels: [{ number: '+8613800000001', label: 1, kind: 'robot' }],
      duplicates: 2,
      rejected: [],
    });
  });

  test('with another label are an error that names the lines', () => {
    const error = failure(() => parse('number,label\n13800000001,1\n13800000002,0\n+8613800000001,0\n'));
    expect(error.exitCode).toBe(exitCodes.noInput);
    expect(error.message).toBe(
      'labels.csv contradicts itself: +8613800000001 is a dialer on line 2 but normal on line 4. ' +
        'Keep one label for each number.',
    );
  });

  test('with another kind are an error, and only the first few are named', () => {
    const rows = ['1', '2', '3', '4', '5'].map((n) => `1380000000${n},1,a\n1380000000${n},1,b\n`).join('');
    const { message } = failure(() => parse(`number,label,kind\n${rows}`));
    expect(message).toContain(
      '+8613800000001 is a dialer of kind "a" on line 2 but a dialer of kind "b" on line 3;',
    );
    expect(message).toContain('; and 2 more. Keep');
  });
});

describe('unusable files', () => {
  test.each([
    ['empty', '', 'holds no labels'],
    ['blank', '\n \n', 'holds no labels'],
    ['a header only', 'number,label\n', 'there are no rows below the header'],
    ['no header', '13800000001,1\n', 'line 1 is not the header'],
    ['a header without label', 'number,kind\n13800000001,a\n', 'line 1 is not the header'],
    ['bad rows only', 'number,label\n13800000001,perhaps\n', '1 row with an unknown label (line 2)'],
  ])('%s', (_, text, sentence) => {
    const error = failure(() => parse(text));
    expect(error.exitCode).toBe(exitCodes.noInput);
    expect(error.message).toMatch(/^labels\.csv /);
    expect(error.message).toContain(sentence);
  });
});

describe('files', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'spamcheck-labels-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function read(bytes: Buffer) {
    const path = join(folder, 'labels.csv');
    await writeFile(path, bytes);
    return labelsOf(await readLabelTable(path), canonicalise).labels;
  }

  const expected = [{ number: '+8613800000001', label: 1, kind: null }];

  test.each([
    ['UTF-8', Buffer.from('number,label\n13800000001,是\n')],
    ['UTF-8 with a mark', Buffer.from('\u{feff}number,label\n13800000001,是\n')],
    ['UTF-16 with a mark', Buffer.from('\u{feff}number,label\n13800000001,是\n', 'utf16le')],
    ['GB18030', Buffer.concat([Buffer.from('number,label\n13800000001,'), Buffer.from([0xca, 0xc7, 0x0a])])],
  ])('%s', async (_, bytes) => {
    expect(await read(bytes)).toEqual(expected);
  });

  test('a missing file and a directory are sentences with exit code 3', async () => {
    const missing = join(folder, 'none.csv');
    await expect(readLabelTable(missing)).rejects.toMatchObject({
      name: 'SpamcheckError',
      exitCode: exitCodes.noInput,
      message: `${missing} does not exist. Check the name.`,
    });
    await expect(readLabelTable(folder)).rejects.toMatchObject({
      exitCode: exitCodes.noInput,
      message: `${folder} is a directory. Name a file.`,
    });
  });
});
