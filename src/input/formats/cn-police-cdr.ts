import { timeFormNamed } from '../times.ts';
import { china } from './china.ts';
import type { Format } from './define.ts';
import { filled } from './pieces.ts';

/** The layout of China's call record analysis: asterisks mark the captions that must be filled, cells end in TABs. */
export const cnPoliceCdr: Format = {
  ...china,
  id: 'cn-police-cdr',
  product: 'PRC investigation call records (话单分析)',
  perspective: 'subscriber',
  status: 'partly',
  source: 'public importers; the order of columns from memory',
  signature: { captions: [['己方号码', '对方号码', '呼叫类型', '截获时间']] },
  fields: {
    ownNumber: '己方号码',
    startedAt: '截获时间',
    talkSeconds: '时长',
    peerName: '对方姓名',
  },
  derive: (column) => {
    const type = column('呼叫类型');
    const imei = column('己方机身码');
    return {
      peerNumber: column('对方号码'),
      direction: type,
      // 主短 and 被短 are messages.
      service: type,
      cellId: `concat_ws('/', ${filled(column('己方位置区'))}, ${filled(column('己方小区'))})`,
      imsi: column('己方卡号'),
      // The device is the subscriber's, who may have called or been called.
      imei: `CASE WHEN ${type} <> '被叫' THEN ${imei} END`,
      calleeImei: `CASE WHEN ${type} = '被叫' THEN ${imei} END`,
    };
  },
  startForms: ['YYYYMMDDHHMMSS', 'YYYY-MM-DD HH:MM:SS', 'YYYY-M-D H:MM:SS', 'YYYY/M/D H:MM:SS'].map(
    timeFormNamed,
  ),
  shows: { unanswered: true, ringTime: false, direction: true, seconds: true, device: true, cell: true },
  notes: [
    'Messages (主短, 被短) are no calls.',
    'Zero seconds of a placed call: whether it was cancelled or not answered is unknown.',
    'Times may be written in several forms in one file.',
  ],
};
