import type { Format } from './define.ts';
import { freeswitchNotes, freeswitchOutcome } from './freeswitch.ts';
import { outsideLine } from './outside-line.ts';
import { filled, orWithheld } from './pieces.ts';

const profile = 'callflow.0.caller_profile';

/** Objects of FreeSWITCH's mod_json_cdr or mod_format_cdr, whose values may be URL-encoded. */
export const freeswitchJsonCdr: Format = {
  id: 'freeswitch-json-cdr',
  product: 'FreeSWITCH mod_json_cdr',
  perspective: 'switch',
  status: 'memory',
  source: 'memory of FreeSWITCH’s JSON records, stable for years',
  signature: {
    captions: [['variables.start_epoch', 'variables.billsec', 'variables.hangup_cause']],
  },
  fields: {
    startedAt: 'variables.start_epoch',
    answeredAt: 'variables.answer_epoch',
    totalSeconds: 'variables.duration',
    talkSeconds: 'variables.billsec',
    callId: 'variables.uuid',
    linkedId: 'variables.bridge_uuid',
    account: 'variables.accountcode',
    callerName: 'variables.caller_id_name',
  },
  derive: (column, context) => {
    const decoded = (party: string) => `replace(${filled(party)}, '%2B', '+')`;
    const caller = `coalesce(${decoded(column(`${profile}.caller_id_number`))}, ${decoded(column('variables.caller_id_number'))})`;
    const callee = `coalesce(${decoded(column(`${profile}.destination_number`))}, ${decoded(column('variables.destination_number'))})`;
    return {
      caller: orWithheld(caller),
      callee: outsideLine(caller, callee, context),
      disposition: freeswitchOutcome(
        column('variables.hangup_cause'),
        column('variables.answer_epoch'),
        column('variables.billsec'),
      ),
    };
  },
  shows: { unanswered: true, ringTime: true, direction: false, seconds: true, device: false, cell: false },
  notes: freeswitchNotes,
};
