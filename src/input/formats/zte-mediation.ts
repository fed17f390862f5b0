import { timeFormNamed } from '../times.ts';
import type { DeriveContext, Format } from './define.ts';
import { filled } from './pieces.ts';
import { likeServed, recordFields, recordOutcome } from './record-types.ts';

const types = {
  mo_call_record: 'originating',
  mt_call_record: 'terminating',
  mcf_call_record: 'forwarding',
  roam_record: 'roaming',
  inc_gateway_record: 'incoming',
  out_gateway_record: 'outgoing',
} as const;

/**
 * Two digits before a number say its type and plan, nibbles swapped: type 1 is international, 0 unknown, 2
 * national, 3 of the network. In China eleven digits from 18 or 19 on are a mobile number without them.
 */
function withoutType(party: string, served: string, { region }: DeriveContext): string {
  const bare = `substring(${party}, 3)`;
  const whole = region === 'CN' ? `WHEN regexp_full_match(${party}, '1[89][0-9]{9}') THEN ${party} ` : '';
  return `CASE ${whole}WHEN regexp_matches(${party}, '^[01]9') THEN concat('+', ${bare})
    WHEN regexp_matches(${party}, '^[01][8ABab]') THEN ${likeServed(bare, `substring(${served}, 3)`)} ELSE ${party} END`;
}

/** Call records of ZTE switching centres as their mediation writes them. */
export const zteMediation: Format = {
  id: 'zte-mediation',
  product: 'ZTE MSC call records (mediation)',
  perspective: 'switch',
  status: 'confirmed',
  source: 'public queries over mediated ZTE records; record types of 3GPP TS 32.250',
  signature: {
    captions: [
      [
        'type',
        'servedMSISDN',
        'callingNumber',
        'calledNumber',
        'dialledNumber',
        'seizureTime',
        'callDuration',
      ],
    ],
  },
  fields: {
    answeredAt: 'answerTime',
    endedAt: 'releaseTime',
    talkSeconds: 'callDuration',
    linkedId: 'callReference',
    imsi: 'servedIMSI',
    trunkIn: 'incomingTKGPName',
    trunkOut: 'outgoingTKGPName',
  },
  derive: (column, context) => {
    const served = column('servedMSISDN');
    const number = (party: string) => withoutType(party, served, context);
    const { legRank, ...fields } = recordFields({
      type: `lower(${column('type')})`,
      types,
      served: number(served),
      calling: number(column('callingNumber')),
      called: number(`coalesce(${filled(column('calledNumber'))}, ${column('dialledNumber')})`),
      imei: column('servedIMEI'),
    });
    return {
      ...fields,
      startedAt: `coalesce(${filled(column('seizureTime'))}, ${filled(column('answerTime'))}, ${column('eventTimeStamp')})`,
      disposition: recordOutcome(column('callDuration'), column('answerTime'), column('causeForTerm')),
      legKey: column('callReference'),
      legRank,
    };
  },
  startForms: ['YYYYMMDDHHMMSS', 'YYYY-MM-DD HH:MM:SS', 'YYYY-M-D H:MM:SS'].map(timeFormNamed),
  legs: { callee: 'first', talk: 'sum', joinsDirections: true },
  shows: { unanswered: true, ringTime: true, direction: true, seconds: true, device: true, cell: false },
  notes: [
    'The switch writes a record for the caller, the called party and each gateway; those with one call reference are one call.',
    'Two digits before each number, its type and plan, are taken off.',
    'Messages, supplementary services and other records are no calls.',
  ],
};
