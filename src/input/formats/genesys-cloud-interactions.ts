import type { Format } from './define.ts';
import { filled, orWithheld } from './pieces.ts';

/** Genesys Cloud CX, export of the Interactions view: calls, chats and mails of agents. */
export const genesysCloudInteractions: Format = {
  id: 'genesys-cloud-interactions',
  product: 'Genesys Cloud CX, Interactions view',
  perspective: 'switch',
  status: 'confirmed',
  source: 'a public importer of the export',
  signature: { captions: [['Full Export Completed', 'Media Type', 'ANI', 'DNIS', 'Conversation ID']] },
  fields: {
    service: 'Media Type',
    startedAt: 'Date',
    callee: 'DNIS',
    direction: 'Direction',
    callId: 'Conversation ID',
    peerName: 'Remote',
    account: 'Users',
  },
  derive: (column) => ({
    caller: orWithheld(column('ANI')),
    answered: `CASE WHEN ${filled(column('Users'))} IS NOT NULL THEN 'answered' END`,
  }),
  shows: {
    unanswered: true,
    ringTime: false,
    direction: true,
    seconds: false,
    device: false,
    cell: false,
  },
  notes: [
    'Durations cover menu, queue and talk together, so talk time is unknown.',
    'A call counts as answered when the export names a user; one without may have been answered or not.',
    '"Full Export Completed" other than YES means that the export was cut short.',
  ],
};
