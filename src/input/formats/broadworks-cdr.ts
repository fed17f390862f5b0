import { timeFormNamed } from '../times.ts';
import type { Format } from './define.ts';
import { filled, internalOr, orWithheld } from './pieces.ts';

const columns = [
  ...['recordId', 'serviceProvider', 'type', 'userNumber', 'groupNumber', 'direction', 'callingNumber'],
  ...['callingPresentationIndicator', 'calledNumber', 'startTime', 'userTimeZone', 'answerIndicator'],
  ...['answerTime', 'releaseTime', 'terminationCause', 'networkType', 'carrierIdentificationCode'],
  ...['dialedDigits', 'callCategory', 'networkCallType', 'networkTranslatedNumber'],
  ...['networkTranslatedGroup', 'releasingParty', 'route', 'networkCallID', 'codec'],
];

/** Fewest and most columns that releases write; the first 26 have kept their places. */
const fewest = columns.length;
const most = 600;

/** Call detail records of Cisco BroadWorks: a record a user, so two users of one system have two for their call. */
export const broadworksCdr: Format = {
  id: 'broadworks-cdr',
  product: 'Cisco BroadWorks CDR',
  perspective: 'switch',
  status: 'confirmed',
  source: 'freeside (broadsoft.pm)',
  signature: {
    lengths: Array.from({ length: most - fewest + 1 }, (_, i) => fewest + i),
    cells: {
      2: /^[A-Z][A-Za-z -]+$/u,
      5: /^(?:Originating|Terminating)?$/u,
      9: /^(?:\d{14}(?:\.\d{1,3})?)?$/u,
      11: /^(?:Yes|No|Yes-PostRedirection|No-PostRedirection)?$/u,
      14: /^\d*$/u,
    },
  },
  backslash: true,
  columns,
  fields: {
    startedAt: 'startTime',
    answeredAt: 'answerTime',
    endedAt: 'releaseTime',
    callee: 'calledNumber',
    q850Cause: 'terminationCause',
    callId: 'recordId',
    linkedId: 'networkCallID',
    account: 'serviceProvider',
    trunkIn: 'route',
  },
  derive: (column) => ({
    caller: orWithheld(column('callingNumber')),
    direction: internalOr(
      column('callingNumber'),
      column('calledNumber'),
      `CASE ${column('direction')} WHEN 'Originating' THEN 'outbound' WHEN 'Terminating' THEN 'inbound' END`,
    ),
    disposition: `CASE WHEN ${column('answerIndicator')} LIKE 'Yes%' THEN 'answered' END`,
    // Start and end of a file, and partial records of long calls.
    service: `CASE WHEN lower(${column('type')}) <> 'normal' THEN 'data' END`,
    legKey: filled(column('networkCallID')),
    legRank: `CASE ${column('direction')} WHEN 'Originating' THEN 0 ELSE 1 END`,
  }),
  startForms: [timeFormNamed('YYYYMMDDHHMMSS')],
  zone: { name: 'UTC', always: false },
  legs: { callee: 'first', talk: 'longest' },
  shows: { unanswered: true, ringTime: true, direction: true, seconds: true, device: false, cell: false },
  notes: [
    'Only records of type Normal are calls.',
    'Records of both users of a call are joined by the network call id where they have it.',
  ],
};
