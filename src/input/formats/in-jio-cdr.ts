import type { Format } from './define.ts';
import { bare, deviceOf, indian, indianNotes, party, startOf } from './india.ts';

/** Call records of Reliance Jio: both parties, and a type that says which of them the records are of. */
export const inJioCdr: Format = {
  ...indian,
  id: 'in-jio-cdr',
  product: 'Reliance Jio call records',
  source: 'tests of public importers, public lists of call types',
  signature: {
    captions: [
      [
        'Calling Party Telephone Number',
        'Called Party Telephone Number',
        'Call Date',
        'Call Time',
        'Call Duration',
        'Call Type',
      ],
    ],
  },
  fields: {},
  derive: (column) => {
    // Calls that changed between the mobile network and wireless LAN have a suffix.
    const type = `regexp_replace(lower(${bare(column('Call Type'))}), '_(vw|wv|wifi)$', '')`;
    const calling = party(column('Calling Party Telephone Number'));
    const called = party(column('Called Party Telephone Number'));
    const forwardedTo = `CASE WHEN ${bare(column('Call Forwarding'))} IS NULL THEN ${calling} ELSE ${party(column('Call Forwarding'))} END`;
    const direction = `CASE ${type} WHEN 'a_in' THEN 'inbound' WHEN 'a_out' THEN 'outbound' WHEN 'a_frw' THEN 'forwarded' END`;
    return {
      ownNumber: `CASE WHEN ${type} = 'a_out' THEN ${calling} ELSE ${called} END`,
      peerNumber: `CASE ${type} WHEN 'a_out' THEN ${called} WHEN 'a_frw' THEN ${forwardedTo} ELSE ${calling} END`,
      direction,
      // Types of messages hold SMS, or name a person or an application as the sender.
      service: `CASE WHEN starts_with(${type}, 'a_') THEN 'voice' WHEN contains(${type}, 'sms') OR starts_with(${type}, 'p2') THEN 'sms' END`,
      startedAt: startOf(column('Call Date'), column('Call Time')),
      talkSeconds: bare(column('Call Duration')),
      cellId: bare(column('First Cell ID')),
      imsi: bare(column('IMSI')),
      ...deviceOf(column('IMEI'), direction),
    };
  },
  notes: [
    ...indianNotes,
    'A call that the subscriber had forwarded goes from the subscriber to where it was sent.',
  ],
};
