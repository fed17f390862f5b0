import { bill, billNote, china } from './china.ts';
import type { Format } from './define.ts';
import { filled, orWithheld } from './pieces.ts';

const shared = {
  id: 'ctcc-detail',
  product: 'China Telecom voice detail (语音详单)',
  status: 'partly',
  source: 'crawlers of the portal that read by position; captions partly from memory',
} as const;

const startedAt = ['通话起始时间', '通话开始时间', '起始时间', '通话时间'] as const;
const talkSeconds = ['通话时长(秒)', '通话时长', '时长(秒)', '时长'] as const;
const direction = '呼叫类型';

/** Both numbers, of which the direction says whose bill it is. */
export const ctccDetail: Format = {
  ...bill,
  ...shared,
  signature: {
    captions: [
      ['主叫号码', '被叫号码', direction, '通话地点', '通话起始时间'],
      ['主叫号码', '被叫号码', direction, '通话起始时间', '通话时长(秒)', '费用(元)'],
    ],
  },
  fields: { startedAt, talkSeconds, direction },
  derive: (column) => {
    const caller = orWithheld(column('主叫号码'));
    const callee = column('被叫号码');
    const isPlaced = `${column(direction)} LIKE '%主叫%'`;
    return {
      ownNumber: filled(`CASE WHEN ${isPlaced} THEN ${caller} ELSE ${callee} END`),
      peerNumber: `CASE WHEN ${isPlaced} THEN ${callee} ELSE ${caller} END`,
    };
  },
  notes: [billNote, 'The last row is a total.'],
};

/** The counterpart only. */
export const ctccDetailPeer: Format = {
  ...bill,
  ...shared,
  signature: { captions: [['对方号码', '通话时间', '通话时长', '通话类型', direction, '费用小计']] },
  fields: { startedAt, talkSeconds, direction, peerNumber: '对方号码' },
  notes: [billNote, '通话类型 is the tariff; the direction is 呼叫类型.'],
};

/** Use of a line with IMS: both numbers, and nothing says which of them is the subscriber's. */
export const ctccDetailIms: Format = {
  ...china,
  ...shared,
  perspective: 'subscriber',
  signature: { captions: [['主叫号码', '被叫号码', '目的地号码', '通话开始时间', '本地/长途', '时长']] },
  fields: { caller: '主叫号码', callee: '被叫号码', startedAt, talkSeconds, originalCallee: '目的地号码' },
  shows: { ...bill.shows, direction: false },
  notes: [billNote],
};
