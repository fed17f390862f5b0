import type { Format } from './define.ts';
import { filled, handsetTypes, orWithheld, translated } from './pieces.ts';

/** SMS Backup & Restore, file of calls: one XML element a call. */
export const androidSmsBackupRestore: Format = {
  id: 'android-sms-backup-restore',
  product: 'SMS Backup & Restore, calls',
  perspective: 'subscriber',
  status: 'confirmed',
  source: 'Memacs, time-cockpit and other public readers of the file',
  signature: { captions: [['number', 'duration', 'date', 'type', 'presentation']] },
  fields: {
    startedAt: 'date',
    talkSeconds: 'duration',
    account: 'subscription_id',
  },
  derive: (column) => ({
    // Presentation: 1 allowed, 2 restricted, 3 unknown, 4 payphone.
    peerNumber: `CASE WHEN ${column('presentation')} = '2' OR ${column('presentation')} = '3' THEN 'anonymous' ELSE ${orWithheld(column('number'))} END`,
    direction: translated(column('type'), handsetTypes),
    peerName: `nullif(${filled(column('contact_name'))}, '(Unknown)')`,
  }),
  shows: { unanswered: true, ringTime: false, direction: true, seconds: true, device: false, cell: false },
  notes: [
    'A call that the owner placed and that lasted 0 s was not answered or was given up: the log does not say which.',
    'The owner is named nowhere in the file.',
  ],
};
