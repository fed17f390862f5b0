import type { Format } from './define.ts';
import { filled, orWithheld } from './pieces.ts';

/** Microsoft Teams, direct routing report: attempts through a session border controller. */
export const teamsDirectRouting: Format = {
  id: 'teams-direct-routing',
  product: 'Microsoft Teams direct routing report',
  perspective: 'switch',
  status: 'partly',
  source: 'Microsoft documentation, direct routing fields; order of columns from memory',
  signature: {
    captions: [
      ['Correlation ID', 'Invite Time', 'Caller Number', 'Callee Number', 'Call Type', 'Final SIP Code'],
    ],
  },
  fields: {
    startedAt: 'Invite Time',
    answeredAt: 'Start Time',
    talkSeconds: 'Duration (seconds)',
    callee: 'Callee Number',
    sipCode: 'Final SIP Code',
    callId: 'Correlation ID',
    linkedId: 'Shared Correlation ID',
    trunkIn: 'SBC FQDN',
    account: 'SIP Address',
  },
  derive: (column) => ({
    // The line's owner sends on what came in; that is no call of the owner's own.
    direction: `CASE WHEN ${column('Call Type')} LIKE '%_forwarding' THEN 'forwarded' ELSE ${column('Call Type')} END`,
    caller: orWithheld(column('Caller Number')),
    endedAt: `coalesce(${filled(column('End Time'))}, ${filled(column('Failure Time'))})`,
    legKey: `coalesce(${filled(column('Shared Correlation ID'))}, ${column('Correlation ID')})`,
  }),
  zone: { name: 'UTC', always: true },
  legs: { callee: 'first', talk: 'longest' },
  shows: { unanswered: true, ringTime: true, direction: true, seconds: true, device: false, cell: false },
  notes: [
    'The start of a received call is when the invitation was passed on, which may be before the answer.',
    'The caller may be a name that the other side sent in place of a number.',
  ],
};
