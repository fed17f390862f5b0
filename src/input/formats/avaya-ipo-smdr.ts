import type { Format } from './define.ts';
import { orWithheld } from './pieces.ts';
import { outsideLine } from './outside-line.ts';

const columns = [
  ...['Call Start', 'Connected Time', 'Ring Time', 'Caller', 'Direction', 'Called Number'],
  ...['Dialled Number', 'Account', 'Is Internal', 'Call ID', 'Continuation', 'Party1Device'],
  ...['Party1Name', 'Party2Device', 'Party2Name', 'Hold Time', 'Park Time'],
];

const shared: Omit<Format, 'signature'> = {
  id: 'avaya-ipo-smdr',
  product: 'Avaya IP Office SMDR',
  perspective: 'switch',
  status: 'confirmed',
  source: 'IP Office Manager manual, SMDR page of support.avaya.com, public parsers',
  fields: {
    startedAt: 'Call Start',
    talkSeconds: 'Connected Time',
    ringSeconds: 'Ring Time',
    account: 'Account',
    callId: 'Call ID',
    trunkIn: 'Party1Device',
    trunkOut: 'Party2Device',
    legType: 'Continuation',
  },
  derive: (column, context) => ({
    caller: orWithheld(column('Caller')),
    callee: outsideLine(column('Caller'), column('Called Number'), context),
    direction: `CASE WHEN ${column('Is Internal')} = '1' THEN 'internal' ELSE ${column('Direction')} END`,
    // Ids begin anew when the system does; segments of one call share its start.
    legKey: `concat(${column('Call ID')}, '/', ${column('Call Start')})`,
  }),
  legs: { callee: 'first', talk: 'sum' },
  shows: { unanswered: true, ringTime: true, direction: true, seconds: true, device: false, cell: false },
  notes: [
    'A call that is handed on has a segment for each party; segments of one Call ID are one call.',
    'Connected time does not hold the ringing.',
  ],
};

/** With the line of captions that some collectors write. */
export const avayaIpoSmdr: Format = {
  ...shared,
  signature: {
    captions: [['Call Start', 'Connected Time', 'Ring Time', 'Caller', 'Called Number', 'Continuation']],
  },
};

/** As the system itself sends it. */
export const avayaIpoSmdrBare: Format = {
  ...shared,
  signature: {
    lengths: Array.from({ length: 13 }, (_, i) => 26 + i),
    cells: {
      0: /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d$/u,
      1: /^\d+:\d\d:\d\d$/u,
      2: /^\d+$/u,
      4: /^[IO]$/u,
      8: /^[01]$/u,
    },
  },
  columns,
};
