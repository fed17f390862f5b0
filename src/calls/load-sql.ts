/** SQL that turns the text columns of one file into rows of the calls table. */
import { directionWords, outcomeWords, serviceWords } from '../input/dictionary.ts';
import { durationSql, durationUnit, negativeDuration, unreadableDuration } from '../input/durations.ts';
import type { Mapping } from '../input/mapping.ts';
import { longestTalk, rejectCode, type RejectReason } from '../input/rejects.ts';
import { timesSql, type TimeForm } from '../input/times.ts';
import { earliestCall, latestCall, type Zone } from '../input/zone.ts';
import { oneOf } from '../engine/engine.ts';
import { fastCodeSql } from './number-code.ts';

export interface LoadPlan {
  /** Field to column of the source, whose columns are named c0, c1, ... */
  readonly mapping: Mapping;
  /** Caption of a column, or '' without a header. */
  readonly caption: (column: number) => string;
  /** Sample cells of a column. */
  readonly samples: (column: number) => readonly string[];
  /** The forms of the start column, the commonest first. */
  readonly timeForms: readonly TimeForm[];
  readonly zone: Zone;
  readonly region: string;
}

/** Optional columns of the calls table; one exists only when some file has it. */
export interface OptionalColumns {
  /** Which side of the call the log's owner is on, in a subscriber's log: see `sides`. */
  readonly side: boolean;
  readonly ring_s: boolean;
  readonly device: boolean;
}

/** Values of the column `side`: the owner placed the call, received it, or had it forwarded. */
export const sides = { placed: 0, received: 1, forwarded: 2 } as const;

/** The literal owner of a subscriber's log that does not say whose it is. */
export const unnamedOwner = 'own';

/** SELECT giving the columns of the calls table, in its order, from `source`. */
export function loadSql(plan: LoadPlan, source: string, optional: OptionalColumns): string {
  const parties = partiesSql(plan);
  const talk = column(plan, 'talkSeconds');
  const total = column(plan, 'totalSeconds');
  const ring = column(plan, 'ringSeconds');
  const seconds = (index: number | undefined) =>
    index === undefined
      ? 'CAST(NULL AS INTEGER)'
      : durationSql(cellSql(plan, index), durationUnit(plan.caption(index)));
  const inner = `SELECT ${parties.caller} AS a, ${parties.callee} AS b, dir, ${timeOf(plan)} AS t,
    ${startText(plan)} AS t_text, ${seconds(talk)} AS d, ${ring !== undefined ? seconds(ring) : seconds(total)} AS r, ${outcomeSql(plan)} AS o,
    ${serviceSql(plan)} AS svc, ${plan.mapping.imei === undefined ? 'NULL' : cellSql(plan, plan.mapping.imei)} AS dev
    FROM (SELECT *, ${directionSql(plan)} AS dir FROM ${source})`;
  const ringSeconds =
    ring !== undefined ? 'CASE WHEN r >= 0 THEN r END' : 'CASE WHEN r >= d AND d >= 0 THEN r - d END';
  const columns = [
    'ca AS caller',
    'cb AS callee',
    'CASE WHEN ca IS NULL THEN a END AS odd_caller',
    'CASE WHEN cb IS NULL THEN b END AS odd_callee',
    `t AS started_at`,
    `CASE WHEN d < 0 THEN NULL WHEN ans IS FALSE THEN 0 ELSE d END AS talk_s`,
    'ans AS answered',
    ...(optional.side ? [`${sideSql(plan)} AS side`] : []),
    ...(optional.ring_s ? [`${ringSeconds} AS ring_s`] : []),
    ...(optional.device ? [`nullif(trim(dev), '') AS device`] : []),
    `${rejectSql(isSubscriber(plan.mapping))} AS reject`,
  ];
  const codes = `${fastCodeSql('a', 'na', plan.region)} AS ca, ${fastCodeSql('b', 'nb', plan.region)} AS cb, ${answeredSql(plan)} AS ans`;
  return `SELECT ${columns.join(', ')} FROM (SELECT *, ${codes} FROM (SELECT *, try_cast(a AS BIGINT) AS na, try_cast(b AS BIGINT) AS nb FROM (${inner})))`;
}

/** Which optional columns a mapping can fill. */
export function optionalOf(mapping: Mapping): OptionalColumns {
  return {
    side: isSubscriber(mapping),
    ring_s:
      mapping.ringSeconds !== undefined ||
      (mapping.totalSeconds !== undefined && mapping.talkSeconds !== undefined),
    device: mapping.imei !== undefined,
  };
}

/** Whether rows name an owner's counterpart and a direction instead of caller and callee. */
export function isSubscriber(mapping: Mapping): boolean {
  return (
    mapping.peerNumber !== undefined &&
    mapping.direction !== undefined &&
    (mapping.caller === undefined || mapping.callee === undefined)
  );
}

function column(plan: LoadPlan, field: keyof Mapping): number | undefined {
  return plan.mapping[field];
}

/** A column's text, without surrounding blanks when the samples have any. */
function cellSql(plan: LoadPlan, index: number): string {
  const blanks = plan.samples(index).some((cell) => cell !== cell.trim());
  return blanks ? `trim(c${index}, ' \t\u{a0}\u{3000}')` : `c${index}`;
}

function startText(plan: LoadPlan): string {
  const { startedAt, startDate, startTime } = plan.mapping;
  if (startedAt !== undefined) return cellSql(plan, startedAt);
  if (startDate === undefined || startTime === undefined) return 'NULL';
  return `concat(${cellSql(plan, startDate)}, ' ', ${cellSql(plan, startTime)})`;
}

function timeOf(plan: LoadPlan): string {
  return timesSql(startText(plan), plan.timeForms, plan.zone);
}

function partiesSql(plan: LoadPlan): { readonly caller: string; readonly callee: string } {
  const { caller, callee, ownNumber, peerNumber } = plan.mapping;
  if (!isSubscriber(plan.mapping)) return { caller: `c${caller ?? 0}`, callee: `c${callee ?? 0}` };
  const own = ownNumber === undefined ? `'${unnamedOwner}'` : `c${ownNumber}`;
  const peer = `c${peerNumber ?? 0}`;
  const incoming = `dir IN ('inbound', 'missed', 'rejected', 'voicemail')`;
  return {
    caller: `CASE WHEN ${incoming} THEN ${peer} ELSE ${own} END`,
    callee: `CASE WHEN ${incoming} THEN ${own} ELSE ${peer} END`,
  };
}

/** Null for a file of a switch, which has no owner. */
function sideSql(plan: LoadPlan): string {
  if (!isSubscriber(plan.mapping)) return 'CAST(NULL AS UTINYINT)';
  return `CAST(CASE dir WHEN 'outbound' THEN ${sides.placed} WHEN 'forwarded' THEN ${sides.forwarded} ELSE ${sides.received} END AS UTINYINT)`;
}

type Direction = keyof typeof directionWords;

/**
 * Direction codes 1..7: handset logs count 1 as received and 2 as placed, operators' tables (`calltype_id`)
 * the other way round. Handset logs call the column plain "type".
 */
function directionSql(plan: LoadPlan): string {
  const index = plan.mapping.direction;
  if (index === undefined || !isSubscriber(plan.mapping)) return 'CAST(NULL AS VARCHAR)';
  const text = `lower(trim(c${index}))`;
  const caption = plan
    .caption(index)
    .toLowerCase()
    .replace(/[^a-z]/gu, '');
  const handset =
    caption === 'type' ||
    caption === 'calllogtype' ||
    plan.samples(index).some((cell) => /^\s*[4-7]\s*$/u.test(cell));
  const codes: Partial<Record<Direction, readonly string[]>> = handset
    ? { inbound: ['1', '7'], outbound: ['2'], missed: ['3'], voicemail: ['4'], rejected: ['5', '6'] }
    : { outbound: ['1'], inbound: ['2'], forwarded: ['3'] };
  const groups = (Object.keys(directionWords) as Direction[]).filter((name) => name !== 'transit');
  const whens = groups.map((name) => {
    const words: readonly string[] = [...directionWords[name], ...(codes[name] ?? [])];
    return `WHEN ${oneOf(text, words)} THEN '${name === 'internal' ? 'outbound' : name}'`;
  });
  return `CASE ${whens.join(' ')} END`;
}

/** True, false or null from the outcome column; texts seen in the samples are compared first, as they stand. */
function outcomeSql(plan: LoadPlan): string {
  const index = plan.mapping.disposition ?? plan.mapping.answered;
  if (index === undefined) return 'CAST(NULL AS BOOLEAN)';
  const yes = new Set<string>(outcomeWords.answered);
  const no = new Set<string>(
    Object.entries(outcomeWords).flatMap(([name, words]) => (name === 'answered' ? [] : words)),
  );
  for (const word of ['0', 'false', 'f', 'no', 'n', '否']) no.add(word);
  const seen = [...new Set(plan.samples(index))];
  const word = (cell: string) => cell.normalize('NFKC').trim().toLowerCase();
  const seenYes = seen.filter((cell) => yes.has(word(cell)));
  const seenNo = seen.filter((cell) => !yes.has(word(cell)) && no.has(word(cell)));
  const text = `lower(trim(c${index}))`;
  return `CASE WHEN ${oneOf(`c${index}`, seenYes)} THEN true WHEN ${oneOf(`c${index}`, seenNo)} THEN false
    WHEN ${oneOf(text, [...yes])} THEN true WHEN ${oneOf(text, [...no])} THEN false END`;
}

/** Whether the row is a voice call: true unless a service column says something else. */
function serviceSql(plan: LoadPlan): string {
  const { service } = plan.mapping;
  if (service === undefined) return 'true';
  const other = [...serviceWords.sms, ...serviceWords.data, ...serviceWords.fax];
  return `coalesce(NOT ${oneOf(`lower(trim(c${service}))`, other)}, true)`;
}

/**
 * Answered or not: the outcome column decides, then the direction word (missed, rejected), then the talk
 * time. A subscriber's own unanswered call looks like a cancelled one, so its zero seconds say nothing.
 */
function answeredSql(plan: LoadPlan): string {
  const byTalk = plan.mapping.talkSeconds === undefined ? 'NULL' : 'CASE WHEN d >= 0 THEN d > 0 END';
  if (!isSubscriber(plan.mapping)) return `coalesce(o, ${byTalk})`;
  return `coalesce(o, CASE WHEN dir IN ('missed', 'rejected', 'voicemail') THEN false WHEN d > 0 THEN true WHEN d = 0 AND dir = 'inbound' THEN false END)`;
}

function rejectSql(subscriber: boolean): string {
  const when = (condition: string, reason: RejectReason) => `WHEN ${condition} THEN ${rejectCode(reason)}`;
  // Nearly all rows pass: one conjunction settles them before the reasons are asked for one by one.
  const direction = subscriber ? ' AND dir IS NOT NULL' : '';
  const good = `svc AND a IS NOT NULL AND b IS NOT NULL AND t >= ${earliestCall} AND t < ${latestCall} AND coalesce(d, 0) BETWEEN 0 AND ${longestTalk}${direction}`;
  return `CAST(CASE WHEN ${good} THEN 0 ${[
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
