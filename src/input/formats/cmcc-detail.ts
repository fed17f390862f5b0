import { timeFormNamed } from '../times.ts';
import type { Format } from './define.ts';

/** China Mobile's bill of voice calls, as the 10086 portal exports it; the owner is named above the header. */
export const cmccDetail: Format = {
  id: 'cmcc-detail',
  product: 'China Mobile bill of voice calls (通话详单)',
  perspective: 'subscriber',
  status: 'confirmed',
  source: 'public downloaders of the 10086 portal',
  signature: { captions: [['起始时间', '通信方式', '对方号码', '通信时长']] },
  fields: {
    direction: '通信方式',
    peerNumber: '对方号码',
    startedAt: '起始时间',
    talkSeconds: '通信时长',
  },
  // Some provinces write the date into a column of its own, some into every row's time all the same.
  derive: (column) => {
    const date = column('日期');
    if (!date.startsWith('trim')) return {};
    const time = column('起始时间');
    return {
      startedAt: `CASE WHEN length(${time}) <= 8 THEN concat(${date}, ' ', ${time}) ELSE ${time} END`,
    };
  },
  startForms: (['YYYY-MM-DD HH:MM:SS', 'YYYY-M-D H:MM:SS', 'YYYY/M/D H:MM:SS'] as const).map(timeFormNamed),
  zone: { name: 'Asia/Shanghai', always: false },
  shows: {
    unanswered: false,
    ringTime: false,
    direction: true,
    seconds: true,
    device: false,
    cell: false,
  },
  notes: ['A bill: only answered calls, and their billed seconds.'],
};
