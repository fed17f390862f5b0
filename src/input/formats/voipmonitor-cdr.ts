import type { Format } from './define.ts';
import { transit } from './parties.ts';
import { orWithheld, stored } from './pieces.ts';

/** VoIPmonitor's table `cdr`, as its database, interface or sniffer exports it. */
export const voipmonitorCdr: Format = {
  id: 'voipmonitor-cdr',
  product: 'VoIPmonitor cdr export',
  perspective: 'switch',
  status: 'partly',
  source: 'VoIPmonitor sniffer schema and public API clients',
  signature: { captions: [['calldate', 'caller', 'called', 'connect_duration']] },
  fields: {
    startedAt: 'calldate',
    totalSeconds: 'duration',
    callee: 'called',
    sipCode: 'lastSIPresponseNum',
    callerName: 'callername',
  },
  derive: (column) => {
    const connected = stored(column('connect_duration'));
    return {
      caller: orWithheld(column('caller')),
      // No duration means that the call was never connected, 0 that it lasted less than a second.
      talkSeconds: `coalesce(${connected}, '0')`,
      disposition: `CASE WHEN ${connected} IS NOT NULL THEN 'answered' END`,
      direction: transit(column('caller'), column('called')),
    };
  },
  shows: { unanswered: true, ringTime: true, direction: false, seconds: true, device: false, cell: false },
  notes: ['A start is the first INVITE. Times are those of the sensor or of the interface’s zone.'],
};
