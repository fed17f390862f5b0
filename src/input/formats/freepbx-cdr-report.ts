import { asteriskNotes, asteriskOutcome, asteriskTotal } from './asterisk.ts';
import type { Format } from './define.ts';
import { outsideLine } from './outside-line.ts';
import { filled, orWithheld } from './pieces.ts';

/** FreePBX call detail report as CSV, and dumps of Asterisk's table `cdr`. */
export const freepbxCdrReport: Format = {
  id: 'freepbx-cdr-report',
  product: 'FreePBX CDR report, Asterisk cdr table',
  perspective: 'switch',
  status: 'confirmed',
  source: 'FreePBX cdr module, cdr_export_csv()',
  signature: { captions: [['calldate', 'clid', 'src', 'dst', 'disposition', 'billsec']] },
  fields: {
    startedAt: 'calldate',
    talkSeconds: 'billsec',
    callId: 'uniqueid',
    linkedId: 'linkedid',
    account: 'accountcode',
    trunkIn: 'channel',
    trunkOut: 'dstchannel',
    callerName: 'cnam',
  },
  derive: (column, context) => ({
    caller: orWithheld(column('src')),
    // The start of a dial plan stands for the number that was dialled.
    callee: `CASE WHEN ${column('dst')} = 's' THEN coalesce(${filled(column('did'))}, 's') ELSE ${outsideLine(column('src'), column('dst'), context)} END`,
    totalSeconds: asteriskTotal(column),
    disposition: asteriskOutcome(column),
    legKey: column('linkedid'),
    // Reports list the newest row first, and legs may start in one second.
    legRank: `CASE WHEN ${column('uniqueid')} = ${column('linkedid')} THEN 0 ELSE 1 END`,
  }),
  legs: { callee: 'first', talk: 'longest' },
  shows: { unanswered: true, ringTime: true, direction: false, seconds: true, device: false, cell: false },
  notes: [
    'A queue or ring group call has a row for the queue and one for each agent that it rang; they count as one call.',
    ...asteriskNotes,
  ],
};
