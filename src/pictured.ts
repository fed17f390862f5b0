/** Gives numbers and groups of a report the counts that their pictures are drawn from. */
import { groupCode } from './calls/number-code.ts';
import type { Engine } from './engine/engine.ts';
import { detailsOf, handOversOf, type DetailLog } from './features/details.ts';
import type { Group, NumberReport } from './model.ts';

/** What may be pictured: listed numbers with their codes, groups with their places and members. */
export interface Listed {
  readonly numbers: NumberReport[];
  /** Codes of those, in the same order. */
  readonly codes: readonly number[];
  readonly groups: Group[];
  /** Codes of the members of every measured group, by the place of the group's code. */
  readonly pools: readonly (readonly number[])[];
  /** For each listed group its place among those. */
  readonly places: readonly number[];
}

/** The same numbers and groups, the first `most` of each with details. */
export async function pictured(
  engine: Engine,
  { numbers, codes, groups, pools, places }: Listed,
  { most, log }: { readonly most: number; readonly log: DetailLog },
): Promise<{ numbers: NumberReport[]; groups: Group[] }> {
  if (most === 0) return { numbers, groups };
  const shown = places.slice(0, most);
  const details = await detailsOf(engine, [...codes.slice(0, most), ...shown.map(groupCode)], log);
  const handOvers = await handOversOf(
    engine,
    shown.map((place) => pools[place] ?? []),
    log,
  );
  const detailed = <T extends NumberReport | Group>(item: T, code: number | undefined): T => {
    const detail = code === undefined ? undefined : details.get(code);
    return detail === undefined ? item : { ...item, detail };
  };
  return {
    numbers: numbers.map((number, at) => detailed(number, codes[at])),
    groups: groups.map((group, at) => {
      const place = places[at];
      const handOver = handOvers[at];
      const whole = detailed(group, place === undefined ? undefined : groupCode(place));
      return handOver === undefined ? whole : { ...whole, handOver };
    }),
  };
}
