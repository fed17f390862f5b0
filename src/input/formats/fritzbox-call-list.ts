import type { ColumnSql, Format } from './define.ts';
import { filled, orWithheld, translated } from './pieces.ts';

/** 3 was placed on older firmware; 9 and 11 were still under way. */
const directions = {
  ...{ '1': 'inbound', '2': 'missed', '3': 'outbound', '4': 'outbound' },
  ...{ '9': 'inbound', '10': 'rejected', '11': 'outbound' },
};

/** AVM FRITZ!Box call list in German and English. */
export const fritzboxCallList: Format = {
  id: 'fritzbox-call-list',
  product: 'AVM FRITZ!Box call list',
  perspective: 'subscriber',
  status: 'confirmed',
  source: 'public FRITZ!Box importers and their fixtures',
  signature: {
    captions: [
      ['Typ', 'Datum', 'Name', 'Rufnummer', 'Nebenstelle', 'Dauer'],
      ['Type', 'Date', 'Name', 'Number', 'Extension', 'Outgoing Caller ID', 'Duration'],
      ['Type', 'Date', 'Name', 'Number', 'Extension', 'Telephone Number', 'Duration'],
    ],
  },
  fields: {
    startedAt: ['Datum', 'Date'],
    peerName: 'Name',
    account: ['Nebenstelle', 'Extension'],
  },
  derive: (column) => {
    const type = either(column, 'Typ', 'Type');
    const own = `coalesce(${column('Eigene Rufnummer')}, ${column('Outgoing Caller ID')}, ${column('Telephone Number')})`;
    const extension = `lower(${either(column, 'Nebenstelle', 'Extension')})`;
    return {
      peerNumber: orWithheld(either(column, 'Rufnummer', 'Number')),
      // The line may be named before its number: "Internet: 030...".
      ownNumber: filled(`regexp_replace(${own}, '^[^0-9+]+', '')`),
      direction: translated(type, directions),
      disposition: `CASE WHEN ${type} = '1' AND regexp_matches(${extension}, 'anrufbeantworter|answering machine') THEN 'voicemail' END`,
      // Hours and minutes.
      talkSeconds: `${either(column, 'Dauer', 'Duration')} || ':00'`,
    };
  },
  shows: { unanswered: true, ringTime: false, direction: true, seconds: false, device: false, cell: false },
  notes: [
    'Times have no seconds, and durations are whole minutes, rounded up.',
    'Calls that the answering machine took count as unanswered.',
  ],
};

function either(column: ColumnSql, german: string, english: string): string {
  return `coalesce(${column(german)}, ${column(english)})`;
}
