import type { Format } from './define.ts';
import { transit } from './parties.ts';
import { orWithheld } from './pieces.ts';

/** The CSV from which CDR-Stats imports calls of any switch. */
export const cdrStatsImport: Format = {
  id: 'cdr-stats-import',
  product: 'CDR-Stats import CSV',
  perspective: 'switch',
  status: 'confirmed',
  source: 'CDR-Stats addons/samples/cdrimport',
  signature: {
    captions: [['caller_id_number', 'destination_number', 'starting_date', 'billsec', 'hangup_cause_id']],
  },
  fields: {
    callee: 'destination_number',
    startedAt: 'starting_date',
    totalSeconds: 'duration',
    talkSeconds: 'billsec',
    q850Cause: 'hangup_cause_id',
    callId: 'callid',
    account: 'accountcode',
    callerName: 'caller_id_name',
  },
  derive: (column) => ({
    caller: orWithheld(column('caller_id_number')),
    direction: transit(column('caller_id_number'), column('destination_number')),
  }),
  shows: { unanswered: true, ringTime: true, direction: false, seconds: true, device: false, cell: false },
  notes: ['Times are those of the switch that the calls come from.'],
};
