import { china } from './china.ts';
import type { Format } from './define.ts';
import { filled, orWithheld } from './pieces.ts';

/** Columns of the feed; the last is the text of a message, which may hold the delimiter. */
const columns = [
  ...['CDR类型', 'reporttime', 'MSISDN', '呼叫类型', 'IMSI', 'IMEI', '对方号码', '通话时长', '漫游类型'],
  ...['本方归属地区号', '本方通话地区号', 'MSC_ID', 'LAC', 'CI', '对方归属地区号', '境外类型', '特服标志'],
  ...['废单标志', '运营商', '文件名', '预留1', '预留2', '预留3', '预留4', '短信内容'],
];

/** Signalling of a mobile switching centre as it happens, without captions. */
export const cnRealtimeBssap: Format = {
  ...china,
  id: 'cn-realtime-bssap',
  product: 'PRC MSC signalling feed',
  perspective: 'subscriber',
  status: 'confirmed',
  source: 'a public program that writes it',
  signature: {
    lengths: [columns.length - 1, columns.length, columns.length + 1],
    cells: {
      0: /^[56]$/u,
      2: /^\d{5,15}$/u,
      3: /^[01]$/u,
      4: /^(?:\d{14,15})?$/u,
      5: /^(?:\d{14,16})?$/u,
      7: /^\d*$/u,
    },
  },
  columns,
  fields: { ownNumber: 'MSISDN', startedAt: 'reporttime', talkSeconds: '通话时长', imsi: 'IMSI' },
  derive: (column) => {
    const isPlaced = `${column('呼叫类型')} = '0'`;
    return {
      peerNumber: orWithheld(column('对方号码')),
      direction: `CASE WHEN ${isPlaced} THEN 'outbound' ELSE 'inbound' END`,
      service: `CASE ${column('CDR类型')} WHEN '5' THEN 'voice' ELSE 'sms' END`,
      cellId: `concat_ws('/', ${filled(column('LAC'))}, ${filled(column('CI'))})`,
      // The device is the subscriber's, who may have called or been called.
      imei: `CASE WHEN ${isPlaced} THEN ${column('IMEI')} END`,
      calleeImei: `CASE WHEN ${isPlaced} THEN NULL ELSE ${column('IMEI')} END`,
    };
  },
  shows: { unanswered: true, ringTime: false, direction: true, seconds: true, device: true, cell: true },
  notes: [
    'Messages are no calls.',
    'Zero seconds of a placed call: whether it was cancelled or not answered is unknown.',
  ],
};
