import type { Format } from './define.ts';
import { bare, indian, indianNotes, ownedFields } from './india.ts';

/** Call records of Bharti Airtel: some cells in single quotes, below a banner. */
export const inAirtelCdr: Format = {
  ...indian,
  id: 'in-airtel-cdr',
  product: 'Bharti Airtel call records',
  source: 'tests and header maps of public importers',
  signature: { captions: [['Target No', 'Call Type', 'B Party No', 'Date', 'Time', 'Dur(s)', 'First CGI']] },
  fields: { trunkIn: 'IN TG', trunkOut: 'OUT TG' },
  derive: (column) => ({
    ...ownedFields({
      own: column('Target No'),
      peer: column('B Party No'),
      date: column('Date'),
      time: column('Time'),
      type: column('Call Type'),
      service: column('Service Type'),
      imei: column('IMEI'),
    }),
    talkSeconds: bare(column('Dur(s)')),
    cellId: bare(column('First CGI')),
    imsi: bare(column('IMSI')),
  }),
  notes: indianNotes,
};
