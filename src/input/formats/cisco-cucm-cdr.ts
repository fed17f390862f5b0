import type { Format } from './define.ts';
import { outsideLine } from './outside-line.ts';
import { filled, orWithheld } from './pieces.ts';

/** Flat files of Cisco Unified CM: a row of column types below the header, 0 for instants that never came. */
export const ciscoCucmCdr: Format = {
  id: 'cisco-cucm-cdr',
  product: 'Cisco Unified CM call detail records',
  perspective: 'switch',
  status: 'confirmed',
  source: 'Go-CDR (cucmcdr.go), freeside (cisco.pm), public test fixtures',
  signature: {
    captions: [
      [
        'globalCallID_callId',
        'dateTimeOrigination',
        'callingPartyNumber',
        'finalCalledPartyNumber',
        'dateTimeConnect',
        'duration',
      ],
    ],
  },
  fields: {
    startedAt: 'dateTimeOrigination',
    answeredAt: 'dateTimeConnect',
    endedAt: 'dateTimeDisconnect',
    talkSeconds: 'duration',
    callId: 'pkid',
    trunkIn: 'origDeviceName',
    trunkOut: 'destDeviceName',
  },
  derive: (column, context) => {
    const cause = (side: string) => `nullif(${column(`${side}Cause_value`)}, '0')`;
    const final = column('finalCalledPartyNumber');
    // A redirected call rang where it was sent on; the caller dialled the first party.
    const dialled = `CASE WHEN ${filled(column('lastRedirectDn'))} IS NULL THEN ${final} ELSE coalesce(${filled(column('originalCalledPartyNumber'))}, ${final}) END`;
    return {
      caller: orWithheld(column('callingPartyNumber')),
      callee: outsideLine(column('callingPartyNumber'), `(${dialled})`, context),
      q850Cause: `coalesce(${cause('dest')}, ${cause('orig')})`,
      legKey: `concat_ws('/', ${column('globalCallId_ClusterID')}, ${column('globalCallID_callManagerId')}, ${column('globalCallID_callId')})`,
    };
  },
  legs: { callee: 'first', talk: 'longest' },
  shows: { unanswered: true, ringTime: true, direction: false, seconds: true, device: false, cell: false },
  notes: [
    'Times are UTC. For a telephone the start is when the handset was lifted, so ring time covers the dialling.',
    'A redirected call counts for the party that was dialled, not for the one that took it.',
  ],
};
