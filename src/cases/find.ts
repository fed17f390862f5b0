/** All finders of cases, run over one log. */
import type { Engine } from '../engine/engine.ts';
import type { CaseKind } from '../model.ts';
import { bridges } from './bridges.ts';
import type { CaseLog, Finder, Finding } from './define.ts';
import { floods } from './floods.ts';
import { ringOnce } from './ring-once.ts';

/** The finders by their key in the report. To add one: its file, its test and a line here. */
export const finders = { bridges, floods, ringOnce } as const;

type Finders = typeof finders;
type Item<F> = F extends Finder<infer T> ? T : never;

export type Cases = { readonly [K in keyof Finders]: Item<Finders[K]>[] } & {
  /** What cases say of a number, by its code. */
  readonly accused: ReadonlyMap<number, readonly Accusation[]>;
};

export interface Accusation {
  readonly caseId: string;
  readonly kind: CaseKind;
  /** Score of the case. */
  readonly score: number;
}

/** Finds the cases of a log; a finder whose needs the log cannot meet finds nothing. */
export async function findCases(engine: Engine, log: CaseLog): Promise<Cases> {
  const accused = new Map<number, Accusation[]>();
  const run = async <T extends { id: string; score: number; level: Item<Finders[keyof Finders]>['level'] }>(
    finder: Finder<T>,
  ): Promise<T[]> => {
    if (finder.requires.some((capability) => !log.can[capability])) return [];
    return (await finder.find(engine, log)).map((finding, index) =>
      named(finding, `${finder.prefix}${index + 1}`, accused),
    );
  };
  return {
    bridges: await run(finders.bridges),
    floods: await run(finders.floods),
    ringOnce: await run(finders.ringOnce),
    accused,
  };
}

/** Codes of the numbers that a bridge explains. */
export function bridgedBy({ accused }: Pick<Cases, 'accused'>): ReadonlySet<number> {
  const kinds = new Set<CaseKind>(['bridge-system', 'bridge-agent']);
  return new Set(
    [...accused]
      .filter(([, accusations]) => accusations.some(({ kind }) => kinds.has(kind)))
      .map(([code]) => code),
  );
}

function named<T extends { id: string; score: number }>(
  { item, accused }: Finding<T>,
  id: string,
  into: Map<number, Accusation[]>,
): T {
  const whole = { id, ...item } as unknown as T;
  for (const { code, kind } of accused)
    into.set(code, [...(into.get(code) ?? []), { caseId: id, kind, score: whole.score }]);
  return whole;
}
