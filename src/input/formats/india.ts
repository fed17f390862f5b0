/** What the call records that Indian operators give to the authorities have in common. A cell is SQL giving trimmed text or NULL. */
import { timeFormNamed } from '../times.ts';
import type { Format } from './define.ts';
import { filled, orWithheld, translated } from './pieces.ts';

/** Day first, whatever the home country; spreadsheets that open the file may write the date anew. */
export const indian = {
  perspective: 'subscriber',
  status: 'confirmed',
  zone: { name: 'Asia/Kolkata', always: false },
  startForms: [
    'D/M/YYYY H:MM:SS',
    'D-M-YYYY H:MM:SS',
    'D-Mon-YYYY HH:MM:SS',
    'D-Mon-YY HH:MM:SS',
    'YYYY-MM-DD HH:MM:SS',
  ].map(timeFormNamed),
  shows: { unanswered: true, ringTime: false, direction: true, seconds: true, device: true, cell: true },
} as const satisfies Partial<Format>;

export const indianNotes = [
  'Messages are no calls.',
  'Rows of zero seconds are calls that nobody answered, of which operators keep some.',
] as const;

/** A cell without the single quotes around it; NULL for a dash, which stands for nothing. */
export function bare(cell: string): string {
  return `nullif(nullif(trim(${cell}, ' '''), ''), '-')`;
}

/** Ten digits, after 0, 91 or nothing, are a number of the country. */
export function party(cell: string): string {
  const number = bare(cell);
  return orWithheld(
    `CASE WHEN regexp_full_match(${number}, '([+]?91|0)?[1-9][0-9]{9}') THEN concat('+91', right(${number}, 10)) ELSE ${number} END`,
  );
}

export interface OwnedRow {
  readonly own: string;
  readonly peer: string;
  readonly date: string;
  readonly time: string;
  /** Call type: words for what came in and went out, and for messages. */
  readonly type: string;
  readonly service: string;
  readonly imei: string;
}

const types = {
  in: 'inbound',
  incoming: 'inbound',
  mtc: 'inbound',
  out: 'outbound',
  outgoing: 'outbound',
  moc: 'outbound',
} as const;

/** The fields of a row that names its subscriber, the other party and the way of the call. */
export function ownedFields({ own, peer, date, time, type, service, imei }: OwnedRow) {
  const direction = translated(bare(type), types);
  return {
    ownNumber: party(own),
    peerNumber: party(peer),
    startedAt: startOf(date, time),
    direction,
    service: translated(bare(type), { smt: 'sms', smo: 'sms' }, bare(service)),
    ...deviceOf(imei, direction),
  };
}

/** Date and time cells as one text. */
export function startOf(date: string, time: string): string {
  return filled(`concat_ws(' ', ${bare(date)}, ${bare(time)})`);
}

/** The device is the subscriber's, who may have called or been called. */
export function deviceOf(imei: string, direction: string) {
  return {
    imei: `CASE WHEN ${direction} <> 'inbound' THEN ${bare(imei)} END`,
    calleeImei: `CASE WHEN ${direction} = 'inbound' THEN ${bare(imei)} END`,
  };
}
