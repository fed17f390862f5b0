import type { ColumnSql, DeriveContext, Format } from './define.ts';
import { filled, orWithheld, translated } from './pieces.ts';
import { timeFormNamed } from '../times.ts';

/** Captions of the detailed template as far as calls need them; the file has no header. */
const columns = [
  ...['record_timestamp', 'call-id', 'cdr-type', 'leg-type', 'h323-conf-id', 'peer-address'],
  ...['peer-sub-address', 'h323-setup-time', 'alert-time', 'h323-connect-time', 'h323-disconnect-time'],
  ...['h323-disconnect-cause', 'disconnect-text', 'h323-call-origin', 'charged-units', 'info-type'],
  ...['paks-out', 'bytes-out', 'paks-in', 'bytes-in', 'username', 'clid', 'dnis'],
];

/** Names of zones that gateways write, with their offsets; CST is China's where China is home. */
const offsets = {
  ...{ utc: '+00', gmt: '+00', bst: '+01', cet: '+01', cest: '+02', eet: '+02', eest: '+03', msk: '+03' },
  ...{ est: '-05', edt: '-04', cst: '-06', cdt: '-05', mst: '-07', mdt: '-06', pst: '-08', pdt: '-07' },
  ...{ hkt: '+08', sgt: '+08', jst: '+09', kst: '+09', ist: '+05:30', aest: '+10', aedt: '+11' },
};

/** Cisco CUBE and voice gateways, file accounting: a received and a placed leg for each call. */
export const ciscoCubeCdr: Format = {
  id: 'cisco-cube-cdr',
  product: 'Cisco CUBE or voice gateway, file accounting, detailed template',
  perspective: 'switch',
  status: 'confirmed',
  source: 'Go-CDR (cubecdr.go, time.go)',
  signature: {
    lengths: [129, 130],
    cells: {
      0: /^\d{9,10}$/u,
      7: /^[*.]?\d\d:\d\d:\d\d\.\d{3} |^\d\d\/\d\d\/\d{4} /u,
      13: /^(?:answer|originate)$/u,
    },
  },
  columns,
  fields: { callee: 'dnis', callId: 'call-id', linkedId: 'h323-conf-id' },
  derive: (column, context) => {
    const [answer, end] = ['h323-connect-time', 'h323-disconnect-time'].map((name) =>
      instant(column, name, context),
    );
    return {
      caller: orWithheld(column('clid')),
      startedAt: instant(column, 'h323-setup-time', context),
      // Of a call that nobody answered the connection is the end.
      answeredAt: `nullif(${answer}, ${end})`,
      endedAt: `${end}`,
      q850Cause: cause(column),
      direction: `'transit'`,
      legKey: column('h323-conf-id'),
      legRank: `CASE ${column('h323-call-origin')} WHEN 'answer' THEN 0 ELSE 1 END`,
    };
  },
  startForms: [timeFormNamed('YYYY-MM-DDTHH:MM:SSZ'), timeFormNamed('YYYY-MM-DDTHH:MM:SS')],
  legs: { callee: 'first', talk: 'longest' },
  shows: { unanswered: true, ringTime: true, direction: false, seconds: true, device: false, cell: false },
  notes: [
    'Every call is written twice, as it came in and as it was placed; the leg that came in counts.',
    'A star or a dot before a time says that the gateway had no clock to go by.',
    'Times in a zone whose name is not known are read in the zone of --timezone.',
  ],
};

/** `*14:00:00.000 UTC Mon Mar 4 2024` or `03/04/2024 14:00:00.000` as ISO 8601. */
function instant(column: ColumnSql, name: string, { region }: DeriveContext): string {
  const text = `regexp_replace(${column(name)}, '^[*.]', '')`;
  const moment = `try_strptime(regexp_replace(${text}, '^([^ ]+) [^ ]+ [A-Z][a-z]{2} ', '\\1 '), ['%H:%M:%S.%g %b %d %Y', '%m/%d/%Y %H:%M:%S.%g'])`;
  const zone = `regexp_extract(${text}, '^[0-9:.]+ ([A-Z]+) ', 1)`;
  const known = region === 'CN' ? { ...offsets, cst: '+08' } : offsets;
  return `(strftime(${moment}, '%Y-%m-%dT%H:%M:%S.%g') || ${translated(zone, known, `''`)})`;
}

/** The cause in brackets behind the text, which is decimal; the column of the cause is hexadecimal. */
function cause(column: ColumnSql): string {
  const stated = filled(`regexp_extract(${column('disconnect-text')}, '[(]([0-9]{1,3})[)]', 1)`);
  const hexadecimal = `CAST(try_cast('0x' || lower(${column('h323-disconnect-cause')}) AS INTEGER) AS VARCHAR)`;
  return `coalesce(${stated}, ${hexadecimal})`;
}
