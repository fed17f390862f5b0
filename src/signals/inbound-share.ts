import { defineSignal, judge, noData } from './define.ts';

/**
 * Share of a number's calls that it received. Hotlines, shops, clinics and people are called as often as they call.
 *
 * The agent behind a call-back bridge only receives, which is a case of its own and no excuse.
 * Thresholds: Sichuan competition data, measured (ordinary median 0.47, fraud upper quartile 0.15).
 */
export const inboundShare = defineSignal({
  id: 'inbound-share',
  family: 'direction',
  role: 'offset',
  unit: 'share',
  meaning: 'Calls received / (calls placed + calls received).',
  blindSpots: 'Agents behind a call-back bridge only receive; forwarded campaigns receive too.',
  shownBy: 'received',
  requires: ['bothDirections'],
  columns: ['caller', 'callee'],
  needs: ['attempts', 'received'],
  evaluate(f, limits) {
    const both = f.attempts + f.received;
    if (both < limits.sample) return noData(`${limits.sample} calls in both directions`);
    return judge(f.received / both, limits, { received: f.received, placed: f.attempts });
  },
});
