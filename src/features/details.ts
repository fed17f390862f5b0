/** Counts for the pictures of a few numbers and groups, from the tables that stage two leaves. */
import type { Capability } from '../calls/capabilities.ts';
import { byKey } from '../engine/by-key.ts';
import type { Engine } from '../engine/engine.ts';
import type { Zone } from '../input/zone.ts';
import type { Detail, HandOver, Histogram } from '../model-details.ts';
import type { LogShape } from './define.ts';
import {
  answersSql,
  daysSql,
  gapEdges,
  gapsSql,
  hoursSql,
  mostDays,
  picturedSql,
  seatsSql,
  stepsSql,
  talkEdges,
  talkSql,
} from './details-sql.ts';

export interface DetailLog extends Pick<LogShape, 'first' | 'last' | 'quotient'> {
  readonly can: Readonly<Record<Capability, boolean>>;
  readonly zone: Pick<Zone, 'offsetAt'>;
}

type Hour = { readonly code: number; readonly hour: number; readonly n: number };
type Answers = { readonly code: number; readonly known: number; readonly missed: number };
type Binned = { readonly code: number; readonly bin: number; readonly n: number };
type Day = {
  readonly code: number;
  /** Local days since 1970-01-01. */
  readonly day: number;
  readonly n: number;
  readonly known: number;
  readonly answered: number;
  readonly callees: number;
  readonly fresh: number;
  readonly atOnce: number;
};

/** Details by code. Those who placed no call have none. Reads the tables that `measureCandidates` leaves. */
export async function detailsOf(
  engine: Engine,
  codes: readonly number[],
  { can }: Pick<DetailLog, 'can'>,
): Promise<Map<number, Detail>> {
  if (codes.length === 0) return new Map();
  return withSeats(engine, codes, async () => {
    await engine.run(picturedSql);
    const hours = byCode(await engine.rows<Hour>(hoursSql));
    const days = byCode(await engine.rows<Day>(daysSql));
    const talk = can.talkTime ? byCode(await engine.rows<Binned>(talkSql)) : null;
    const gaps = can.seconds && can.talkTime ? byCode(await engine.rows<Binned>(gapsSql)) : null;
    const answers = await engine.rows<Answers>(answersSql);
    await engine.run('DROP TABLE pictured');
    return new Map(
      answers.map((own) => {
        const { code } = own;
        const bins = { talk: talk && (talk.get(code) ?? []), gaps: gaps && (gaps.get(code) ?? []) };
        const known = can.unanswered && own.known > 0;
        return [
          code,
          {
            hours: weekOf(hours.get(code) ?? []),
            days: (days.get(code) ?? []).map(dayOf),
            unanswered: known ? own.missed : null,
            ...histogramsOf(bins),
          },
        ];
      }),
    );
  });
}

/** Who of each group calls when: by the hour in logs of up to three days, else by the day or by several. */
export async function handOversOf(
  engine: Engine,
  groups: readonly (readonly number[])[],
  log: DetailLog,
): Promise<HandOver[]> {
  const codes = [...new Set(groups.flat())];
  if (codes.length === 0) return [];
  const day = (at: number) => Math.floor((at + log.zone.offsetAt(at)) / 86_400);
  const firstDay = day(log.first);
  const days = day(log.last) - firstDay + 1;
  const step = days <= 3 ? 3600 : 86_400 * Math.ceil(days / mostDays);
  const midnight = firstDay * 86_400;
  return withSeats(engine, codes, async () => {
    const rows = byCode(
      await engine.rows<{ code: number; step: number; n: number }>(stepsSql(midnight, step, log)),
    );
    const steps = Math.ceil((days * 86_400) / step);
    return groups.map((members) => ({
      from: midnight - log.zone.offsetAt(log.first),
      step,
      counts: members.map((code) => {
        const own = Array.from({ length: steps }, () => 0);
        for (const { step: at, n } of rows.get(code) ?? []) own[at] = n;
        return own;
      }),
    }));
  });
}

async function withSeats<T>(engine: Engine, codes: readonly number[], work: () => Promise<T>): Promise<T> {
  await engine.run(seatsSql(codes));
  const done = await work();
  await engine.run('DROP TABLE pictured_seats');
  return done;
}

function weekOf(rows: readonly Hour[]): number[] {
  const week = Array.from({ length: 168 }, () => 0);
  for (const { hour, n } of rows) week[hour] = n;
  return week;
}

function dayOf({ day, n, known, answered, callees, fresh, atOnce }: Day): Detail['days'][number] {
  return {
    day: new Date(day * 86_400_000).toISOString().slice(0, 10),
    calls: n,
    answered: known === 0 ? null : answered,
    callees,
    newCallees: fresh,
    atOnce,
  };
}

type Bins = { readonly talk: readonly Binned[] | null; readonly gaps: readonly Binned[] | null };

function histogramsOf({ talk, gaps }: Bins): Pick<Detail, 'talk' | 'gaps' | 'overlaps'> {
  return {
    talk: talk && histogram(talkEdges, talk),
    gaps: gaps && histogram(gapEdges, gaps),
    overlaps: gaps?.find(({ bin }) => bin < 0)?.n ?? 0,
  };
}

function histogram(edges: readonly number[], rows: readonly Binned[]): Histogram {
  const counts = edges.map(() => 0);
  for (const { bin, n } of rows) if (bin >= 0) counts[bin] = n;
  return { from: [...edges], counts };
}

const byCode = <T extends { readonly code: number }>(rows: readonly T[]) => byKey(rows, ({ code }) => code);
