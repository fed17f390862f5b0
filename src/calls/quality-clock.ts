/** Times that go back, and days that are missing. */
import type { Engine } from '../engine/engine.ts';
import type { Finding } from '../inspection.ts';
import { lineOf, type Loaded } from './loaded.ts';
import { finding, leastCalls, type Measured } from './quality-finding.ts';

/** Legs and long calls are written an hour late at most; more is a changed clock or a second file. */
const jumpSeconds = 3_600;
/** A log is in order when at most this share of its steps go the other way. */
const disorder = 0.05;
const daySeconds = 86_400;
/** Calls a day from which a day without any is worth a word. */
const denseCalls = 100;

type Steps = {
  steps: number;
  back: number;
  forth: number;
  ups: number;
  downs: number;
  backAt: number | null;
  forthAt: number | null;
};

export async function clockFindings(
  engine: Engine,
  loaded: Loaded,
  { from, calls }: Measured,
  sampled: boolean,
): Promise<Finding[]> {
  if (calls < leastCalls) return [];
  const [steps] = await engine.rows<Steps>(`SELECT count(step) AS steps,
      count(*) FILTER (WHERE step < -${jumpSeconds}) AS back, count(*) FILTER (WHERE step > ${jumpSeconds}) AS forth,
      count(*) FILTER (WHERE step > 0) AS ups, count(*) FILTER (WHERE step < 0) AS downs,
      min(id) FILTER (WHERE step < -${jumpSeconds}) AS "backAt", min(id) FILTER (WHERE step > ${jumpSeconds}) AS "forthAt"
    FROM (SELECT id, started_at - lag(started_at) OVER (ORDER BY id) AS step FROM ${from}) AS walked`);
  const findings = steps === undefined ? [] : jumps(steps, loaded);
  return sampled ? findings : [...findings, ...(await gaps(engine, from, calls))];
}

function jumps({ back, backAt, downs, forth, forthAt, steps, ups }: Steps, loaded: Loaded): Finding[] {
  // Many exports begin with the newest call.
  const newestFirst = downs > ups;
  const [wrong, at, jumped] = newestFirst ? [ups, forthAt, forth] : [downs, backAt, back];
  if (jumped === 0 || at === null || wrong > disorder * steps) return [];
  return [
    finding('clock-jumps', true, {
      jumps: jumped,
      line: lineOf(loaded, at),
      newestFirst: Number(newestFirst),
    }),
  ];
}

async function gaps(engine: Engine, from: string, calls: number): Promise<Finding[]> {
  const [found] = await engine.rows<{
    days: number;
    gaps: number;
    longest: number | null;
    after: number | null;
  }>(
    `SELECT count(DISTINCT started_at // ${daySeconds}) AS days, count(*) FILTER (WHERE gap > ${daySeconds}) AS gaps,
       max(gap) AS longest, arg_max(started_at, gap) AS after
     FROM (SELECT started_at, lead(started_at) OVER (ORDER BY started_at) - started_at AS gap FROM ${from}) AS walked`,
  );
  if (found === undefined || found.gaps === 0 || calls < denseCalls * found.days) return [];
  return [finding('gaps', true, { gaps: found.gaps, longest: found.longest ?? 0, after: found.after ?? 0 })];
}
