import { bill, billNote } from './china.ts';
import type { Format } from './define.ts';

/** China Unicom, list of voice calls from 10010. */
export const cuccDetail: Format = {
  ...bill,
  id: 'cucc-detail',
  product: 'China Unicom voice detail (语音详单)',
  status: 'confirmed',
  source: 'public importers and scrapers of the portal',
  signature: { captions: [['呼叫类型', '对方号码', '通话时长', '本机通话地']] },
  fields: {
    peerNumber: '对方号码',
    direction: '呼叫类型',
    startedAt: ['通话起始时间', '起始时间'],
    talkSeconds: '通话时长',
    service: '业务类型',
  },
  notes: [billNote, '通话类型 is the tariff; the direction is 呼叫类型.'],
};
