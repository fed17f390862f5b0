/** The words in which `inspect` tells how a file is read. */
import type { Capability } from '../calls/capabilities.ts';
import type { Inspected } from '../inspection.ts';

const fields: Readonly<Record<string, string>> = {
  startedAt: 'start',
  startDate: 'start (date)',
  startTime: 'start (time)',
  answeredAt: 'answer',
  endedAt: 'end',
  talkSeconds: 'talk time',
  totalSeconds: 'ring + talk',
  ringSeconds: 'ring time',
  disposition: 'outcome',
  ownNumber: 'owner',
  peerNumber: 'other party',
  imei: 'device',
  imsi: 'SIM (IMSI)',
  cellId: 'cell',
  callId: 'call id',
  linkedId: 'linked id',
  sipCode: 'SIP code',
  q850Cause: 'cause (Q.850)',
  leg: 'key of legs',
};

/** A field's name for people: `callerName` is `caller name`. */
export function fieldWord(field: string): string {
  return fields[field] ?? field.replace(/(?<=[a-z])[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}

export const delimiterWords: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

export const encodingWords: Readonly<Record<Inspected['encoding']['by'], string>> = {
  option: 'as --encoding says',
  mark: 'it has a byte-order mark',
  ascii: 'its first part is plain ASCII',
  'utf-8': 'every byte is valid UTF-8',
  'mostly-utf-8': 'most bytes are valid UTF-8; lines with others are damaged',
  'utf-16': 'every other byte is zero',
  fallback: 'not valid UTF-8; this reads its characters best. Say --encoding if they look wrong',
};

export const zoneWords: Readonly<Record<Inspected['time']['zoneBy'], string>> = {
  times: 'the times say their zone themselves',
  format: 'this format always writes it',
  caption: 'its caption says so',
  option: 'as --timezone says',
  home: 'where this format is at home; give --timezone if it is another',
  default: 'the default; give --timezone if it is another',
};

/** What a log shows, when it does. */
export const shownWords: Readonly<Record<Capability, string>> = {
  unanswered: 'unanswered attempts',
  bothDirections: 'both directions',
  seconds: 'seconds',
  talkTime: 'talk time',
  ringTime: 'ring time',
  direction: 'which party it belongs to',
  devices: 'devices',
  cells: 'cells',
};
