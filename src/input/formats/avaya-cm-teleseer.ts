import { timeFormNamed } from '../times.ts';
import type { Format } from './define.ts';
import { orWithheld } from './pieces.ts';

/** Countries whose switches write the month before the day. */
const monthFirst: ReadonlySet<string> = new Set(['US', 'PH', 'PW', 'FM', 'MH']);

/** Avaya Communication Manager, TELESEER: fixed width, read into columns of names of our own. */
export const avayaCmTeleseer: Format = {
  id: 'avaya-cm-teleseer',
  product: 'Avaya Communication Manager CDR, TELESEER',
  perspective: 'switch',
  status: 'partly',
  source: "Avaya MultiVantage Administrator's Guide; meaning of codes and times from memory",
  signature: {
    captions: [['record date', 'record time', 'condition code', 'dialed number', 'calling number']],
  },
  fields: {
    talkSeconds: 'duration (s)',
    callee: 'dialed number',
    account: 'account code',
    trunkIn: 'incoming circuit',
    trunkOut: 'outgoing circuit',
  },
  derive: (column, { region, year }) => {
    const written = column('record date');
    const [month, day] = monthFirst.has(region) ? [1, 2] : [2, 1];
    const part = (index: number) => `split_part(${written}, '/', ${index})`;
    return {
      caller: orWithheld(column('calling number')),
      startedAt: `concat(${year ?? 0} + CAST(${column('years later')} AS INTEGER), '-', CASE WHEN contains(${written}, '/') THEN ${part(month)} || '-' || ${part(day)} ELSE ${written} END, ' ', ${column('record time')})`,
      // 9: received. E: all trunks were busy.
      direction: `CASE ${column('condition code')} WHEN '9' THEN 'inbound' ELSE 'outbound' END`,
      disposition: `CASE WHEN ${column('duration (s)')} <> '0' THEN 'answered' WHEN ${column('condition code')} = 'E' THEN 'failed' ELSE 'no answer' END`,
    };
  },
  startForms: [timeFormNamed('YYYY-M-D H:MM:SS')],
  needsYear: true,
  shows: {
    unanswered: false,
    ringTime: false,
    direction: true,
    seconds: false,
    device: false,
    cell: false,
  },
  notes: [
    'The time is that of the record, which the switch writes at the end of the call; it has no seconds.',
    'Durations are tenths of a minute. Attempts that nobody answered are written only where the switch is told to.',
  ],
};
