import { defineSignal, judge, noData } from './define.ts';

/**
 * Share of calls to fixed lines of the caller's home area. Couriers, clinics and schools call around the corner.
 *
 * Local estate agents with a list do as well, and mobile callees tell no place.
 * Thresholds: a mobile operator's customers, measured (top city 74 % for ordinary ones, 89 % for a courier).
 */
export const localCallees = defineSignal({
  id: 'local-callees',
  family: 'dispersion',
  role: 'offset',
  unit: 'share',
  meaning: "Calls to fixed lines of the caller's home area / calls placed.",
  blindSpots: 'Local sales campaigns; mobile callees tell no place and count as not local.',
  shownBy: 'local',
  requires: [],
  columns: ['caller', 'callee'],
  needs: ['toKnown', 'localCalls'],
  evaluate(f, limits) {
    if (f.localCalls === null) return noData('a known home area');
    if (f.toKnown < limits.sample) return noData(`${limits.sample} calls`);
    return judge(f.localCalls / f.toKnown, limits, { local: f.localCalls, calls: f.toKnown });
  },
});
