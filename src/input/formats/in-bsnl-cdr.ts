import type { Format } from './define.ts';
import { bare, indian, indianNotes, ownedFields } from './india.ts';

/** Call records of BSNL: the search above, the end of the report and the count of records below. */
export const inBsnlCdr: Format = {
  ...indian,
  id: 'in-bsnl-cdr',
  product: 'BSNL call records',
  source: 'tests of public importers',
  signature: {
    captions: [
      [
        'Target/A-Party Number',
        'Call Type',
        'Other/B-party Number',
        'Call Date',
        'Call Initiation Time',
        'Call Duration',
      ],
    ],
  },
  fields: { talkSeconds: 'Call Duration', trunkIn: 'In TG', trunkOut: 'Out TG' },
  derive: (column) => ({
    ...ownedFields({
      own: column('Target/A-Party Number'),
      peer: column('Other/B-party Number'),
      date: column('Call Date'),
      time: column('Call Initiation Time'),
      type: column('Call Type'),
      service: column('Service Type'),
      imei: column('IMEI'),
    }),
    cellId: bare(column('First Cell Global ID')),
    imsi: bare(column('IMSI')),
  }),
  notes: indianNotes,
};
