import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../analysis.ts';
import { damagedPlaces, writeDamaged } from './damage.ts';

test('damages the lines that it says, in four ways, and no others', async () => {
  const folder = await makeFolder();
  try {
    const damage = { lines: 50_000, damaged: 40, seed: 3 };
    const rows = Array.from({ length: damage.lines }, (_, i) => `1380000${1000 + (i % 9000)},02155501001,10`);
    const clean = ['caller,callee,duration', ...rows, ''];
    const from = await folder.file('clean.csv', clean.join('\n'));
    const to = join(folder.path, 'damaged.csv');
    await writeDamaged(from, to, damage, new AbortController().signal);
    const copy = (await readFile(to, 'latin1')).split('\n');
    const changed = copy.flatMap((line, i) => (line === clean[i] ? [] : [i]));
    expect(changed).toEqual(damagedPlaces(damage));
    expect(changed).toHaveLength(40);
    expect(changed.slice(0, 4).map((i) => copy[i]?.replace(/^1?\d{10}/u, 'A'))).toEqual([
      'A,"02155501001,10',
      'A,,02155501001,10',
      expect.stringMatching(/^\d{22},10$|^A\d*,10$/u),
      expect.stringMatching(/^\u{ff}3800/u),
    ]);
  } finally {
    await folder.remove();
  }
});
