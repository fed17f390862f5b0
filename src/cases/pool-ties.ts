/** What ties the members of each pool, counted over the whole pool. */
import type { Engine } from '../engine/engine.ts';
import type { Group } from '../model.ts';
import { poolPolicy } from '../score/policy-pools.ts';
import { withMembers } from './pool-sql.ts';

export type MemberTies = Omit<Group['ties'], 'expectedShared' | 'log10P'>;

/** Counts over each group, in order. Reads `pool_entries`, `pool_workers` and `placed`. */
export async function tiesOf(
  engine: Engine,
  groups: readonly (readonly number[])[],
  hasDevice: boolean,
): Promise<MemberTies[]> {
  if (groups.length === 0) return [];
  const { lists, handOvers, devices } = await withMembers(engine, groups, async () => ({
    lists: await engine.rows<ByPlace & { redials: number }>(listsSql),
    handOvers: await engine.rows<ByPlace>(handOversSql),
    devices: hasDevice ? await engine.rows<ByPlace>(devicesSql) : [],
  }));
  const at = (rows: readonly ByPlace[]) => new Map(rows.map(({ place, n }) => [place, n]));
  const [shared, after, handsets] = [at(lists), at(handOvers), at(devices)];
  const redials = new Map(lists.map(({ place, redials: n }) => [place, n]));
  return groups.map((codes, place) => ({
    sharedCallees: shared.get(place) ?? 0,
    redials: redials.get(place) ?? 0,
    handOvers: after.get(place) ?? 0,
    sharedDevices: handsets.get(place) ?? 0,
    neighbours: nearby(codes),
  }));
}

type ByPlace = { readonly place: number; readonly n: number };

/** A redial is counted once, however many members had tried before. */
const listsSql = `WITH entries AS (
    SELECT place, pool_entries.caller, callee, t0, t1, ok FROM pool_entries JOIN pool_members ON pool_entries.caller = pool_members.caller),
  met AS (SELECT place, callee FROM entries GROUP BY place, callee HAVING count(*) > 1),
  redialled AS (SELECT DISTINCT y.place AS place, y.caller AS caller, y.callee AS callee FROM entries AS x JOIN entries AS y
    ON x.place = y.place AND x.callee = y.callee AND x.caller <> y.caller
    WHERE x.ok = 0 AND y.t0 > x.t0 AND y.t0 - x.t1 <= ${poolPolicy.redialSeconds.most})
  SELECT met.place AS place, CAST(count(*) AS INTEGER) AS n,
    (SELECT CAST(count(*) AS INTEGER) FROM redialled WHERE redialled.place = met.place) AS redials FROM met GROUP BY met.place`;

const handOversSql = `WITH spans AS (
    SELECT place, pool_workers.caller, first_t, last_t FROM pool_workers JOIN pool_members ON pool_workers.caller = pool_members.caller)
  SELECT next.place AS place, CAST(count(DISTINCT next.caller) AS INTEGER) AS n FROM spans AS next JOIN spans AS before
    ON next.place = before.place AND next.caller <> before.caller
    WHERE next.first_t - before.last_t BETWEEN 0 AND ${poolPolicy.handOverSeconds.most} GROUP BY next.place`;

const devicesSql = `SELECT place, CAST(count(*) AS INTEGER) AS n FROM (
    SELECT place, device FROM placed JOIN pool_members ON placed.caller = pool_members.caller
      WHERE device IS NOT NULL GROUP BY place, device HAVING count(DISTINCT placed.caller) > 1) AS shared GROUP BY place`;

/** Members whose number lies near another member's. */
function nearby(codes: readonly number[]): number {
  const near = (a: number | undefined, b: number | undefined) =>
    a !== undefined && b !== undefined && a >= 0 && b - a <= poolPolicy.neighbours.within;
  return codes.filter((code, place) => near(codes[place - 1], code) || near(code, codes[place + 1])).length;
}
