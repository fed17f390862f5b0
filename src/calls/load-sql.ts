/** SQL that turns the text columns of one file into rows of the calls table. */
import { literal, oneOf } from '../engine/engine.ts';
import { serviceWords } from '../input/dictionary.ts';
import {
  areDayFractions,
  durationSql,
  durationUnit,
  negativeDuration,
  unreadableDuration,
  wholeSql,
} from '../input/durations.ts';
import { longestTalk, rejectCode, type RejectReason } from '../input/rejects.ts';
import { instantsSql, localTimesSql, timesSql } from '../input/times-sql.ts';
import { earliestCall, latestCall } from '../input/zone.ts';
import { detailSql } from './detail-sql.ts';
import { directionSql, sideSql } from './direction-sql.ts';
import { cellSql, isSubscriber, startText, type LoadPlan } from './load-plan.ts';
import { fastCodeSql } from './number-code.ts';
import { answeredSql, outcomeSql } from './outcome-sql.ts';
import { structureWhens } from './structure-sql.ts';

/** Optional columns of the calls table; one exists only when some file has it. */
export interface OptionalColumns {
  /** Which side of the call the log's owner is on, in a subscriber's log: see `sides`. */
  readonly side: boolean;
  readonly ring_s: boolean;
  readonly device: boolean;
  /** Key and rank of a leg, of formats that write one row a leg. */
  readonly leg: boolean;
  /** The columns of `detail-sql.ts`. */
  readonly detail: boolean;
}

/** The literal owner of a subscriber's log that does not say whose it is. */
export const unnamedOwner = 'own';

/** SELECT giving the columns of the calls table, in its order, from `source`. */
export function loadSql(plan: LoadPlan, source: string, optional: OptionalColumns): string {
  const parties = partiesSql(plan);
  const columns = [
    'ca AS caller',
    'cb AS callee',
    'CASE WHEN ca IS NULL THEN a END AS odd_caller',
    'CASE WHEN cb IS NULL THEN b END AS odd_callee',
    `t AS started_at`,
    `CASE WHEN d < 0 THEN NULL WHEN NOT ans THEN 0 ELSE d END AS talk_s`,
    'ans AS answered',
    ...(optional.side ? [`${sideSql(plan)} AS side`] : []),
    ...(optional.ring_s ? [`${ringSql(plan)} AS ring_s`] : []),
    ...(optional.device ? [`nullif(trim(dev), '') AS device`] : []),
    ...(optional.leg ? [legKeySql(plan), legRankSql(plan)] : []),
    ...(optional.detail ? detailSql(plan) : []),
    `${rejectSql(plan)} AS reject`,
  ];
  const inner = `SELECT *, ${parties.caller} AS a, ${parties.callee} AS b, ${instantsSql(startText(plan), 'tl', plan.timeForms, plan.zone)} AS t,
    ${startText(plan)} AS t_text, ${talkSql(plan)} AS d, ${totalSql(plan)} AS r, ${outcomeSql(plan)} AS o,
    ${serviceSql(plan)} AS svc, ${plan.mapping.imei === undefined ? 'NULL' : cellSql(plan, plan.mapping.imei)} AS dev
    FROM (SELECT *, ${directionSql(plan)} AS dir, ${localTimesSql(startText(plan), plan.timeForms)} AS tl, ${wholesSql(plan)} FROM ${withDerived(plan, source)})`;
  const codes = `${fastCodeSql('a', 'na', plan.region)} AS ca, ${fastCodeSql('b', 'nb', plan.region)} AS cb, ${answeredSql(plan)} AS ans`;
  return `SELECT ${columns.join(', ')} FROM (SELECT *, ${codes} FROM (SELECT *, try_cast(a AS BIGINT) AS na, try_cast(b AS BIGINT) AS nb FROM (${inner})))`;
}

/** Which optional columns a plan can fill. */
export function optionalOf({ mapping, answeredForms, leg }: LoadPlan, detail: boolean): OptionalColumns {
  return {
    side: isSubscriber(mapping),
    ring_s:
      mapping.ringSeconds !== undefined ||
      (mapping.totalSeconds !== undefined && mapping.talkSeconds !== undefined) ||
      answeredForms.length > 0,
    device: mapping.imei !== undefined,
    leg: leg !== null,
    detail,
  };
}

/** The source with the derived columns after its own. */
export function withDerived({ columns, derived }: LoadPlan, source: string): string {
  if (derived.length === 0) return source;
  return `(SELECT *, ${derived.map((sql, i) => `${sql} AS c${columns + i}`).join(', ')} FROM ${source})`;
}

function secondsSql(plan: LoadPlan, index: number | undefined, whole: string): string {
  if (index === undefined) return 'CAST(NULL AS INTEGER)';
  const said = plan.durationUnit ?? durationUnit(plan.caption(index));
  return durationSql(cellSql(plan, index), areDayFractions(plan.samples(index)) ? 'day' : said, whole);
}

/** The columns that `secondsSql` takes: of talk times, and of ring times or whole attempts. */
function wholesSql(plan: LoadPlan): string {
  const { ringSeconds, talkSeconds, totalSeconds } = plan.mapping;
  const whole = (index: number | undefined) =>
    index === undefined ? 'CAST(NULL AS INTEGER)' : wholeSql(cellSql(plan, index));
  return `${whole(talkSeconds)} AS talk_n, ${whole(ringSeconds ?? totalSeconds)} AS total_n`;
}

/** Talk time from its column, else from the answer to the end. */
function talkSql(plan: LoadPlan): string {
  const { answeredAt, endedAt, talkSeconds } = plan.mapping;
  if (talkSeconds !== undefined || !plan.hasTalk || answeredAt === undefined || endedAt === undefined)
    return secondsSql(plan, talkSeconds, 'talk_n');
  const answer = instantSql(plan, answeredAt, plan.answeredForms);
  return `CAST(coalesce(${instantSql(plan, endedAt, plan.endedForms)} - ${answer}, 0) AS INTEGER)`;
}

/** Ring time from its column, else the whole attempt, of which the talk time is taken off. */
function totalSql(plan: LoadPlan): string {
  const { answeredAt, endedAt, ringSeconds, startedAt, totalSeconds } = plan.mapping;
  if (ringSeconds !== undefined) return secondsSql(plan, ringSeconds, 'total_n');
  if (totalSeconds !== undefined) return secondsSql(plan, totalSeconds, 'total_n');
  if (answeredAt === undefined || startedAt === undefined || plan.answeredForms.length === 0)
    return 'CAST(NULL AS INTEGER)';
  const start = instantSql(plan, startedAt, plan.timeForms);
  const answer = instantSql(plan, answeredAt, plan.answeredForms);
  const end = endedAt === undefined ? 'NULL' : instantSql(plan, endedAt, plan.endedForms);
  return `try_cast(coalesce(${answer}, ${end}) - ${start} AS INTEGER)`;
}

/** From the dialling to the answer, or to the end of an attempt that nobody answered. */
function ringSql({ mapping }: LoadPlan): string {
  if (mapping.ringSeconds !== undefined || mapping.totalSeconds === undefined)
    return 'CASE WHEN r >= 0 THEN r END';
  return 'CASE WHEN ans IS FALSE THEN CASE WHEN r >= 0 THEN r END WHEN r >= d AND d >= 0 THEN r - d END';
}

function instantSql(plan: LoadPlan, column: number, forms: LoadPlan['timeForms']): string {
  return forms.length === 0 ? 'CAST(NULL AS BIGINT)' : timesSql(cellSql(plan, column), forms, plan.zone);
}

function legKeySql({ leg }: LoadPlan): string {
  return `${leg === null ? 'CAST(NULL AS VARCHAR)' : `nullif(trim(c${leg.key}), '')`} AS leg_key`;
}

function legRankSql({ leg }: LoadPlan): string {
  return `CAST(${leg?.rank === undefined || leg.rank === null ? '0' : `coalesce(c${leg.rank}, 0)`} AS UTINYINT) AS leg_rank`;
}

function partiesSql(plan: LoadPlan): { readonly caller: string; readonly callee: string } {
  const { caller, callee, ownNumber, peerNumber } = plan.mapping;
  if (!isSubscriber(plan.mapping)) return { caller: `c${caller ?? 0}`, callee: `c${callee ?? 0}` };
  const owner = literal(plan.owner ?? unnamedOwner);
  // A format's own number may be on some rows only; a column of the file is there or not.
  const onRow = `c${ownNumber ?? 0}`;
  const isDerived = ownNumber !== undefined && ownNumber >= plan.columns;
  const own = ownNumber === undefined ? owner : isDerived ? `coalesce(${onRow}, ${owner})` : onRow;
  const peer = `c${peerNumber ?? 0}`;
  const placed = oneOf('dir', ['outbound', 'forwarded']);
  return {
    caller: `CASE WHEN ${placed} THEN ${own} ELSE ${peer} END`,
    callee: `CASE WHEN ${placed} THEN ${peer} ELSE ${own} END`,
  };
}

/** Whether the row is a voice call: true unless a service column says something else. */
function serviceSql(plan: LoadPlan): string {
  const { service } = plan.mapping;
  if (service === undefined) return 'true';
  const other = [...serviceWords.sms, ...serviceWords.data, ...serviceWords.fax];
  return `coalesce(NOT ${oneOf(`lower(trim(c${service}))`, other)}, true)`;
}

function rejectSql(plan: LoadPlan): string {
  const subscriber = isSubscriber(plan.mapping);
  const when = (condition: string, reason: RejectReason) => `WHEN ${condition} THEN ${rejectCode(reason)}`;
  // Nearly all rows pass: one conjunction settles them before the reasons are asked for one by one.
  const direction = subscriber ? ' AND dir IS NOT NULL' : '';
  const good = `svc AND a IS NOT NULL AND b IS NOT NULL AND t >= ${earliestCall} AND t < ${latestCall} AND coalesce(d, 0) BETWEEN 0 AND ${longestTalk}${direction}`;
  return `CAST(CASE WHEN ${good} THEN 0 ${[
    ...structureWhens(plan),
    when('NOT svc', 'not-a-call'),
    ...(subscriber ? [when('dir IS NULL', 'direction-unknown')] : []),
    when('a IS NULL', 'no-caller'),
    when('b IS NULL', 'no-callee'),
    when(`t IS NULL AND (t_text IS NULL OR trim(t_text) = '')`, 'time-missing'),
    when('t IS NULL', 'time-unreadable'),
    when(`t < ${earliestCall} OR t >= ${latestCall}`, 'time-out-of-range'),
    when(`d = ${negativeDuration}`, 'duration-negative'),
    when(`d = ${unreadableDuration}`, 'duration-unreadable'),
    when(`d > ${longestTalk}`, 'duration-absurd'),
  ].join(' ')} ELSE 0 END AS UTINYINT)`;
}
