/** From measured candidates to the numbers of the report. */
import type { KeyCodes } from '../calls/number-code.ts';
import type { Numbers } from '../calls/number.ts';
import type { MeasuredCandidate } from '../features/measure.ts';
import type { FeatureRow } from '../features/row.ts';
import { levels } from '../levels.ts';
import type { Level, NumberReport } from '../model.ts';
import { scoreNumber, type Scale, type Verdict } from './score.ts';

export interface Verdicts {
  readonly numbers: NumberReport[];
  readonly levels: Record<Level, number>;
}

/**
 * Scores every candidate; numbers at `minLevel` and above are listed, by score, then number.
 *
 * @param batches the candidates' rows, which are completed in place
 */
export async function judgeNumbers(
  batches: AsyncIterable<MeasuredCandidate[]>,
  numbers: Numbers & Pick<KeyCodes, 'keyOf'>,
  scale: Scale,
  minLevel: Level,
  onRows: (rows: number) => void,
): Promise<Verdicts> {
  const counts: Record<Level, number> = { none: 0, low: 0, medium: 0, high: 0, critical: 0 };
  const listed: NumberReport[] = [];
  const least = levels.indexOf(minLevel);
  let rows = 0;
  for await (const candidates of batches) {
    for (const candidate of candidates) {
      const key = numbers.keyOf(candidate.code);
      const row: FeatureRow = Object.assign(candidate, { numberClass: numbers.classify(key) });
      const verdict = scoreNumber(row, scale);
      counts[verdict.level] += 1;
      if (levels.indexOf(verdict.level) >= least) listed.push(reportOf(key, row, verdict, numbers, scale));
    }
    rows += candidates.length;
    onRows(rows);
  }
  listed.sort((a, b) => b.score - a.score || (a.number < b.number ? -1 : 1));
  return { numbers: listed, levels: counts };
}

function reportOf(
  key: string,
  row: FeatureRow,
  verdict: Verdict,
  numbers: Numbers,
  scale: Scale,
): NumberReport {
  const known = row.answerKnown > 0;
  // A share of the few whose answer is known would pass for one of all.
  const telling = known && row.answerKnown >= 0.8 * row.attempts;
  return {
    number: numbers.show(key),
    display: numbers.display(key),
    class: row.numberClass,
    score: verdict.score,
    level: verdict.level,
    kind: verdict.kind,
    stats: {
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
    },
    signals: verdict.explain(),
    adjustments: [...verdict.adjustments],
  };
}
