import { asteriskNotes, asteriskOutcome, asteriskTotal } from './asterisk.ts';
import type { Format } from './define.ts';
import { outsideLine } from './outside-line.ts';
import { orWithheld } from './pieces.ts';

/** Master.csv of Asterisk's cdr_custom with the mapping of its sample configuration. */
export const asteriskCdrCustom: Format = {
  id: 'asterisk-cdr-custom',
  product: 'Asterisk cdr_custom Master.csv, sample mapping',
  perspective: 'switch',
  status: 'confirmed',
  source: 'Asterisk configs/samples/cdr_custom.conf.sample',
  signature: {
    lengths: [18, 19],
    cells: {
      8: /^(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d|\d{10}(?:\.\d+)?)$/u,
      11: /^\d+$/u,
      12: /^\d+$/u,
      13: /^(?:ANSWERED|NO ANSWER|BUSY|FAILED|CONGESTION|UNKNOWN)$/u,
    },
  },
  columns: [
    ...['clid', 'src', 'dst', 'dcontext', 'channel', 'dstchannel', 'lastapp', 'lastdata', 'start', 'answer'],
    ...['end', 'duration', 'billsec', 'disposition', 'amaflags', 'accountcode', 'uniqueid', 'userfield'],
    'sequence',
  ],
  fields: {
    startedAt: 'start',
    answeredAt: 'answer',
    talkSeconds: 'billsec',
    callId: 'uniqueid',
    account: 'accountcode',
    trunkIn: 'channel',
    trunkOut: 'dstchannel',
  },
  derive: (column, context) => ({
    caller: orWithheld(column('src')),
    callee: outsideLine(column('src'), column('dst'), context),
    totalSeconds: asteriskTotal(column),
    disposition: asteriskOutcome(column),
  }),
  shows: { unanswered: true, ringTime: true, direction: false, seconds: true, device: false, cell: false },
  notes: [
    ...asteriskNotes,
    'The administrator may have chosen other columns; these are those of the sample configuration.',
  ],
};
