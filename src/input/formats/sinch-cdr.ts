import type { Format } from './define.ts';
import { talked } from './outcomes.ts';
import { plussed } from './parties.ts';
import { orWithheld, translated } from './pieces.ts';

/** Daily voice records from Sinch's dashboard, with semicolons. */
export const sinchCdr: Format = {
  id: 'sinch-cdr',
  product: 'Sinch voice CDR',
  perspective: 'switch',
  status: 'confirmed',
  source: 'Sinch documentation, Voice call detail records',
  signature: { captions: [['CallId', 'CallTime', 'Result', 'Reason', 'Duration', 'From', 'To']] },
  fields: {
    startedAt: 'CallTime',
    answeredAt: 'AnswerTime',
    talkSeconds: 'Duration',
    callId: 'CallId',
    account: 'UserId',
  },
  derive: (column) => {
    const unanswered = translated(
      column('Reason'),
      { cancel: 'canceled', callerhangup: 'canceled' },
      `'no answer'`,
    );
    const failed = translated(column('Reason'), { blocked: 'blocked' }, `'failed'`);
    return {
      caller: plussed(orWithheld(column('From'))),
      callee: plussed(column('To')),
      disposition: talked(
        column('Duration'),
        `CASE upper(${column('Result')}) WHEN 'NOANSWER' THEN ${unanswered} WHEN 'FAILED' THEN ${failed} ELSE ${column('Result')} END`,
      ),
    };
  },
  zone: { name: 'UTC', always: false },
  shows: { unanswered: true, ringTime: true, direction: false, seconds: true, device: false, cell: false },
  notes: [],
};
