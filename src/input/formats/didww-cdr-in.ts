import type { Format } from './define.ts';
import { plussed } from './parties.ts';
import { orWithheld } from './pieces.ts';

/** Calls to DIDWW's numbers, as its exports have them since 2017. */
export const didwwCdrIn: Format = {
  id: 'didww-cdr-in',
  product: 'DIDWW inbound call logs',
  perspective: 'switch',
  status: 'confirmed',
  source: 'DIDWW documentation, call logs and API exports',
  signature: {
    captions: [
      ['Source', 'DID', 'Disconnect Code', 'Disconnect Initiator'],
      ['Source', 'Destination DID', 'Disconnect Code', 'Disconnect Initiator'],
      ['Date/Time Start (UTC)', 'Status', 'Source Number', 'Destination DID'],
    ],
  },
  fields: {
    startedAt: ['Date/Time Start (UTC)', 'Date/Time (UTC)'],
    answeredAt: 'Date/Time Connect (UTC)',
    endedAt: 'Date/Time End (UTC)',
    talkSeconds: ['Duration (secs)', 'Duration (sec)'],
    sipCode: 'Disconnect Code',
    callerName: 'Source Name',
  },
  derive: (column) => {
    const party = (...names: string[]) => `coalesce(${names.map(column).join(', ')})`;
    return {
      caller: plussed(orWithheld(party('Source', 'Source Number'))),
      callee: plussed(party('DID', 'Destination DID')),
      direction: `'inbound'`,
    };
  },
  zone: { name: 'UTC', always: true },
  shows: { unanswered: true, ringTime: true, direction: true, seconds: true, device: false, cell: false },
  notes: [
    'Times are UTC, numbers are E.164 without the +. All calls come in.',
    'A call that was tried on several trunks may have a row for each attempt.',
  ],
};
