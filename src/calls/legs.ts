/** Legs of one call become that call: see `LegRule`. */
import { oneOf, type Engine } from '../engine/engine.ts';
import type { LegRule } from '../input/formats/define.ts';
import { rejectCode } from '../input/rejects.ts';
import type { Loaded } from './load.ts';
import { mergedCode } from './row-states.ts';

export interface LegTools {
  /** Whether the calls table has ring times, and the detail columns. */
  readonly ring_s: boolean;
  readonly detail: boolean;
}

/** The direction of a call whose legs state theirs: see `LegRule.joinsDirections`. */
const firstStated = 'arg_min(stated, (leg_rank, started_at, rowid))';
const joinedDirection = `CASE WHEN bool_or(stated = 'outbound') THEN CASE WHEN bool_or(${oneOf('stated', ['inbound', 'forwarded'])}) THEN 'internal' ELSE 'outbound' END
  WHEN bool_or(stated = 'inbound') OR (${firstStated} = 'transit' AND bool_or(stated = 'forwarded')) THEN 'inbound' ELSE ${firstStated} END`;

/** Merges the legs of every source whose format writes one row a leg. */
export async function mergeLegs(engine: Engine, loaded: readonly Loaded[], tools: LegTools): Promise<void> {
  const byFormat = new Map<string, { rule: LegRule; within: string[] }>();
  for (const { source, firstRow, rows } of loaded) {
    const { format, leg } = source.dialect;
    if (format?.legs === undefined || leg === null || rows === 0) continue;
    const entry = byFormat.get(format.id) ?? { rule: format.legs, within: [] };
    entry.within.push(`(rows.rowid >= ${firstRow} AND rows.rowid < ${firstRow + rows})`);
    byFormat.set(format.id, entry);
  }
  for (const { rule, within } of byFormat.values())
    await mergeFormat(engine, rule, `(${within.join(' OR ')})`, tools);
}

/** The legs of each call put together, for calls of several legs and for legs without a first. */
function mergedSql(rule: LegRule, within: string, tools: LegTools): string {
  const ring = tools.ring_s ? 'ring_s' : 'NULL';
  const usable = `reject = 0 AND leg_key IS NOT NULL AND ${within}`;
  const sums = rule.talk === 'sum';
  const from = sums
    ? `(SELECT rowid, *, min(leg_rank) OVER (PARTITION BY leg_key) AS lowest FROM rows WHERE ${usable})`
    : `rows WHERE ${usable}`;
  const joins = tools.detail && rule.joinsDirections === true;
  // The call was answered where its callee answered: the longest answered leg, or the first.
  const [answerLeg, answerOrder] =
    rule.callee === 'answered'
      ? ['arg_max', '(talk_s, -rowid)']
      : ['arg_min', '(leg_rank, started_at, rowid)'];
  // The whole of a call's legs, first leg first.
  return `CREATE TEMP TABLE merged AS
    SELECT leg_key, count(*) AS legs, min(leg_rank) AS least,
      arg_min(rowid, (leg_rank, started_at, rowid)) AS keep,
      arg_min(started_at, (leg_rank, started_at, rowid)) AS start,
      arg_min(callee, (leg_rank, started_at, rowid)) AS first_callee,
      bool_or(answered) AS answered,
      ${sums ? 'coalesce(sum(talk_s) FILTER (WHERE answered AND leg_rank = lowest), max(talk_s) FILTER (WHERE answered))' : 'NULL'} AS sum_talk,
      max(talk_s) FILTER (WHERE answered) AS most_talk,
      coalesce(max(talk_s) FILTER (WHERE answered), min(started_at) FILTER (WHERE leg_rank > 0) - min(started_at) FILTER (WHERE answered AND leg_rank = 0)) AS span,
      arg_max(callee, (talk_s, -rowid)) FILTER (WHERE answered AND talk_s > 0) AS answered_callee,
      ${answerLeg}(started_at + ${ring}, ${answerOrder}) FILTER (WHERE answered AND coalesce(talk_s, 1) > 0) AS answer_at,
      ${tools.detail ? `${answerLeg}(answered_at, ${answerOrder}) FILTER (WHERE answered AND coalesce(talk_s, 1) > 0)` : 'NULL'} AS stated_answer,
      ${joins ? joinedDirection : 'NULL'} AS direction,
      max(started_at + coalesce(talk_s, 0) + ${ring}) AS end_at
    FROM ${from} GROUP BY leg_key HAVING count(*) > 1 OR min(leg_rank) > 0`;
}

async function mergeFormat(engine: Engine, rule: LegRule, within: string, tools: LegTools): Promise<void> {
  const ofRows = `rows.reject = 0 AND ${within}`;
  const joins = tools.detail && rule.joinsDirections === true;
  await engine.run(mergedSql(rule, within, tools));
  const talk = { longest: 'most_talk', sum: 'sum_talk', span: 'span' }[rule.talk];
  const callee =
    rule.callee === 'answered' ? 'coalesce(m.answered_callee, m.first_callee)' : 'm.first_callee';
  const sets = [
    `callee = ${callee}`,
    'answered = m.answered',
    `talk_s = CASE WHEN m.answered THEN CAST(m.${talk} AS INTEGER) WHEN m.answered IS FALSE THEN 0 END`,
    ...(tools.ring_s
      ? [
          `ring_s = try_cast(coalesce(m.answer_at, CASE WHEN m.answered THEN NULL ELSE m.end_at END) - m.start AS INTEGER)`,
        ]
      : []),
    ...(tools.detail ? ['legs = CAST(least(m.legs, 255) AS UTINYINT)', 'answered_at = m.stated_answer'] : []),
    ...(joins ? ['stated = m.direction'] : []),
  ];
  const whole = rule.needsFirst === true ? 'm.least = 0' : 'true';
  await engine.run(
    `UPDATE rows SET ${sets.join(', ')} FROM merged m WHERE rows.rowid = m.keep AND m.legs > 1 AND ${whole}`,
  );
  await engine.run(
    `UPDATE rows SET reject = ${mergedCode} FROM merged m WHERE rows.leg_key = m.leg_key AND ${whole} AND rows.rowid <> m.keep AND ${ofRows}`,
  );
  if (rule.needsFirst === true) {
    await engine.run(
      `UPDATE rows SET reject = ${rejectCode('leg-alone')} FROM merged m WHERE rows.leg_key = m.leg_key AND m.least > 0 AND ${ofRows}`,
    );
  }
  await engine.run('DROP TABLE merged');
}
