import type { Format } from './define.ts';
import { orWithheld } from './pieces.ts';

/** Yeastar S-Series and K2, CSV download and API events; "duraction" is how they spell it. */
export const yeastarCdr: Format = {
  id: 'yeastar-cdr',
  product: 'Yeastar S-Series CDR',
  perspective: 'switch',
  status: 'confirmed',
  source: 'help.yeastar.com, API CDR event; captions of the CSV download from memory',
  signature: {
    captions: [
      ['timestart', 'callfrom', 'callto', 'callduraction', 'talkduraction'],
      ['Time', 'Call From', 'Call To', 'Call Duration', 'Talk Duration', 'Status'],
    ],
  },
  fields: {
    startedAt: ['timestart', 'Time'],
    callee: ['callto', 'Call To'],
    talkSeconds: ['talkduraction', 'Talk Duration'],
    disposition: ['status', 'Status'],
    direction: ['type', 'Communication Type', 'Type'],
    callId: ['callid', 'ID', 'Call ID'],
    trunkIn: ['srctrunkname', 'Source Trunk'],
    trunkOut: ['desttrunkname', 'Destination Trunk'],
    account: ['pincode', 'PIN Code'],
  },
  derive: (column) => {
    const either = (api: string, download: string) => `coalesce(${column(api)}, ${column(download)})`;
    return {
      caller: orWithheld(either('callfrom', 'Call From')),
      // A mailbox's seconds are in the whole of the call: it says nothing of the ringing.
      totalSeconds: `CASE WHEN upper(${either('status', 'Status')}) = 'VOICEMAIL' THEN NULL ELSE ${either('callduraction', 'Call Duration')} END`,
    };
  },
  shows: { unanswered: true, ringTime: true, direction: true, seconds: true, device: false, cell: false },
  notes: [],
};
