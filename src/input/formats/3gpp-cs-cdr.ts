import { timeFormNamed } from '../times.ts';
import type { Format } from './define.ts';
import { filled } from './pieces.ts';
import { likeServed, recordFields, recordOutcome } from './record-types.ts';

/** Names, and numbers of the CHOICE in TS 32.298. */
const types = {
  mocallrecord: 'originating',
  '0': 'originating',
  mtcallrecord: 'terminating',
  '1': 'terminating',
  roamingrecord: 'roaming',
  '2': 'roaming',
  incgatewayrecord: 'incoming',
  '3': 'incoming',
  outgatewayrecord: 'outgoing',
  '4': 'outgoing',
  transitcallrecord: 'transit',
  '5': 'transit',
} as const;

/** Records of circuit-switched calls under the names of 3GPP TS 32.298, decoded to a table. */
export const threeGppCsCdr: Format = {
  id: '3gpp-cs-cdr',
  product: '3GPP circuit-switched call records',
  perspective: 'switch',
  status: 'partly',
  source: '3GPP TS 32.250 and TS 32.298, freeside (huawei_softx3000.pm); record numbers from memory',
  signature: {
    captions: [['recordType', 'servedMSISDN', 'callingNumber', 'calledNumber', 'answerTime', 'callDuration']],
  },
  fields: {
    talkSeconds: 'callDuration',
    q850Cause: 'diagnostics',
    linkedId: 'callReference',
    imsi: 'servedIMSI',
    cellId: 'location',
    trunkIn: 'mscIncomingTKGP',
    trunkOut: 'mscOutgoingTKGP',
  },
  derive: (column) => {
    const served = column('servedMSISDN');
    const seizure = filled(column('seizureTime'));
    const afterSeizure = (instant: string) => `CASE WHEN ${seizure} IS NOT NULL THEN ${instant} END`;
    const number = (party: string) => likeServed(party, served);
    const { legRank, ...fields } = recordFields({
      type: `lower(${column('recordType')})`,
      types,
      served: number(served),
      calling: number(column('callingNumber')),
      called: number(column('calledNumber')),
      imei: column('servedIMEI'),
    });
    return {
      ...fields,
      // Answered calls may have the time of the answer only, which tells nothing of the ringing.
      startedAt: `coalesce(${seizure}, ${column('answerTime')})`,
      answeredAt: afterSeizure(column('answerTime')),
      endedAt: afterSeizure(column('releaseTime')),
      disposition: recordOutcome(
        column('callDuration'),
        column('answerTime'),
        column('causeForTerm'),
        column('diagnostics'),
      ),
      // References count within one switch.
      legKey: `CASE WHEN ${filled(column('callReference'))} IS NOT NULL THEN concat_ws('/', ${column('recordingEntity')}, ${column('callReference')}) END`,
      legRank,
    };
  },
  startForms: [
    'YYMMDDHHMMSS+ZZZZ',
    'YYYY-MM-DDTHH:MM:SSZ',
    'YYYY-MM-DD HH:MM:SS+ZZ',
    'YYYYMMDDHHMMSS',
    'YYYY-MM-DD HH:MM:SS',
  ].map(timeFormNamed),
  legs: { callee: 'first', talk: 'sum', joinsDirections: true },
  shows: { unanswered: true, ringTime: true, direction: true, seconds: true, device: true, cell: true },
  notes: [
    'Partial records of a long call, and those of both its parties, share a call reference and count as one call.',
    'Where an answered call lacks its seizure time, it starts at the answer and its ring time is unknown.',
  ],
};
