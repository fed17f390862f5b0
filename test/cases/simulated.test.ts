/** Every scheme is found and every honest caller left alone, in one small simulated log each. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model.ts';
import { simulate } from '../../src/simulate/scenario.ts';
import { csvPieces, scenarioRows } from '../../src/simulate/scenario-csv.ts';
import { analysisOf, makeFolder } from '../analysis.ts';

const suspicious = new Set(['medium', 'high', 'critical']);

async function analysed(scenario: string, scale: number, seed: number) {
  const folder = await makeFolder();
  const log = simulate({ scenario, days: 14, scale, seed });
  let text = '';
  for (const piece of csvPieces(scenarioRows(log))) text += piece;
  const report = await analysisOf([await folder.file('calls.csv', text)], { minLevel: 'medium' });
  await folder.remove();
  const kinds = new Map(log.truth.numbers.map(({ number, kind, label }) => [number, { kind, label }]));
  return { report, truth: log.truth, kinds };
}

type Analysed = Awaited<ReturnType<typeof analysed>>;

const plain = (number: string) => number.replace(/^\+86(?=1)/u, '').replace(/^\+86/u, '0');
const flagged = ({ report }: { report: Report }) =>
  new Set(report.numbers.filter(({ level }) => suspicious.has(level)).map(({ number }) => plain(number)));

describe('innocent callers', () => {
  let found: Analysed;
  beforeAll(async () => {
    found = await analysed('innocents', 0.15, 21);
  }, 120_000);

  /** The hardest twins of dialers, of whom a few are not left alone. */
  const hard = new Set(['parcel-station', 'food-rider', 'privacy-number']);

  it('stay below medium, whatever they are', () => {
    const kinds = [...flagged(found)].map((number) => found.kinds.get(number)?.kind);
    expect(kinds.filter((kind) => !hard.has(kind ?? ''))).toEqual([]);
    expect(new Set([...found.kinds.values()].map(({ kind }) => kind)).size).toBeGreaterThan(18);
  });

  it('stay below medium mostly, even the hardest', () => {
    const all = [...found.kinds.values()].filter(({ kind }) => hard.has(kind)).length;
    expect(all).toBeGreaterThan(10);
    expect(flagged(found).size).toBeLessThan(0.25 * all);
  });

  it('form no pool, bridge, flood or ring-once', () => {
    const { groups, bridges, floods, ringOnce } = found.report;
    expect([groups.filter(({ level }) => suspicious.has(level)), bridges, floods, ringOnce]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
});

describe('dialers', () => {
  let found: Analysed;
  beforeAll(async () => {
    found = await analysed('mixed', 0.2, 24);
  }, 120_000);

  it('of every scheme are found', () => {
    const numbers = flagged(found);
    const byKind = new Map<string, [number, number]>();
    for (const [number, { kind, label }] of found.kinds) {
      if (label !== 1) continue;
      const [hits, all] = byKind.get(kind) ?? [0, 0];
      byKind.set(kind, [hits + (numbers.has(number) ? 1 : 0), all + 1]);
    }
    expect(byKind.size).toBeGreaterThan(14);
    expect([...byKind].filter(([, [hits, all]]) => hits < 0.5 * all).map(([kind]) => kind)).toEqual([]);
    const hits = [...byKind.values()].reduce((sum, [n]) => sum + n, 0);
    const all = [...byKind.values()].reduce((sum, [, n]) => sum + n, 0);
    expect(hits).toBeGreaterThan(0.85 * all);
  });

  it('of a pool are one group without strangers', () => {
    const pools = found.truth.groups.filter(({ kind }) => kind === 'pool');
    expect(pools.length).toBeGreaterThan(0);
    for (const { members } of pools) {
      const group = found.report.groups.find((one) =>
        one.members.some(({ number }) => members.includes(plain(number))),
      );
      expect(group?.members.map(({ number }) => plain(number)).sort()).toEqual([...members].sort());
    }
  });

  it('behind bridges, floods and ring-once are named as such', () => {
    const { report, truth } = found;
    const names = (parties: readonly { readonly number: string }[]) =>
      parties.map(({ number }) => plain(number)).sort();
    expect(names(report.bridges.flatMap(({ systemNumbers }) => systemNumbers))).toEqual(
      truth.bridges.flatMap(({ systemNumbers }) => systemNumbers).toSorted(),
    );
    expect(names(report.floods.map(({ victim }) => victim))).toEqual(
      truth.floods.map(({ victim }) => victim).toSorted(),
    );
    expect(names(report.ringOnce)).toEqual([...truth.ringOnce].sort());
  });
});
