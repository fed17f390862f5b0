import { timeFormNamed } from '../times.ts';
import type { Format } from './define.ts';
import { talked } from './outcomes.ts';
import { filled } from './pieces.ts';
import { recordFields } from './record-types.ts';

const types = {
  m_s_originating: 'originating',
  m_s_terminating: 'terminating',
  call_forwarding: 'forwarding',
  roaming_call_forwarding: 'roaming',
  transit: 'transit',
} as const;

/** Call records of Ericsson AXE switching centres as their mediation writes them. */
export const ericssonMediation: Format = {
  id: 'ericsson-mediation',
  product: 'Ericsson MSC call records (mediation)',
  perspective: 'switch',
  status: 'confirmed',
  source: 'public queries over mediated Ericsson records; forms of its times from memory',
  signature: {
    captions: [
      [
        'type',
        'callingPartyNumber',
        'calledPartyNumber',
        'dateForStartOfCharge',
        'timeForStartOfCharge',
        'chargeableDuration',
      ],
    ],
  },
  fields: {
    trunkIn: 'incomingRoute',
    trunkOut: 'outgoingRoute',
    calleeImei: 'calledSubscriberIMEI',
    imei: 'callingSubscriberIMEI',
    imsi: 'callingSubscriberIMSI',
  },
  derive: (column) => {
    const calling = column('callingPartyNumber');
    const called = column('calledPartyNumber');
    const type = `lower(${column('type')})`;
    // The party that sends a call on is the one that was called first.
    const forwarder = `coalesce(${filled(column('originalCalledNumber'))}, ${calling})`;
    const { caller, callee, direction, service } = recordFields({
      type,
      types,
      served: `CASE ${type} WHEN 'm_s_originating' THEN ${calling} WHEN 'call_forwarding' THEN ${forwarder} ELSE ${called} END`,
      calling,
      called,
      imei: 'NULL',
    });
    // HHMMSS, which whole seconds never look like.
    const talk = `regexp_replace(${column('chargeableDuration')}, '^(0[0-9])([0-9]{2})([0-9]{2})$', '\\1:\\2:\\3')`;
    return {
      caller,
      callee,
      direction,
      service,
      startedAt: `coalesce(${filled(`trim(concat_ws(' ', ${column('dateForStartOfCharge')}, ${column('timeForStartOfCharge')}))`)}, ${column('EventDate')})`,
      talkSeconds: talk,
      disposition: talked(
        column('chargeableDuration'),
        `CASE WHEN ${filled(column('faultCode'))} IS NOT NULL THEN 'failed' END`,
      ),
    };
  },
  startForms: [
    'YYYY-MM-DD HH:MM:SS',
    'YYYY-M-D H:MM:SS',
    'YYYYMMDD HH:MM:SS',
    'YYYYMMDD HHMMSS',
    'YYMMDD HHMMSS',
    'YYYYMMDDHHMMSS',
  ].map(timeFormNamed),
  shows: { unanswered: true, ringTime: false, direction: true, seconds: true, device: true, cell: false },
  notes: [
    'Records start with the charge, at the answer, so ring time is unknown.',
    'A call between two subscribers of the switch has a record for each; nothing joins them, so it counts twice.',
    'Attempts that nobody answered are there only if the switch is set to record them.',
  ],
};
