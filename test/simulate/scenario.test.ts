import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { connect } from '../../src/simulate/exchange.ts';
import { mixtureOf, scenarios } from '../../src/simulate/mixture.ts';
import { fictional, serviceCodes } from '../../src/simulate/numbers.ts';
import { createStore } from '../../src/simulate/packed.ts';
import type { SimulatedCall } from '../../src/simulate/persona.ts';
import { createRandom } from '../../src/simulate/random.ts';
import { simulate } from '../../src/simulate/scenario.ts';
import { csvPieces, scenarioRows } from '../../src/simulate/scenario-csv.ts';
import { damages, dirtied, dirtShare } from '../../src/simulate/dirt.ts';
import { schemes, unpacked } from './scenes.ts';

const small = { scenario: 'mixed', days: 7, scale: 0.02, seed: 4 };
const log = simulate(small);
const textOf = (one: typeof log) => [...csvPieces(scenarioRows(one))].join('');
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

test('the same options give the same bytes, another seed others', () => {
  expect(digest(textOf(simulate(small)))).toBe(digest(textOf(log)));
  expect(JSON.stringify(simulate(small).truth)).toBe(JSON.stringify(log.truth));
  expect(digest(textOf(simulate({ ...small, seed: 5 })))).not.toBe(digest(textOf(log)));
});

test('every caller has one label, every number is fictional', () => {
  const labelled = log.truth.numbers.map(({ number }) => number);
  expect(new Set(labelled).size).toBe(labelled.length);
  const known = new Set(labelled);
  for (const { caller, callee } of unpacked(log)) {
    expect(known.has(caller)).toBe(true);
    expect(caller).toMatch(fictional);
    expect(fictional.test(callee) || (serviceCodes as readonly string[]).includes(callee)).toBe(true);
  }
});

test('the mixed log has every scheme and every innocent, and the truth of its cases', () => {
  const kinds = new Set(log.truth.numbers.map(({ kind }) => kind));
  for (const kind of [
    'pool',
    'bridge-agent',
    'bridge-system',
    'flood',
    'ring-once',
    'evader',
    'depot-courier',
    'privacy-number',
    'outsider',
  ])
    expect(kinds).toContain(kind);
  expect(log.truth.groups.length).toBeGreaterThanOrEqual(3);
  expect(log.truth.bridges).toHaveLength(1);
  expect(log.truth.floods).toHaveLength(1);
  expect(log.truth.ringOnce).toHaveLength(1);
  expect(log.truth.innocentKinds).not.toContain('pool');
});

describe('scenarios', () => {
  const dialersIn = (scenario: string) =>
    mixtureOf(scenario, 1)
      .filter(({ scheme }) => scheme.label === 1)
      .map(({ scheme }) => scheme.id);

  test('innocents have no dialers, a scheme has itself, mixed has all', () => {
    expect(dialersIn('innocents')).toEqual([]);
    expect(dialersIn('pool')).toEqual(['pool']);
    const all = schemes.filter(({ scheme }) => scheme.label === 1).map(({ scheme }) => scheme.id);
    expect(dialersIn('mixed')).toEqual(all);
    expect(scenarios).toEqual(['mixed', 'innocents', ...all]);
  });

  test('scale multiplies the instances', () => {
    const people = (scale: number) => mixtureOf('mixed', scale)[0]?.count ?? 0;
    expect(people(0.5) / people(0.25)).toBeCloseTo(2, 1);
    for (const { count } of mixtureOf('mixed', 0.001)) expect(count).toBeGreaterThanOrEqual(1);
  });

  test('an unknown one is a usage error that lists them', () => {
    expect(() => mixtureOf('mixt', 1)).toThrow(/unknown scenario "mixt".*mixed, innocents/s);
  });

  test('each has an id of its own', () => {
    const ids = schemes.map(({ scheme }) => scheme.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('the packed exchange puts through what the plain one does', () => {
  const random = createRandom(8);
  const numbers = Array.from({ length: 12 }, (_, place) => `1380000000${place % 10}${place > 9 ? 'x' : ''}`);
  const calls = Array.from({ length: 3000 }, (): SimulatedCall => {
    const answered = random.chance(0.6);
    return {
      caller: random.pick(numbers),
      callee: random.pick(numbers),
      startedAt: 1_700_000_000 + random.int(0, 40_000),
      ringSeconds: random.int(0, 30),
      talkSeconds: answered ? random.int(1, 90) : 0,
      answered,
    };
  });
  const isHandset = (number: string) => !number.endsWith('x');
  const store = createStore();
  store.add(calls);
  const packed = store.finish(isHandset, new Map());
  expect(unpacked({ ...log, calls: packed })).toEqual(connect(calls, isHandset));
});

test('a joined call passes a busy line, any other does not, and nobody calls before birth', () => {
  const at = 1_700_000_000;
  const base = { ringSeconds: 5, talkSeconds: 60, answered: true };
  const long = { ...base, caller: '1', callee: '2', startedAt: at };
  const joined = { ...base, caller: '2', callee: '3', startedAt: at + 10, joined: true as const };
  const other = { ...base, caller: '2', callee: '4', startedAt: at + 12 };
  const early = { ...base, caller: '5', callee: '6', startedAt: at };
  const store = createStore();
  store.add([other, joined, early, long]);
  const packed = store.finish(() => true, new Map([['6', at + 1]]));
  expect(unpacked({ ...log, calls: packed }).map(({ caller, callee }) => [caller, callee])).toEqual([
    ['1', '2'],
    ['2', '3'],
  ]);
});

describe('dirt', () => {
  const tally = new Map<string, number>();
  const clean = [...scenarioRows(log)];
  const dirty = [...dirtied(clean, createRandom(1), tally)];
  const damaged = [...tally.values()].reduce((sum, count) => sum + count, 0);

  test('about the stated share, every kind of damage', () => {
    expect(damaged / clean.length).toBeGreaterThan(dirtShare * 0.7);
    expect(damaged / clean.length).toBeLessThan(dirtShare * 1.3);
    expect([...tally.keys()].sort()).toEqual(Object.keys(damages).sort());
  });

  test('the tally counts what was done', () => {
    expect(dirty.length - clean.length).toBe(tally.get('duplicate'));
    expect(dirty.filter((row) => row.callee === '').length).toBe(tally.get('no callee'));
    expect(dirty.filter((row) => row.duration === '').length).toBe(tally.get('no duration'));
    expect(dirty.filter((row) => !/\d/.test(row.caller)).length).toBe(tally.get('withheld'));
    expect(dirty.filter((row) => row.startTime.includes('/')).length).toBe(tally.get('other time form'));
  });
});
