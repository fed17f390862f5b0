import { defineSignal, judge, noData } from './define.ts';

/**
 * Answered share of calls placed: people pick up for whom they wait or know.
 *
 * A rider at the door, a clinic and a friend are answered by three of four; diallers by 35 to 65 %, the latter
 * where a real local number is shown (a vendor's screen: 64.96 %). A list of willing customers looks the same.
 */
export const wellAnswered = defineSignal({
  id: 'well-answered',
  family: 'answer',
  role: 'offset',
  unit: 'share',
  meaning: 'Answered calls / calls of known answer state (ASR); high is a good sign.',
  blindSpots: 'Dialers to willing customers; mailboxes that answer.',
  shownBy: 'answered',
  requires: ['unanswered'],
  columns: ['caller', 'answered'],
  needs: ['answerKnown', 'answered'],
  evaluate(f, limits) {
    if (f.answerKnown < limits.sample) return noData(`${limits.sample} calls of known answer state`);
    return judge(f.answered / f.answerKnown, limits, { answered: f.answered, calls: f.answerKnown });
  },
});
