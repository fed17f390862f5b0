import fc from '../fc.ts';
import { describe, expect, test } from 'vitest';
import { createNumbers } from '../../src/calls/number.ts';
import { allowEntry, entryFinder, type AllowEntry } from '../../src/lists/allow.ts';
import { dateReader } from '../../src/lists/entry-dates.ts';
import { patternOf, prefixOf } from '../../src/lists/patterns.ts';
import { spanFinder } from '../../src/lists/segments.ts';

const numbers = await createNumbers({ region: 'CN' });
const tools = { numbers, region: 'CN', homeArea: undefined };
const shanghai = {
  ...tools,
  homeArea: '021',
  numbers: await createNumbers({ region: 'CN', homeArea: '021' }),
};

function listOf(...written: string[]): AllowEntry[] {
  return written.map((cell, place) => {
    const entry = allowEntry((field) => (field === 'number' ? cell : ''), tools, dateReader(undefined));
    if (typeof entry === 'string') throw new Error(`${cell}: ${entry}`);
    return { ...entry, line: place + 2 };
  });
}

/** The entry, as it is written, that allows a raw number. */
function allows(written: readonly string[], raw: string): string | null {
  const canonical = numbers.canonicalise(raw);
  if (canonical.kind !== 'number') throw new Error(`${raw} is ${canonical.kind}`);
  return entryFinder(listOf(...written))(canonical.key, numbers.show(canonical.key))?.written ?? null;
}

describe('forms', () => {
  test.each([
    ['0571*', '057155500001', true],
    ['0571*', '+8657155500001', true],
    ['+86571*', '0571-5550 0001', true],
    ['0086571*', '057155500001', true],
    ['+86 571*', '021-55500001', false],
    ['1380000*', '+86 138 0000 1234', true],
    ['01380000*', '13800001234', true],
    ['861380000*', '13800001234', true],
    ['+861380000*', '008613800001234', true],
    ['+8610*', '010-55500001', true],
    ['+8610*', '10086', false],
    ['10*', '10086', true],
    ['95*', '95588', true],
    ['95*', '+8695588', true],
    ['400*', '4000000123', true],
    ['+852*', '0085291234567', true],
    ['１３８＊', '13800001234', true],
    ['13800001234', '+8613800001234', true],
    ['+86-138-0000-1234', '13800001234', true],
    ['021-55500001', '02155500001', true],
    ['95001-95099', '95042', true],
    ['95001-95099', '95100', false],
    ['13800001000-13800001999', '+8613800001999', true],
    ['+8613800001000 - 13800001999', '13800001000', true],
    ['021-55501000~021-55501099', '02155501050', true],
    ['02155501000至02155501099', '02155501100', false],
    ['+85291234000..+85291234999', '0085291234567', true],
  ])('%s and %s: %s', (written, raw, expected) => {
    expect(allows([written], raw)).toBe(expected ? written : null);
  });

  test('local numbers of the home area', () => {
    expect(prefixOf('311*', shanghai)).toMatchObject({ keys: ['311', '021311'] });
    expect(patternOf('55500001', shanghai)).toEqual({ kind: 'number', key: '02155500001' });
  });

  test.each([
    ['*', 'wide'],
    ['1*', 'wide'],
    ['+86*', 'wide'],
    ['+861*', 'wide'],
    ['abc*', 'entry'],
    ['138****1234', 'entry'],
    ['1.38E+10', 'entry'],
    ['', 'entry'],
    ['anonymous', 'entry'],
    ['13800001999~13800001000', 'range'],
    ['13800001000~1999', 'range'],
    ['95001~13800001000', 'range'],
    ['a~b', 'range'],
  ])('%j is refused: %s', (cell, problem) => {
    // prettier-ignore
    expect(patternOf(cell, tools)).toBe(problem);
  });

  test('columns of their own for prefixes and ranges, one of them in each line', () => {
    const entry = (cells: Readonly<Record<string, string>>) =>
      allowEntry((field) => cells[field] ?? '', tools, dateReader(undefined));
    expect(entry({ prefix: '0571' })).toMatchObject({ pattern: { kind: 'prefix', keys: ['0571'] } });
    expect(entry({ range: '95001-95099' })).toMatchObject({ pattern: { first: '95001', last: '95099' } });
    expect(entry({ range: '95001' })).toBe('range');
    expect(entry({ number: '95588', prefix: '955' })).toBe('entry');
    expect(entry({})).toBe('entry');
    expect(entry({ number: '95588', expires: 'soon' })).toBe('date');
    expect(entry({ number: '95588', expires: '永久' })).toMatchObject({ expires: null });
  });
});

test('outside China: prefixes after + and the country code, numbers and ranges in any form', async () => {
  const us = await createNumbers({ region: 'US' });
  const usTools = { numbers: us, region: 'US', homeArea: undefined };
  const allowed = (cell: string, raw: string) => {
    const entry = allowEntry((field) => (field === 'number' ? cell : ''), usTools, dateReader(undefined));
    const canonical = us.canonicalise(raw);
    if (typeof entry === 'string' || canonical.kind !== 'number') throw new Error(cell);
    return entryFinder([{ ...entry, line: 2 }])(canonical.key, us.show(canonical.key)) !== null;
  };
  expect(allowed('+1212*', '(212) 555-0123')).toBe(true);
  expect(allowed('+1213*', '(212) 555-0123')).toBe(false);
  expect(allowed('212-555-0123', '+12125550123')).toBe(true);
  expect(allowed('2125550100-2125550199', '+1 212 555 0123')).toBe(true);
  expect(allowed('+1 212 555 0100 - +1 212 555 0122', '+1 212 555 0123')).toBe(false);
});

test('the most exact entry allows: number, narrow range, wide range, long prefix, short prefix, first line', () => {
  const all = [
    '138*',
    '13800001000-13800001999',
    '1380000*',
    '13800001200-13800001299',
    '13800001234',
    '13800001234',
  ];
  const without = (...places: number[]) => all.filter((_, place) => !places.includes(place));
  expect(allows(all, '13800001234')).toBe('13800001234');
  expect(allows(without(4, 5), '13800001234')).toBe('13800001200-13800001299');
  expect(allows(without(3, 4, 5), '13800001234')).toBe('13800001000-13800001999');
  expect(allows(without(1, 3, 4, 5), '13800001234')).toBe('1380000*');
  expect(allows(['138*'], '13800001234')).toBe('138*');
  expect(entryFinder(listOf(...all))('13800001234', '+8613800001234')?.line).toBe(6);
});

test('of ranges that overlap the narrowest is found, as a look at all of them finds it', () => {
  const end = fc.integer({ min: 0, max: 60 });
  const span = fc.tuple(end, end).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 25 }), (spans) => {
      const find = spanFinder(spans);
      for (let at = -1; at <= 62; at += 1) {
        const inside = spans
          .map((one, place) => ({ ...one, place }))
          .filter(({ from, to }) => from <= at && at <= to);
        inside.sort((a, b) => a.to - a.from - (b.to - b.from) || a.place - b.place);
        expect(find(at)).toBe(inside[0]?.place ?? null);
      }
    }),
  );
});

test('prefixes of many lengths: the longest is found', () => {
  const digits = fc.stringMatching(/^1[3-5][0-2]{0,4}$/u);
  fc.assert(
    fc.property(
      fc.uniqueArray(digits, { minLength: 1, maxLength: 20 }),
      fc.stringMatching(/^1[3-5][0-2]{9}$/u),
      (starts, raw) => {
        const longest = starts
          .filter((start) => raw.startsWith(start))
          .sort((a, b) => b.length - a.length)[0];
        expect(
          allows(
            starts.map((start) => `${start}*`),
            raw,
          ),
        ).toBe(longest === undefined ? null : `${longest}*`);
      },
    ),
  );
});

test('hostile cells never throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (cell) => {
      for (const text of [cell, `${cell}*`, `${cell}~${cell}`, `${cell} - 138`]) patternOf(text, tools);
      prefixOf(cell, tools);
    }),
  );
});

test('a hundred thousand nested ranges take no longer than they should', () => {
  const spans = Array.from({ length: 100_000 }, (_, i) => ({ from: i, to: 400_000 - i }));
  const find = spanFinder(spans);
  expect([find(0), find(99_999), find(200_000), find(400_000), find(400_001)]).toEqual([
    0,
    99_999,
    99_999,
    0,
    null,
  ]);
});
