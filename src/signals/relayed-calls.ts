import { defineSignal, judge, noData } from './define.ts';

/**
 * Calls placed right after one came in, as a share of calls placed: the number connects those who call it.
 *
 * Privacy numbers of couriers and ride-hailing, switchboards and forwarded lines do nothing else. A call-back
 * bridge calls first, and a call-through number has few callers of its own, so the callers are counted.
 * Mechanism: signals catalogue S24b; values by judgement.
 */
export const relayedCalls = defineSignal({
  id: 'relayed-calls',
  family: 'direction',
  role: 'offset',
  unit: 'share',
  meaning: 'Calls placed within 15 s after one came in / calls placed; of numbers that many people call.',
  blindSpots: 'A dialer whose every call is preceded by one from a number of a large pool.',
  shownBy: 'relayed',
  requires: ['bothDirections'],
  columns: ['caller', 'callee', 'started_at'],
  needs: ['attempts', 'relayedCalls', 'relayedCallers'],
  evaluate(f, limits) {
    if (f.relayedCallers < limits.sample)
      return noData(`${limits.sample} callers whose calls are carried on`);
    return judge(f.relayedCalls / Math.max(1, f.attempts), limits, {
      relayed: f.relayedCalls,
      placed: f.attempts,
      callers: f.relayedCallers,
    });
  },
});
