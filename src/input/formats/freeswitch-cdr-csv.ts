import type { Format } from './define.ts';
import { freeswitchNotes, freeswitchOutcome } from './freeswitch.ts';
import { outsideLine } from './outside-line.ts';
import { orWithheld } from './pieces.ts';

/** Master.csv of FreeSWITCH's mod_cdr_csv with its default template. */
export const freeswitchCdrCsv: Format = {
  id: 'freeswitch-cdr-csv',
  product: 'FreeSWITCH mod_cdr_csv, template "example"',
  perspective: 'switch',
  status: 'confirmed',
  source: 'FreeSWITCH conf/vanilla cdr_csv.conf.xml, SignalWire CDR page',
  signature: {
    lengths: [13, 14, 15, 16, 17, 18, 19, 20],
    cells: {
      4: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/u,
      7: /^\d+$/u,
      8: /^\d+$/u,
      9: /^[A-Z][A-Z0-9_]{3,}$/u,
      10: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu,
    },
  },
  columns: [
    ...['caller_id_name', 'caller_id_number', 'destination_number', 'context', 'start_stamp', 'answer_stamp'],
    ...['end_stamp', 'duration', 'billsec', 'hangup_cause', 'uuid', 'bleg_uuid', 'accountcode', 'read_codec'],
    'write_codec',
  ],
  fields: {
    startedAt: 'start_stamp',
    answeredAt: 'answer_stamp',
    totalSeconds: 'duration',
    talkSeconds: 'billsec',
    callId: 'uuid',
    linkedId: 'bleg_uuid',
    account: 'accountcode',
    callerName: 'caller_id_name',
  },
  derive: (column, context) => ({
    caller: orWithheld(column('caller_id_number')),
    callee: outsideLine(column('caller_id_number'), column('destination_number'), context),
    disposition: freeswitchOutcome(column('hangup_cause'), column('answer_stamp'), column('billsec')),
  }),
  shows: { unanswered: true, ringTime: true, direction: false, seconds: true, device: false, cell: false },
  notes: freeswitchNotes,
};
