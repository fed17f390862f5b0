import { timeFormNamed } from '../times.ts';
import type { Format } from './define.ts';
import { transit } from './parties.ts';
import { orWithheld, stored } from './pieces.ts';

/**
 * Table `acc` or `missed_calls` of Kamailio or OpenSIPS: one row a transaction. An answered call has the INVITE,
 * written when it was answered, and the BYE, which either side sends. OpenSIPS can write whole calls instead.
 */
export const kamailioAcc: Format = {
  id: 'kamailio-acc',
  product: 'Kamailio or OpenSIPS acc table',
  perspective: 'switch',
  status: 'confirmed',
  source: 'OpenSIPS database schema, Kamailio misc/examples acc-mysql.cfg',
  signature: {
    captions: [['method', 'from_tag', 'to_tag', 'callid', 'sip_code', 'sip_reason', 'time']],
  },
  fields: { linkedId: 'callid' },
  derive: (column) => {
    const isInvite = `upper(${column('method')}) = 'INVITE'`;
    const ofInvite = (value: string) => `CASE WHEN ${isInvite} THEN ${value} END`;
    // OpenSIPS's columns are 0 unless it writes whole calls, which have the instant of their INVITE.
    const ofWhole = (value: string) =>
      `CASE WHEN ${isInvite} AND ${stored(column('created'))} IS NOT NULL THEN ${value} END`;
    const first = (...names: string[]) => `coalesce(${names.map((name) => stored(column(name))).join(', ')})`;
    const caller = first('src_user', 'caller', 'from_user', 'caller_id', 'src_uri', 'from_uri');
    const callee = first('dst_user', 'callee', 'dst_ouser', 'to_user', 'callee_id', 'dst_uri', 'to_uri');
    const start = first('created', 'time');
    return {
      caller: orWithheld(caller),
      callee,
      startedAt: start,
      answeredAt: ofInvite(
        `CASE WHEN ${column('sip_code')} LIKE '2%' AND ${stored(column('created'))} IS NULL THEN ${column('time')} END`,
      ),
      ringSeconds: ofWhole(column('setuptime')),
      talkSeconds: ofWhole(column('duration')),
      sipCode: ofInvite(column('sip_code')),
      direction: transit(caller, callee),
      service: `CASE WHEN regexp_full_match(upper(${column('method')}), 'MESSAGE|REGISTER|SUBSCRIBE|PUBLISH|NOTIFY|OPTIONS') THEN 'data' END`,
      legKey: column('callid'),
      legRank: `CASE WHEN ${isInvite} THEN 0 ELSE 1 END`,
    };
  },
  startForms: ['YYYY-MM-DD HH:MM:SS', 'YYYY-MM-DDTHH:MM:SS', 'epoch seconds'].map(timeFormNamed),
  startFrom: ['created', 'time'],
  legs: { callee: 'first', talk: 'span', needsFirst: true },
  shows: { unanswered: true, ringTime: false, direction: false, seconds: true, device: false, cell: false },
  notes: [
    'The row of an answered INVITE is written at the answer, so starts are answers and ring times are unknown; only OpenSIPS’s columns created and setuptime tell them.',
    'Without a BYE the talk time is unknown.',
  ],
};
