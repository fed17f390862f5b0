import type { Format } from './define.ts';
import { orWithheld } from './pieces.ts';

const columns = [
  ...['historyid', 'callid', 'duration', 'time-start', 'time-answered', 'time-end', 'reason-terminated'],
  ...['from-no', 'to-no', 'from-dn', 'to-dn', 'dial-no', 'reason-changed', 'final-number', 'final-dn'],
  ...['bill-code', 'bill-rate', 'bill-cost', 'bill-name', 'chain', 'from-type', 'to-type', 'final-type'],
  ...['from-dispname', 'to-dispname', 'final-dispname', 'missed-queue-calls'],
];

/** Call records that 3CX writes to a file or a socket, in the documented order of all fields. */
export const threeCxCdr: Format = {
  id: '3cx-cdr',
  product: '3CX CDR service, all fields',
  perspective: 'switch',
  status: 'confirmed',
  source: '3CX documentation of CDR output, freeside (cx3.pm), 3CX-Cdr-Server',
  signature: {
    lengths: Array.from({ length: columns.length - 8 }, (_, i) => 9 + i),
    cells: {
      0: /^Call \d+$/u,
      2: /^(?:\d+:\d\d:\d\d)?$/u,
      3: /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d$/u,
      6: /^\w+$/u,
    },
  },
  columns,
  fields: {
    startedAt: 'time-start',
    answeredAt: 'time-answered',
    endedAt: 'time-end',
    talkSeconds: 'duration',
    callee: 'to-no',
    callId: 'callid',
  },
  derive: (column) => {
    const reason = `lower(${column('reason-terminated')})`;
    return {
      caller: orWithheld(column('from-no')),
      disposition: `CASE WHEN ${reason} LIKE 'terminatedby%' OR ${reason} LIKE 'completedby%' THEN CASE WHEN ${column('time-answered')} <> '' THEN 'answered' ELSE 'canceled' END
        WHEN ${reason} LIKE 'failed%busy' THEN 'busy' WHEN ${reason} LIKE 'failed%answer' THEN 'no answer' WHEN ${reason} LIKE 'failed%cancel%' THEN 'canceled'
        WHEN ${reason} LIKE 'failed%reject%' OR ${reason} LIKE 'failed%decline%' THEN 'rejected' WHEN ${reason} LIKE 'failed%found' THEN 'wrong number' WHEN ${reason} LIKE 'failed%' THEN 'failed' END`,
    };
  },
  shows: { unanswered: true, ringTime: true, direction: false, seconds: true, device: false, cell: false },
  notes: ['The administrator chooses fields and their order; this is the documented order of all fields.'],
};
