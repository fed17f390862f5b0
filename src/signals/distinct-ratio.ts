import { defineSignal, judge, noData } from './define.ts';

/**
 * Distinct callees per call. Most people call the same few people again; a list is worked through once.
 *
 * The ratio is shrunk, (callees + 2) / (calls + 10), so that a handful of calls cannot reach the limits.
 * Couriers, drivers and surveys look the same: reciprocity and life-span tell them apart.
 * Thresholds: Sichuan competition data, measured.
 */
export const distinctRatio = defineSignal({
  id: 'distinct-ratio',
  family: 'dispersion',
  role: 'evidence',
  unit: 'share',
  meaning: 'Distinct callees per call, shrunk for small samples: (callees + 2) / (calls + 10).',
  blindSpots:
    'Couriers, drivers and survey lines call strangers too; on a one-day log nearly everyone looks like this.',
  shownBy: 'new-callee',
  requires: [],
  columns: ['caller', 'callee', 'started_at'],
  needs: ['toKnown', 'callees'],
  evaluate(f, limits) {
    if (f.toKnown < limits.sample) return noData(`${limits.sample} calls`);
    return judge((f.callees + 2) / (f.toKnown + 10), limits, { callees: f.callees, calls: f.toKnown });
  },
});
