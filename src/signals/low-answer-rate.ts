import { defineSignal, judge, noData } from './define.ts';

/**
 * Answered share of calls placed (ASR). Strangers pick up less, stale lists less still.
 *
 * Bad coverage and wary callees look the same, and a dialler that shows a real number connects well
 * (64.96 % in one vendor's screen), so a high rate says nothing. Thresholds: US carriers and dialler hosts.
 */
export const lowAnswerRate = defineSignal({
  id: 'low-answer-rate',
  family: 'answer',
  role: 'evidence',
  unit: 'share',
  meaning: 'Answered calls / calls of known answer state (ASR); low is suspicious.',
  blindSpots: 'Bad coverage, debtors, paging ladders; a dialler that shows a real number connects well.',
  shownBy: 'unanswered',
  requires: ['unanswered'],
  columns: ['caller', 'answered'],
  needs: ['answerKnown', 'answered'],
  evaluate(f, limits) {
    if (f.answerKnown < limits.sample) return noData(`${limits.sample} calls of known answer state`);
    return judge(f.answered / f.answerKnown, limits, { answered: f.answered, calls: f.answerKnown });
  },
});
