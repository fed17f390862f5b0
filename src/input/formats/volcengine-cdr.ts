import type { Format } from './define.ts';
import { talked } from './outcomes.ts';
import { orWithheld, translated } from './pieces.ts';

/** Values of `callResult` in the documentation; the ones that are missing here are failures of the platform. */
const results = {
  1: 'answered',
  2: 'powered off',
  3: 'powered off',
  4: 'wrong number',
  5: 'canceled',
  6: 'temporarily unavailable',
  7: 'no answer',
  8: 'busy',
  9: 'rejected',
  10: 'temporarily unavailable',
  22: 'no answer',
  28: 'no answer',
  23: 'blocked',
  24: 'blocked',
  25: 'blocked',
  26: 'blocked',
  27: 'blocked',
  29: 'blocked',
} as const;

/** Voice records of Volcengine, pushed or queried as JSON; instants in milliseconds. */
export const volcengineCdr: Format = {
  id: 'volcengine-cdr',
  product: 'Volcengine voice CDR',
  perspective: 'switch',
  status: 'confirmed',
  source: 'Volcengine documentation, voice service, call records and enumerations',
  signature: { captions: [['callId', 'caller', 'callee', 'beginCallTime', 'callDuration', 'callResult']] },
  fields: {
    callee: 'callee',
    startedAt: 'beginCallTime',
    answeredAt: 'startTime',
    endedAt: 'endTime',
    talkSeconds: 'callDuration',
    callId: 'callId',
    account: 'accountId',
  },
  derive: (column) => ({
    caller: orWithheld(column('caller')),
    disposition: talked(column('callDuration'), translated(column('callResult'), results, `'failed'`)),
  }),
  zone: { name: 'Asia/Shanghai', always: false },
  shows: { unanswered: true, ringTime: true, direction: false, seconds: true, device: false, cell: false },
  notes: ['The seconds before the answer include those before the ringing.'],
};
