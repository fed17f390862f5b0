import { describe, expect, it, test } from 'vitest';
import { openBytes, openOne, refusal } from './opening.ts';

const call = (i: number) => ({ id: `c${i}`, from: `1380000${1000 + i}`, to: '02155501001', talk: { s: i } });
const calls = (n: number) => Array.from({ length: n }, (_, i) => call(i));
const cells = (i: number) => [`c${i}`, `1380000${1000 + i}`, '02155501001', String(i)];
const header = ['id', 'from', 'to', 'talk.s'];
const lines = (objects: readonly object[]) => objects.map((object) => `${JSON.stringify(object)}\n`).join('');

describe('every way to write objects gives the same rows, on the lines where they start', () => {
  it.each([
    ['one a line', lines(calls(3)), [1, 2, 3]],
    [
      'one a line, CR LF, blank lines, a byte-order mark',
      `\u{feff}${lines(calls(3)).replaceAll('\n', '\r\n\r\n')}`,
      [1, 3, 5],
    ],
    ['an array on one line', JSON.stringify(calls(3)), [1, 2, 3]],
    [
      'an array, one a line',
      `[\n${calls(3)
        .map((one) => JSON.stringify(one))
        .join(',\n')}\n]\n`,
      [2, 3, 4],
    ],
    ['a pretty array', JSON.stringify(calls(3), null, 2), [2, 10, 18]],
    [
      'pretty objects one after another',
      calls(3)
        .map((one) => JSON.stringify(one, null, 2))
        .join('\n'),
      [1, 9, 17],
    ],
    [
      'objects without anything between',
      calls(3)
        .map((one) => JSON.stringify(one))
        .join(''),
      [1, 2, 3],
    ],
    [
      'a wrapper',
      JSON.stringify({ page: 0, next: null, calls: calls(3), meta: { count: 3 } }, null, 1),
      [5, 13, 21],
    ],
    ['a deeper wrapper', JSON.stringify({ status: { code: 200 }, data: { items: calls(3) } }), [1, 2, 3]],
    ['pages, one a line', lines([{ calls: calls(2) }, { calls: [call(2)] }]), [1, 2, 3]],
  ])('%s', async (_, text, at) => {
    const opened = await openOne('calls.json', text);
    expect(opened.table).toMatchObject({ container: 'json', header });
    expect(opened.table?.refused.size).toBe(0);
    expect(opened.rows).toEqual(Object.fromEntries(at.map((line, i) => [line, cells(i)])));
  });
});

test('a wrapper of many megabytes is not held in memory as one object', async () => {
  const text = JSON.stringify({
    page: 1,
    calls: Array.from({ length: 60_000 }, (_, i) => ({ ...call(i), note: 'x'.repeat(60) })),
  });
  expect(text.length).toBeGreaterThan(6e6);
  const opened = await openOne('calls.json', text);
  expect(opened.scan.lines).toBe(60_000);
});

test('values as text: numbers without exponent, long ones unharmed, lists by place, control characters as blanks', async () => {
  const text =
    '{"a":13800001234,"b":1.38e10,"c":12345678901234567890,"d":null,"e":true,"f":[1,{"g":"x\\n\\u001fy"}],"h":0.0000001,"i":"a:12345678901234567"}';
  const { table, rows } = await openOne('calls.json', text);
  expect(Object.fromEntries((table?.header ?? []).map((name, i) => [name, rows[1]?.[i]]))).toEqual({
    a: '13800001234',
    b: '13800000000',
    c: '12345678901234567890',
    d: '',
    e: 'true',
    'f.0': '1',
    'f.1.g': 'x  y',
    h: '0.0000001',
    i: 'a:12345678901234567',
  });
});

test('columns that come later leave those before them empty', async () => {
  const { table, rows } = await openOne('calls.json', '{"a":1}\n{"b":2}\n\n{"a":3,"c":4}\n');
  expect(table?.header).toEqual(['a', 'b', 'c']);
  expect(rows).toEqual({ 1: ['1', '', ''], 2: ['', '2', ''], 4: ['3', '', '4'] });
});

describe('a call that holds others is no wrapper', () => {
  it.each([
    ['legs', { id: 'x', from: '13800001001', to: '02155501001', duration: 3, legs: [call(1), call(2)] }],
    ['flows beside variables', { variables: { start: '1' }, flows: [{ caller: '1' }, { caller: '2' }] }],
  ])('%s', async (_, object) => {
    const { rows } = await openOne('calls.json', JSON.stringify(object));
    expect(Object.keys(rows)).toEqual(['1']);
  });
});

describe('a damaged object costs itself', () => {
  const intact = (n: number, without: number) =>
    Array.from({ length: n }, (_, i) => i).filter((i) => i !== without);
  const line = JSON.stringify(call(2));
  const damages = [
    ['its opening brace lost', line.slice(1)],
    ['its opening brace changed', `z${line.slice(1)}`],
    ['its closing brace lost', line.slice(0, -1)],
    ['an inner brace lost', line.replace('{"s"', '"s"')],
    ['a quote lost', line.replace('"from"', '"from')],
    ['a quote too many', line.replace('"from"', '"fr"om"')],
    ['a colon changed', line.replace('"from":', '"from"x')],
    ['half of it', line.slice(0, 30)],
    ['an unclosed bracket', line.replace('"c2"', '["c2"')],
    ['a wrong bracket', line.replace('2}}', '2]}')],
    ['nonsense', 'nonsense'],
  ] as const;
  it.each(damages)('among lines: %s', async (_, damaged) => {
    const text = calls(6)
      .map((one, i) => (i === 2 ? damaged : JSON.stringify(one)))
      .join('\n');
    const { table, rows } = await openOne('calls.json', text);
    expect([...(table?.refused ?? [])]).toMatchObject([['damaged-object', { rows: 1, firstLines: [3] }]]);
    expect(Object.values(rows).map(([id]) => id)).toEqual(intact(6, 2).map((i) => `c${i}`));
    expect(Object.keys(rows)).toEqual(['1', '2', '4', '5', '6']);
  });
  it.each(damages)('in an array on one line: %s', async (_, damaged) => {
    const text = `[${calls(8)
      .map((one, i) => (i === 2 ? damaged : JSON.stringify(one)))
      .join(',')}]`;
    const { table, rows } = await openOne('calls.json', text);
    const ids = Object.values(rows).map(([id]) => id);
    // The next one may go with it, where the damage hides the place between them.
    expect(ids.filter((id) => /^c[014567]$/u.test(id ?? ''))).toHaveLength(6);
    expect(table?.refused.get('damaged-object')?.rows).toBeGreaterThanOrEqual(1);
  });
  test('one byte changed anywhere costs at most two, and is said', async () => {
    const text = Buffer.from(lines(calls(9)));
    for (let at = 1; at < text.length; at += 3) {
      const wrong = Buffer.from(text);
      wrong[at] = at % 2 === 0 ? 0x22 : 0x7b;
      const { opened, failed } = await openBytes('calls.json', wrong);
      expect(failed).toEqual([]);
      const [one] = opened;
      const good = Object.values(one?.rows ?? {}).filter(
        ([id, , to]) => /^c\d$/u.test(id ?? '') && to === '02155501001',
      );
      const refused = one?.table?.refused.get('damaged-object')?.rows ?? 0;
      expect(good.length).toBeGreaterThanOrEqual(7);
      if (good.length < 9) expect(refused + Object.keys(one?.rows ?? {}).length).toBeGreaterThanOrEqual(9);
    }
  }, 60_000);
  test('a text that ends too early', async () => {
    const text = JSON.stringify(calls(4));
    const inside = await openOne('calls.json', text.slice(0, -20));
    expect([Object.keys(inside.rows).length, inside.table?.refused.get('damaged-object')?.rows]).toEqual([
      3, 1,
    ]);
    const between = await openOne('calls.json', text.slice(0, text.indexOf(',{"id":"c3"')));
    expect([Object.keys(between.rows).length, between.table?.refused.get('damaged-object')?.rows]).toEqual([
      3, 1,
    ]);
  });
});

test('JSON without a call', async () => {
  expect(await refusal('calls.json', '{"a":')).toMatch(/^3: calls\.json is JSON, but no object in it/u);
});

test('text that begins with a bracket is no JSON', async () => {
  const { table } = await openOne('calls.csv', '[Report of May]\ncaller,callee\n');
  expect(table).toBeNull();
});
