/** From measured candidates to the numbers of the report. */
import type { KeyCodes } from '../calls/number-code.ts';
import type { Numbers } from '../calls/number.ts';
import { exitCodes, SpamcheckError } from '../errors.ts';
import type { MeasuredCandidate } from '../features/measure.ts';
import type { FeatureRow } from '../features/row.ts';
import { levels } from '../levels.ts';
import type { Allowed, Group, Level, NumberReport } from '../model.ts';
import { marked, type Mark } from './marks.ts';
import { scoreNumber, type Scale, type Verdict } from './score.ts';

export interface Verdicts {
  readonly numbers: NumberReport[];
  /** Codes of those, in the same order. */
  readonly codes: readonly number[];
  /** Numbers by level, without the allowed ones. */
  readonly levels: Record<Level, number>;
  /** Allowed numbers, by the level that they would have. */
  readonly allowed: Record<Level, number>;
}

/** What is known of numbers beside their own calls, by code. */
export interface Known {
  readonly marksOf: (code: number) => readonly Mark[];
  /** Keys of the report that lead to groups, cases and lists. */
  readonly linksOf: (code: number) => Partial<Pick<NumberReport, 'groupId' | 'cases' | 'complaints'>>;
  /** What allows a number, by its key. */
  readonly allowanceOf: (key: string) => Omit<Allowed, 'wouldScore' | 'wouldLevel'> | null;
  /** Told of each number. */
  readonly onJudged: (judged: Judged) => void;
  /** Listed whatever its level is; null for none. */
  readonly always: number | null;
  /** The numbers, as the report shows them, that are listed beside those of groups and cases; null for all. */
  readonly only: ReadonlySet<string> | null;
  /** So many numbers can be listed. */
  readonly most: number;
  /** How many numbers are not among the candidates, since nothing raises them to `low`. */
  readonly quiet: number;
}

export interface Judged {
  readonly code: number;
  readonly row: FeatureRow;
  /** On its own calls alone. */
  readonly own: Verdict;
  /** With all that is known of it. */
  readonly verdict: Verdict;
  /** As the report shows it: an allowed number accuses nobody. */
  readonly shown: Verdict;
  readonly allowance: Omit<Allowed, 'wouldScore' | 'wouldLevel'> | null;
}

export type Named = Numbers & Pick<KeyCodes, 'keyOf'>;

const tooMany = ({ most, only }: Pick<Known, 'most' | 'only'>) =>
  new SpamcheckError(
    exitCodes.limit,
    only === null
      ? `more than ${most} numbers would be listed, which do not fit into memory. Raise --min-level, or the floor, for example --floor-calls 5.`
      : `more than ${most} numbers have a label and were scored, which do not fit into memory. Raise the floor, for example --floor-calls 5, or label fewer.`,
  );

/**
 * Scores every candidate; numbers at `minLevel` and above are listed, by score, then number.
 *
 * @param batches the candidates' rows, which are completed in place
 * @throws SpamcheckError exit 6 when more would be listed than can be
 */
export async function judgeNumbers(
  batches: AsyncIterable<MeasuredCandidate[]>,
  numbers: Named,
  scale: Scale,
  minLevel: Level,
  known: Known,
  onRows: (rows: number) => void,
): Promise<Verdicts> {
  const counts = { ...noNumbers(), none: known.quiet };
  const allowed = noNumbers();
  const listed: { readonly code: number; readonly report: NumberReport }[] = [];
  const least = levels.indexOf(minLevel);
  let rows = known.quiet;
  for await (const candidates of batches) {
    for (const candidate of candidates) {
      const judged = judgeNumber(candidate, numbers, scale, known);
      const { code, verdict, shown, allowance } = judged;
      known.onJudged(judged);
      (allowance === null ? counts : allowed)[verdict.level] += 1;
      if (levels.indexOf(verdict.level) < least && code !== known.always) continue;
      const key = numbers.keyOf(code);
      const links = known.linksOf(code);
      if (!isAsked(numbers.show(key), links, known)) continue;
      if (listed.length === known.most) throw tooMany(known);
      const report = {
        ...reportOf(key, judged.row, shown, numbers, scale),
        ...links,
        ...(allowance === null
          ? {}
          : { allowed: { ...allowance, wouldScore: verdict.score, wouldLevel: verdict.level } }),
      };
      listed.push({ code, report });
    }
    rows += candidates.length;
    onRows(rows);
  }
  listed.sort(({ report: a }, { report: b }) => b.score - a.score || (a.number < b.number ? -1 : 1));
  return {
    numbers: listed.map(({ report }) => report),
    codes: listed.map(({ code }) => code),
    levels: counts,
    allowed,
  };
}

function isAsked(
  shown: string,
  { groupId, cases }: ReturnType<Known['linksOf']>,
  { only }: Pick<Known, 'only'>,
): boolean {
  return only === null || only.has(shown) || groupId !== undefined || cases !== undefined;
}

/** One number by itself, and with all that is known of it. Completes the candidate's row in place. */
export function judgeNumber(
  candidate: MeasuredCandidate,
  numbers: Named,
  scale: Scale,
  known: Pick<Known, 'marksOf' | 'allowanceOf'>,
): Judged {
  const { code } = candidate;
  const key = numbers.keyOf(code);
  const row: FeatureRow = Object.assign(candidate, { numberClass: numbers.classify(key) });
  const own = scoreNumber(row, scale);
  const verdict = marked(own, known.marksOf(code), scale.policy);
  const allowance = known.allowanceOf(key);
  return {
    code,
    row,
    own,
    verdict,
    allowance,
    shown: allowance === null ? verdict : excused(verdict, scale),
  };
}

function noNumbers(): Record<Level, number> {
  return { none: 0, low: 0, medium: 0, high: 0, critical: 0 };
}

/** An allowed number accuses nobody, whatever it does and whatever group it is in. */
function excused(verdict: Verdict, { policy }: Scale): Verdict {
  return marked(verdict, [{ id: 'allowed', most: 0, why: 'an entry of the allow list' }], policy);
}

/** Scores groups as one caller each: no class of their own, and not for what many numbers do at once anyway. */
export function judgeGroups(
  rows: readonly MeasuredCandidate[],
  scale: Scale,
): Pick<Group, 'score' | 'level' | 'stats' | 'signals' | 'adjustments'>[] {
  const ofGroups: Scale = { ...scale, without: scale.policy.groups.without };
  return rows.map((candidate) => {
    const row: FeatureRow = Object.assign(candidate, { numberClass: 'other' as const });
    const { score, level, adjustments, explain } = scoreNumber(row, ofGroups);
    return { score, level, stats: statsOf(row, scale), signals: explain(), adjustments: [...adjustments] };
  });
}

function reportOf(
  key: string,
  row: FeatureRow,
  verdict: Verdict,
  numbers: Numbers,
  scale: Scale,
): NumberReport {
  return {
    number: numbers.show(key),
    display: numbers.display(key),
    class: row.numberClass,
    score: verdict.score,
    level: verdict.level,
    kind: verdict.kind,
    stats: statsOf(row, scale),
    signals: verdict.explain(),
    adjustments: [...verdict.adjustments],
  };
}

function statsOf(row: FeatureRow, scale: Scale): NumberReport['stats'] {
  const known = row.answerKnown > 0;
  // A share of the few whose answer is known would pass for one of all.
  const telling = known && row.answerKnown >= 0.8 * row.attempts;
  return {
    calls: row.attempts,
    callees: row.callees,
    activeDays: row.activeDays,
    busiestDay: row.busiestDay,
    answered: known ? row.answered : null,
    answeredShare: telling ? Math.round((1e4 * row.answered) / row.answerKnown) / 1e4 : null,
    talkSeconds: scale.can.talkTime ? row.talkSeconds : null,
    received: row.received,
    firstCall: row.firstSeen,
    lastCall: row.lastSeen,
  };
}
