import type { Format } from './define.ts';
import { filled, internalOr, orWithheld, translated } from './pieces.ts';

/** "Call outcome reason" of calls that nobody answered; what is not listed is a plain failure to answer. */
const reasons = {
  ...{ userbusy: 'busy', busy: 'busy', callrejected: 'rejected', userrejected: 'rejected' },
  ...{ unassignednumber: 'wrong number', noroute: 'wrong number', sip487: 'canceled' },
  ...{ sip480: 'temporarily unavailable', temporarilyunavailable: 'temporarily unavailable' },
  ...{ unreachable: 'temporarily unavailable', admincallblock: 'blocked', usercallblock: 'blocked' },
  ...{ internalservererror: 'failed', protocolerror: 'failed', sip501: 'failed', sip503: 'failed' },
};

/** Webex Calling detailed call history: a row for the placing and one for the receiving user. */
export const webexCallingCdr: Format = {
  id: 'webex-calling-cdr',
  product: 'Webex Calling detailed call history',
  perspective: 'switch',
  status: 'partly',
  source: 'wxc_sdk (cdr); order of columns from memory',
  signature: {
    captions: [
      ['Start time', 'Answer time', 'Calling number', 'Called number', 'Correlation ID', 'Direction'],
    ],
  },
  fields: {
    startedAt: 'Start time',
    answeredAt: 'Answer time',
    talkSeconds: 'Duration',
    callee: 'Called number',
    callId: 'Report ID',
    linkedId: 'Correlation ID',
    trunkIn: 'Inbound trunk',
    trunkOut: 'Outbound trunk',
    account: 'User',
    releasingParty: 'Releasing party',
  },
  derive: (column) => {
    const known = (name: string) => filled(`nullif(${column(name)}, 'NA')`);
    return {
      caller: orWithheld(column('Calling number')),
      endedAt: known('Release time'),
      disposition: `CASE lower(${column('Answered')}) WHEN 'true' THEN 'answered' WHEN 'false' THEN ${translated(column('Call outcome reason'), reasons, `'no answer'`)} END`,
      direction: `CASE WHEN ${column('Call type')} = 'SIP_ENTERPRISE' THEN 'internal' ELSE ${internalOr(column('Calling number'), column('Called number'), column('Direction'))} END`,
      legKey: known('Correlation ID'),
    };
  },
  zone: { name: 'UTC', always: true },
  legs: { callee: 'first', talk: 'longest' },
  shows: { unanswered: true, ringTime: true, direction: true, seconds: true, device: false, cell: false },
  notes: ['A call between two users of the organisation is written twice and counts once.'],
};
