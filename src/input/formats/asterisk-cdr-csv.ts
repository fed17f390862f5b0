import { asteriskNotes, asteriskOutcome, asteriskTotal } from './asterisk.ts';
import type { Format } from './define.ts';
import { outsideLine } from './outside-line.ts';
import { orWithheld } from './pieces.ts';

/** Master.csv of Asterisk's cdr_csv: 16 columns, and as configured the unique id, the user field and three more. */
export const asteriskCdrCsv: Format = {
  id: 'asterisk-cdr-csv',
  product: 'Asterisk cdr_csv Master.csv',
  perspective: 'switch',
  status: 'confirmed',
  source: 'Asterisk cdr/cdr_csv.c, freeside (asterisk.pm)',
  signature: {
    lengths: [16, 17, 18, 21],
    cells: {
      9: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/u,
      11: /^(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)?$/u,
      12: /^\d+$/u,
      13: /^\d+$/u,
      14: /^(?:ANSWERED|NO ANSWER|BUSY|FAILED|CONGESTION|UNKNOWN)$/u,
    },
  },
  columns: [
    ...['accountcode', 'src', 'dst', 'dcontext', 'clid', 'channel', 'dstchannel', 'lastapp', 'lastdata'],
    ...['start', 'answer', 'end', 'duration', 'billsec', 'disposition', 'amaflags', 'uniqueid', 'userfield'],
    ...['peeraccount', 'linkedid', 'sequence'],
  ],
  fields: {
    startedAt: 'start',
    answeredAt: 'answer',
    talkSeconds: 'billsec',
    linkedId: 'linkedid',
    account: 'accountcode',
    trunkIn: 'channel',
    trunkOut: 'dstchannel',
  },
  derive: (column, context) => ({
    caller: orWithheld(column('src')),
    callee: outsideLine(column('src'), column('dst'), context),
    totalSeconds: asteriskTotal(column),
    disposition: asteriskOutcome(column),
    // With 17 columns the last one may be the user field.
    callId: `CASE WHEN regexp_full_match(${column('uniqueid')}, '(.+-)?[0-9]{9,10}[.][0-9]+') THEN ${column('uniqueid')} END`,
    legKey: column('linkedid'),
    legRank: `CASE WHEN ${column('uniqueid')} = ${column('linkedid')} THEN 0 ELSE 1 END`,
  }),
  legs: { callee: 'first', talk: 'longest' },
  shows: { unanswered: true, ringTime: true, direction: false, seconds: true, device: false, cell: false },
  notes: [
    ...asteriskNotes,
    'Times are those of the server, or UTC with usegmtime=yes: then say --timezone UTC.',
  ],
};
