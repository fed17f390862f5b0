import type { Format } from './define.ts';
import { outsideLine } from './outside-line.ts';

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
    caller: 'src',
    totalSeconds: 'duration',
    talkSeconds: 'billsec',
    disposition: 'disposition',
    callId: 'uniqueid',
    linkedId: 'linkedid',
    account: 'accountcode',
    callerName: 'cnam',
  },
  derive: (column, context) => ({
    callee: outsideLine(column('src'), column('dst'), context),
    legKey: column('linkedid'),
  }),
  legs: { callee: 'answered', talk: 'longest' },
  shows: { unanswered: true, ringTime: true, direction: false, seconds: true, device: false, cell: false },
  notes: ['ANSWERED is also set when a menu, a queue or a mailbox answers.'],
};
