import { defineSignal, judge, noData } from './define.ts';

/**
 * Mean time from the first to the last call with a counterpart, either direction. A list leaves no relations.
 *
 * The best single feature on real subscribers (AUC 0.94). Couriers and drivers know their callees for minutes
 * too. It grows with the log, so it counts only on logs of a week or more.
 * Thresholds: Sichuan competition data, measured.
 */
export const briefContacts = defineSignal({
  id: 'brief-contacts',
  family: 'dispersion',
  role: 'evidence',
  unit: 'days',
  meaning:
    'Mean days from the first to the last call with a counterpart, either direction; low is suspicious.',
  blindSpots:
    'Couriers, drivers, new phones; bounded by the length of the log, so nothing can be said on short ones.',
  shownBy: 'called-once',
  requires: [],
  columns: ['caller', 'callee', 'started_at'],
  needs: ['contacts', 'contactLifeSeconds'],
  evaluate(f, limits) {
    if (f.contacts < limits.sample) return noData(`${limits.sample} contacts`);
    return judge(f.contactLifeSeconds / (f.contacts * 86_400), limits, {
      lifeSeconds: f.contactLifeSeconds,
      contacts: f.contacts,
    });
  },
});
