import { defineSignal, judge, noData } from './define.ts';

/**
 * Answered share of the calls that callees made back to this number. A virtual number cannot be called back.
 *
 * The share is shrunk, (answered + 1) / (call-backs + 2), so that 0 of 3 is a hint and 0 of 10 a finding.
 * A phone that is off or unattended looks the same. Thresholds: a usable number for call-backs is required by
 * the FCC and Ofcom; the counts 3 and 10 are judgement.
 */
export const failedCallbacks = defineSignal({
  id: 'failed-callbacks',
  family: 'direction',
  role: 'evidence',
  unit: 'share',
  meaning: 'Answered share of call-backs, shrunk: (answered + 1) / (call-backs + 2); low is suspicious.',
  blindSpots:
    'Phones that are off, voicemail, outbound lines of honest firms; a bridge answers its call-backs.',
  shownBy: 'failed-callback',
  requires: ['bothDirections', 'unanswered'],
  columns: ['caller', 'callee', 'started_at', 'answered'],
  needs: ['callbacksKnown', 'callbacksAnswered'],
  evaluate(f, limits) {
    if (f.callbacksKnown < limits.sample) return noData(`${limits.sample} call-backs`);
    return judge((f.callbacksAnswered + 1) / (f.callbacksKnown + 2), limits, {
      answered: f.callbacksAnswered,
      callbacks: f.callbacksKnown,
    });
  },
});
