import { defineSignal, judge, noData } from './define.ts';

/**
 * Share of a number's calls that it placed itself. Few call a dialler back, and many of its numbers cannot be called.
 *
 * Alarm lines, one-time-code lines and people who only call out look the same, so it never stands alone.
 * Thresholds: Sichuan competition data, measured; TRAI 2025 names a low incoming-to-outgoing ratio.
 */
export const outgoingShare = defineSignal({
  id: 'outgoing-share',
  family: 'direction',
  role: 'evidence',
  unit: 'share',
  meaning: 'Calls placed / (calls placed + calls received).',
  blindSpots: 'Machine lines and service numbers only call out; a bridge shows its agents as receiving.',
  shownBy: 'placed',
  requires: ['bothDirections'],
  columns: ['caller', 'callee'],
  needs: ['attempts', 'received'],
  evaluate(f, limits) {
    const both = f.attempts + f.received;
    if (both < limits.sample) return noData(`${limits.sample} calls in both directions`);
    return judge(f.attempts / both, limits, { placed: f.attempts, received: f.received });
  },
});
