import type { Format } from './define.ts';
import { filled, orWithheld } from './pieces.ts';

/** RingCentral call log of one user: the durations of missed calls and messages are no talk. */
export const ringcentralCallLog: Format = {
  id: 'ringcentral-call-log',
  product: 'RingCentral call log',
  perspective: 'subscriber',
  status: 'memory',
  source: 'values from the call log guide of developers.ringcentral.com; captions from memory',
  signature: {
    captions: [
      ['Type', 'Phone Number', 'Date', 'Time', 'Action', 'Action Result', 'Duration'],
      ['Direction', 'Type', 'Phone Number', 'Date', 'Time', 'Action', 'Action Result', 'Duration'],
    ],
  },
  fields: {
    startDate: 'Date',
    startTime: 'Time',
    talkSeconds: 'Duration',
    disposition: 'Action Result',
    peerName: 'Name',
    account: 'Extension',
  },
  derive: (column) => ({
    peerNumber: orWithheld(column('Phone Number')),
    // Exports with a column "Direction" use "Type" for voice and fax.
    direction: `coalesce(${filled(column('Direction'))}, ${column('Type')})`,
    service: `CASE WHEN lower(concat(${column('Type')}, ${column('Action')})) LIKE '%fax%' THEN 'fax' ELSE 'voice' END`,
  }),
  shows: {
    unanswered: true,
    ringTime: false,
    direction: true,
    seconds: false,
    device: false,
    cell: false,
  },
  notes: ['The duration of a missed call is its ringing, that of a message its length; neither is talk.'],
};
