import { defineSignal, judge, noData } from './define.ts';

/**
 * Share of contacts with calls in both directions. Social ties go both ways.
 *
 * Campaigns whose victims call back earn a little of it.
 * Thresholds: Sichuan competition data, measured (ordinary median 0.29, fraud upper quartile 0.05).
 */
export const reciprocalContacts = defineSignal({
  id: 'reciprocal-contacts',
  family: 'direction',
  role: 'offset',
  unit: 'share',
  meaning: 'Contacts with calls in both directions / contacts.',
  blindSpots: 'Victims who call back; two numbers of one campaign that call each other.',
  shownBy: 'two-way',
  requires: ['bothDirections'],
  columns: ['caller', 'callee'],
  needs: ['contacts', 'twoWayContacts'],
  evaluate(f, limits) {
    if (f.contacts < limits.sample) return noData(`${limits.sample} contacts`);
    return judge(f.twoWayContacts / f.contacts, limits, { twoWay: f.twoWayContacts, contacts: f.contacts });
  },
});
