import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openBytes, openOne, refusal } from './opening.ts';
import { zipOf } from './zip-writer.ts';

const text = (from: number) =>
  `caller,callee,start_time,duration\n138000010${from},13900002001,2024-03-04 09:05:00,10\n`;

describe('a zip archive', () => {
  test.each([false, true])('of one text, stored: %s', async (store) => {
    const opened = await openOne('export.zip', zipOf([{ name: 'calls.csv', data: text(10), store }]));
    expect(opened).toMatchObject({
      path: 'export.zip/calls.csv',
      content: text(10),
      compression: 'zip',
      damage: null,
      table: null,
    });
  });
  test('of several texts gives one input each, in the order of their names', async () => {
    const { opened } = await openBytes(
      'export.zip',
      zipOf([
        { name: 'b/', data: '' },
        { name: 'b/two.txt', data: text(12) },
        { name: '__MACOSX/._two.txt', data: 'x' },
        { name: '.DS_Store', data: 'x' },
        { name: 'a 一.csv', data: text(11) },
        { name: 'c.json', data: '[{"caller":"1","callee":"2"}]' },
      ]),
    );
    expect(opened.map(({ path }) => path)).toEqual([
      'export.zip/a 一.csv',
      'export.zip/b/two.txt',
      'export.zip/c.json',
    ]);
    expect(opened.map(({ compression }) => compression)).toEqual(['zip', 'zip', 'zip']);
    expect(opened[2]?.table?.header).toEqual(['caller', 'callee']);
  });
  test('lists what is no text, and reads the rest', async () => {
    const members = [
      { name: 'calls.csv', data: text(10) },
      { name: 'empty.csv', data: '' },
      { name: 'logo.png', data: Buffer.from('89504e470d0a1a0a', 'hex') },
      { name: 'more.csv.gz', data: gzipSync(text(11)) },
      { name: 'more.zip', data: zipOf([{ name: 'x.csv', data: text(12) }]) },
      { name: 'secret.csv', data: text(13), encrypted: true },
    ];
    const { opened, failed } = await openBytes('export.zip', zipOf(members));
    expect(opened.map(({ path }) => path)).toEqual(['export.zip/calls.csv']);
    expect(failed.map(({ code, why }) => [code, why.split('. ')[0]])).toEqual([
      [3, 'export.zip/empty.csv holds nothing'],
      [3, 'export.zip/logo.png is a picture (PNG)'],
      [3, 'export.zip/more.csv.gz is packed more than once'],
      [3, 'export.zip/more.zip is an archive inside another one'],
      [3, 'export.zip/secret.csv is encrypted'],
    ]);
  });
  test('without files', async () => {
    expect(await refusal('export.zip', zipOf([]))).toBe(
      '3: export.zip is a zip archive that holds no files.',
    );
  });
  test('with a name that leads out of it is refused', async () => {
    expect(await refusal('export.zip', zipOf([{ name: '../calls.csv', data: text(10) }]))).toMatch(
      /^4: export\.zip is a damaged or cut zip archive/u,
    );
  });
});

describe('damage in a zip archive', () => {
  const whole = zipOf([{ name: 'calls.csv', data: text(10) }]);
  test('a cut anywhere is noticed', async () => {
    for (let at = 4; at < whole.length; at += 3)
      expect(await refusal('export.zip', whole.subarray(0, at))).toMatch(
        /^4: export\.zip is a damaged or cut zip/u,
      );
  });
  test.each([
    ['a wrong checksum', { crc: 1 }],
    ['less than it says', { size: 2_000 }],
  ])('%s', async (_, lies) => {
    const { damage, content } = await openOne(
      'export.zip',
      zipOf([{ name: 'calls.csv', data: text(10), lies }]),
    );
    expect(damage).toMatch(/^export\.zip\/calls\.csv is damaged in its archive/u);
    expect(text(10).startsWith(content)).toBe(true);
  });
  test('more than it says is not unpacked', async () => {
    const lying = zipOf([{ name: 'calls.csv', data: text(10), lies: { size: 20 } }]);
    expect(await refusal('export.zip', lying)).toMatch(
      /^4: export\.zip\/calls\.csv is damaged in its archive/u,
    );
  });
  test('one wrong bit is noticed wherever it changes the text', async () => {
    for (let at = 4; at < whole.length; at += 2) {
      const wrong = Buffer.from(whole);
      wrong[at] = (wrong[at] ?? 0) ^ (1 << (at % 8));
      const { opened } = await openBytes('export.zip', wrong);
      for (const { content, damage } of opened) expect(damage !== null || content === text(10)).toBe(true);
    }
  });
});
