import { timeFormNamed } from '../times.ts';
import type { Format } from './define.ts';
import { filled, orWithheld } from './pieces.ts';

const stamp = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d:\d\d`;
const time = new RegExp(`^${stamp}$`, 'u');
const timeOrNone = new RegExp(`^(?:${stamp})?$`, 'u');
const leading = ['developer', 'account_id', 'cc_id', 'agent_id', 'call_id', 'caller_no', 'callee_no'];
const callId = /^\d{6,}-\d+$/u;

const base = {
  id: 'huawei-cec-cdr',
  perspective: 'switch',
  status: 'confirmed',
  source: 'Huawei Cloud documentation, definitions of CDR and recording index files',
  zone: { name: 'Asia/Shanghai', always: false },
} as const;

/** Call types of the documentation; calls of other kinds are conversations inside the centre. */
const callTypes = `WHEN '0' THEN 'inbound' WHEN '6' THEN 'internal' WHEN '51' THEN 'internal' WHEN '52' THEN 'internal'
  WHEN '7' THEN 'outbound' WHEN '40' THEN 'outbound' WHEN '41' THEN 'outbound' WHEN '43' THEN 'outbound' WHEN '44' THEN 'outbound' WHEN '45' THEN 'outbound'`;

/** Bill files of Huawei's call centre: a row for each queue, agent or menu that a call passed. */
export const huaweiCecCdr: Format = {
  ...base,
  product: 'Huawei Cloud CEC call records',
  signature: {
    lengths: Array.from({ length: 43 }, (_, i) => 18 + i),
    cells: {
      4: callId,
      ...Object.fromEntries([7, 8, 9, 10, 11, 12].map((column) => [column, timeOrNone])),
      13: /^[1-9]$/u,
      15: /^\d+$/u,
      17: /^-?\d+$/u,
    },
  },
  columns: [
    ...leading,
    ...['wait_begin', 'wait_end', 'ack_begin', 'ack_end', 'call_begin', 'call_end'],
    ...['device_type', 'device_no', 'call_type', 'release_cause', 'call_id_num', 'vdn_id'],
  ],
  fields: {
    callee: 'callee_no',
    callId: 'call_id',
    account: 'account_id',
  },
  derive: (column) => {
    const first = (...names: string[]) => `coalesce(${names.map((name) => filled(column(name))).join(', ')})`;
    // A queue holds the line; only an agent or a menu answers.
    const answer = `CASE WHEN ${column('device_type')} <> '1' THEN ${filled(column('call_begin'))} END`;
    return {
      caller: orWithheld(column('caller_no')),
      startedAt: first('wait_begin', 'ack_begin', 'call_begin', 'call_end'),
      answeredAt: answer,
      endedAt: first('call_end', 'ack_end', 'wait_end'),
      disposition: `CASE WHEN ${answer} IS NULL THEN 'no answer' ELSE 'answered' END`,
      direction: `CASE ${column('call_type')} ${callTypes} END`,
      legKey: column('call_id'),
    };
  },
  startForms: [timeFormNamed('YYYY-MM-DD HH:MM:SS')],
  legs: { callee: 'first', talk: 'longest' },
  shows: { unanswered: true, ringTime: true, direction: true, seconds: true, device: false, cell: false },
  notes: ['A call that a menu answered counts as answered.'],
};

/** Index of recordings: one row a recorded conversation. */
export const huaweiCecRecordings: Format = {
  ...base,
  product: 'Huawei Cloud CEC recording index',
  signature: {
    lengths: Array.from({ length: 14 }, (_, i) => 9 + i),
    cells: { 4: callId, 7: time, 8: time, 9: /^(?:.*\.\w{2,4})?$/u },
  },
  columns: [...leading, 'call_begin', 'call_end', 'file_name'],
  fields: {
    callee: 'callee_no',
    startedAt: 'call_begin',
    callId: 'call_id',
    account: 'account_id',
  },
  derive: (column) => ({
    caller: orWithheld(column('caller_no')),
    disposition: `'answered'`,
    talkSeconds: `CAST(datediff('second', try_cast(${column('call_begin')} AS TIMESTAMP), try_cast(${column('call_end')} AS TIMESTAMP)) AS VARCHAR)`,
  }),
  shows: { unanswered: false, ringTime: false, direction: false, seconds: true, device: false, cell: false },
  notes: ['Only recorded conversations have rows; a start is the answer.'],
};
