import { timeFormNamed } from '../times.ts';
import type { Format } from './define.ts';
import { filled, orWithheld } from './pieces.ts';

/** T-Mobile US, list of used minutes: the direction hides in the destination. */
export const tmobileUsUsage: Format = {
  id: 'tmobile-us-usage',
  product: 'T-Mobile US usage details, talk',
  perspective: 'subscriber',
  status: 'confirmed',
  source: 'a public importer; the mark of received calls from memory',
  signature: {
    captions: [
      ['Date Time', 'Number', 'Destination', 'Minutes', 'Type'],
      ['Date', 'Time', 'Destination', 'Number', 'Minutes', 'Type'],
    ],
  },
  fields: { talkSeconds: 'Minutes' },
  derive: (column) => ({
    // Always month first, whatever the home country.
    startedAt: `coalesce(${filled(column('Date Time'))}, concat(${column('Date')}, ' ', ${column('Time')}))`,
    peerNumber: orWithheld(column('Number')),
    direction: `CASE WHEN lower(${column('Destination')}) = 'incoming' THEN 'inbound' ELSE 'outbound' END`,
  }),
  startForms: ['M/D/YYYY h:MM:SS AM', 'M/D/YY h:MM AM'].map(timeFormNamed),
  durationUnit: 'min',
  shows: { unanswered: false, ringTime: false, direction: true, seconds: false, device: false, cell: false },
  notes: [
    'A bill: attempts that nobody answered are not in it.',
    'Times have no seconds, and durations are whole minutes, rounded up.',
  ],
};
