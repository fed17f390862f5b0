import type { Format } from './define.ts';

/** Microsoft Teams, PSTN usage report: connected calls only, as they are billed. */
export const teamsPstn: Format = {
  id: 'teams-pstn',
  product: 'Microsoft Teams PSTN usage report',
  perspective: 'subscriber',
  status: 'confirmed',
  source: 'Microsoft documentation, PSTN usage report',
  signature: { captions: [['UsageId', 'Caller ID', 'Call Type', 'Destination Number', 'Duration Seconds']] },
  fields: {
    startedAt: 'Start Time',
    talkSeconds: 'Duration Seconds',
    caller: 'Caller ID',
    callee: 'Destination Number',
    callId: 'UsageId',
    account: 'UPN',
  },
  derive: (column) => ({
    // The line's owner sends on what came in; that is no call of the owner's own.
    direction: `CASE WHEN ${column('Call Type')} LIKE '%_forwarding' THEN 'forwarded' ELSE ${column('Call Type')} END`,
  }),
  zone: { name: 'UTC', always: true },
  shows: { unanswered: false, ringTime: false, direction: true, seconds: true, device: false, cell: false },
  notes: [
    'A bill: attempts that nobody answered are not in it.',
    'The documentation contradicts itself about "Caller ID" of received calls; it is taken as the caller.',
  ],
};
