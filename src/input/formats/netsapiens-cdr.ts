import type { Format } from './define.ts';
import { talked } from './outcomes.ts';
import { filled, orWithheld } from './pieces.ts';

/**
 * NetSapiens in two layouts of the same order. "Advanced" exports name the call as the switch sees it, so an
 * origination came in; the older one names it as the user's, so an origination went out.
 */
export const netsapiensCdr: Format = {
  id: 'netsapiens-cdr',
  product: 'NetSapiens CDR export',
  perspective: 'switch',
  status: 'confirmed',
  source: 'resellers’ guides to the advanced CDR format, freeside (netsapiens.pm)',
  signature: {
    captions: [
      ['Call Type', 'Domain', 'User', 'BTN', 'Time Start', 'Remote Number', 'Dialed Number'],
      ['direction', 'domain', 'user', 'local party', 'start', 'remote party', 'dialed number'],
    ],
  },
  fields: {
    startedAt: ['Time Start', 'start'],
    answeredAt: ['Time Answer', 'answer'],
    callId: 'CallId',
    account: 'Domain',
  },
  derive: (column) => {
    const first = (...names: string[]) => `coalesce(${names.map((name) => filled(column(name))).join(', ')})`;
    const kind = `lower(${column('Call Type')})`;
    const isOutbound = `coalesce(${kind} = 'termination' OR ${kind} = 'on-net', lower(${column('direction')}) LIKE 'o%')`;
    const own = first('local party', 'BTN', 'User');
    const called = first('Dialed Number', 'local party', 'BTN', 'User');
    const isAnswered = `${first('Time Answer', 'answer')} IS NOT NULL AND coalesce(${kind}, '') <> 'missed'`;
    const talk = `CASE WHEN ${isAnswered} THEN ${column('Duration')} ELSE '0' END`;
    return {
      caller: orWithheld(
        `CASE WHEN ${isOutbound} THEN ${own} ELSE ${first('Remote Number', 'remote party')} END`,
      ),
      callee: `CASE WHEN ${isOutbound} THEN ${first('Remote Number', 'remote party', 'Dialed Number')} ELSE ${called} END`,
      direction: `CASE WHEN ${kind} = 'on-net' THEN 'internal' WHEN ${isOutbound} THEN 'outbound' ELSE 'inbound' END`,
      talkSeconds: talk,
      disposition: talked(talk, `CASE WHEN ${kind} = 'missed' THEN 'voicemail' END`),
    };
  },
  zone: { name: 'UTC', always: true },
  shows: { unanswered: true, ringTime: true, direction: true, seconds: true, device: false, cell: false },
  notes: [
    'Times are GMT.',
    '"missed" is a call that the mailbox took.',
    'A forwarded call has an origination and a termination, which count as two calls.',
  ],
};
