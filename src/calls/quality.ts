/** What is odd about the calls of one source, measured over the calls table and its first rows. */
import type { Engine } from '../engine/engine.ts';
import type { Finding } from '../inspection.ts';
import { durationFindings } from './quality-durations.ts';
import type { Loaded } from './loaded.ts';
import { clockFindings } from './quality-clock.ts';
import { finding, leastCalls } from './quality-finding.ts';
import { identifiedSql } from './number-code.ts';
import { twinFindings } from './quality-twins.ts';

export interface QualityContext {
  /** Whether rows are missing between the parts of the file that were read. */
  readonly sampled: boolean;
  readonly perspective: 'switch' | 'subscriber' | null;
  readonly bothDirections: boolean;
  /** Whether one number is a party to every call. */
  readonly oneOwner: boolean;
}

type Totals = {
  calls: number;
  known: number;
  unanswered: number;
  talking: number;
  minuteTalk: number;
  minuteStart: number;
  anonymousCalls: number;
  callers: number;
  receiving: number;
};

/** The findings, grave ones first. */
export async function qualityOf(
  engine: Engine,
  loaded: Loaded,
  context: QualityContext,
): Promise<readonly Finding[]> {
  const from = `(SELECT *, rowid AS id FROM rows WHERE reject = 0 AND rowid >= ${loaded.firstRow} AND rowid < ${loaded.firstRow + loaded.rows}) AS own`;
  const [totals] = await engine.rows<Totals>(`SELECT count(*) AS calls, count(answered) AS known,
      count(*) FILTER (WHERE answered IS FALSE) AS unanswered, count(*) FILTER (WHERE talk_s > 0) AS talking,
      count(*) FILTER (WHERE talk_s > 0 AND talk_s % 60 = 0) AS "minuteTalk",
      count(*) FILTER (WHERE started_at % 60 = 0) AS "minuteStart",
      count(*) FILTER (WHERE NOT ${identifiedSql('caller')}) AS "anonymousCalls",
      count(DISTINCT caller) AS callers,
      (SELECT count(DISTINCT caller) FROM ${from} WHERE caller IN (SELECT callee FROM ${from})) AS receiving FROM ${from}`);
  if (totals === undefined) throw new Error('the engine returned no totals');
  const measured = { from, calls: totals.calls };
  const findings = [
    ...durationFindings(loaded.source.dialect),
    ...(loaded.source.dayMonthGuessed ? [finding('day-month-guessed', true, {})] : []),
    ...(loaded.source.dialect.leg === null ? await twinFindings(engine, measured) : []),
    ...(await clockFindings(engine, loaded, measured, context.sampled)),
    ...shareFindings(totals),
    ...partyFindings(totals, context),
  ];
  return findings.sort((a, b) => Number(b.grave) - Number(a.grave));
}

/** A log shows attempts when at least 1 % of its calls of known outcome are unanswered: as in `facts.ts`. */
const unansweredShare = 0.01;
/** Chance makes one value in sixty a whole minute; thrice that is a habit. */
const roundedShare = 0.05;
const anonymousShare = 0.1;

function shareFindings(totals: Totals): Finding[] {
  const { anonymousCalls, calls, known, minuteStart, minuteTalk, talking, unanswered } = totals;
  const findings: Finding[] = [];
  if (calls < leastCalls) return findings;
  if (anonymousCalls >= anonymousShare * calls)
    findings.push(finding('unidentified', anonymousCalls * 2 >= calls, { anonymous: anonymousCalls, calls }));
  if (known > 0 && unanswered < unansweredShare * known)
    findings.push(finding('answered-only', false, { unanswered, known }));
  if (minuteStart >= roundedShare * calls)
    findings.push(finding('minute-starts', minuteStart === calls, { rounded: minuteStart, calls }));
  if (talking >= leastCalls && minuteTalk >= roundedShare * talking)
    findings.push(finding('minute-durations', false, { rounded: minuteTalk, talking }));
  return findings;
}

/** Fewer callers than this, in a log of many calls, is a trunk or a queue seen from inside. */
const fewCallers = 5;
const fewCallersCalls = 100;

function partyFindings(totals: Totals, context: QualityContext): Finding[] {
  const { calls, callers, receiving } = totals;
  if (context.oneOwner) return [finding('one-owner', false, { calls })];
  if (calls < leastCalls || context.perspective === 'subscriber') return [];
  const findings: Finding[] = [];
  if (callers < fewCallers && calls >= fewCallersCalls)
    findings.push(finding('few-callers', true, { callers, calls }));
  if (!context.bothDirections) findings.push(finding('one-direction', false, { receiving, callers }));
  return findings;
}
