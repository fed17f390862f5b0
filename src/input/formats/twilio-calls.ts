import type { Format } from './define.ts';
import { orWithheld, translated } from './pieces.ts';

/** Words on the keypad, which Twilio sends for callers without number: ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN, UNAVAILABLE. */
const withheld = ['+266696687', '+7378742833', '+2562533', '+8656696', '+86282452253'];

const directions = {
  inbound: 'inbound',
  incoming: 'inbound',
  'trunking-originating': 'inbound',
  outgoing: 'outbound',
  'outgoing api': 'outbound',
  'outgoing dial': 'outbound',
  outbound: 'outbound',
  'outbound-api': 'outbound',
  'outbound-dial': 'outbound',
  'trunking-terminating': 'outbound',
} as const;

/** Calls of Twilio, from its API or its console. A call that <Dial> connects is a child of the call it serves. */
export const twilioCalls: Format = {
  id: 'twilio-calls',
  product: 'Twilio calls list',
  perspective: 'switch',
  status: 'partly',
  source: 'Twilio documentation, Call resource',
  signature: {
    captions: [
      ['Sid', 'ParentCallSid', 'To', 'From', 'Status'],
      ['Call Sid', 'From', 'To', 'Direction'],
    ],
  },
  fields: {
    callee: 'To',
    startedAt: ['StartTime', 'Start Date'],
    talkSeconds: ['Duration', 'Duration (seconds)'],
    disposition: 'Status',
    callId: ['Sid', 'Call Sid'],
    linkedId: ['ParentCallSid', 'Parent Call Sid'],
    callerName: 'CallerName',
  },
  derive: (column) => {
    const id = `coalesce(${column('Sid')}, ${column('Call Sid')})`;
    const parent = `nullif(${column('ParentCallSid')}, '')`;
    const isWithheld = withheld.map((number) => `concat('+', ltrim(${column('From')}, '+')) = '${number}'`);
    return {
      caller: `CASE WHEN ${isWithheld.join(' OR ')} THEN 'anonymous' ELSE ${orWithheld(column('From'))} END`,
      direction: translated(column('Direction'), directions),
      legKey: `coalesce(${parent}, ${id})`,
      legRank: `CASE WHEN ${parent} IS NULL THEN 0 ELSE 1 END`,
    };
  },
  zone: { name: 'UTC', always: false },
  legs: { callee: 'first', talk: 'longest' },
  shows: { unanswered: true, ringTime: false, direction: true, seconds: true, device: false, cell: false },
  notes: [
    'A child of a call counts as part of it; where the export lacks the parent, the child is a call.',
    'Numbers that spell ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN or UNAVAILABLE are withheld ones.',
  ],
};
