import type { Format } from './define.ts';
import { bare, indian, indianNotes, ownedFields } from './india.ts';

/** Call records of Vodafone Idea: a dashed line below the header, and rows that end in one comma more than it. */
export const inViCdr: Format = {
  ...indian,
  id: 'in-vi-cdr',
  product: 'Vodafone Idea call records',
  source: 'tests of public importers',
  signature: {
    captions: [
      [
        'Target /A PARTY NUMBER',
        'CALL_TYPE',
        'B PARTY NUMBER',
        'Call date',
        'Call Initiation Time',
        'Call Duration',
      ],
    ],
  },
  fields: { talkSeconds: 'Call Duration', trunkIn: 'In TG', trunkOut: 'Out TG' },
  derive: (column) => ({
    ...ownedFields({
      own: column('Target /A PARTY NUMBER'),
      peer: column('B PARTY NUMBER'),
      date: column('Call date'),
      time: column('Call Initiation Time'),
      type: column('CALL_TYPE'),
      service: column('Service Type'),
      imei: column('IMEI'),
    }),
    cellId: bare(column('First Cell Global Id')),
    imsi: bare(column('IMSI')),
  }),
  notes: indianNotes,
};
