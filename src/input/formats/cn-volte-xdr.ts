import { china } from './china.ts';
import type { Format } from './define.ts';
import { talked } from './outcomes.ts';
import { filled, orWithheld } from './pieces.ts';

/** Probes of VoLTE signalling write a record for each side of a call that they see. */
export const cnVolteXdr: Format = {
  ...china,
  id: 'cn-volte-xdr',
  product: 'PRC carrier VoLTE signalling records (xDR)',
  perspective: 'switch',
  status: 'partly',
  source: 'a public mapping file with some of its captions; those of the start from memory',
  signature: {
    captions: [['主被叫标识', '主叫号码', '被叫号码', '应答时延(ms)', '通话时长(s)', '第一拆线原因']],
  },
  fields: {
    callee: '被叫号码',
    startedAt: ['开始时间', '业务开始时间', '呼叫开始时间', '通话开始时间', '起始时间', '呼叫时间', '时间'],
    talkSeconds: '通话时长(s)',
    cellId: '初始ECGI',
    lastCellId: '结束ECGI',
  },
  derive: (column) => {
    const answerMs = `try_cast(${column('应答时延(ms)')} AS DOUBLE)`;
    const cause = column('第一拆线原因');
    const isSip = `regexp_full_match(${cause}, '[2-6][0-9]{2}')`;
    return {
      caller: orWithheld(column('主叫号码')),
      // Both delays count from the request; an attempt without an answer has none.
      ringSeconds: `CASE WHEN ${answerMs} > 0 THEN CAST(CAST(round(${answerMs} / 1000) AS INTEGER) AS VARCHAR) END`,
      disposition: talked(
        column('通话时长(s)'),
        `CASE WHEN ${answerMs} > 0 THEN 'answered' WHEN ${filled(cause)} IS NOT NULL AND NOT ${isSip} THEN 'no answer' END`,
      ),
      sipCode: `CASE WHEN ${isSip} THEN ${cause} END`,
      direction: `CASE ${column('主被叫标识')} WHEN '0' THEN 'outbound' WHEN '1' THEN 'inbound' ELSE ${column('主被叫标识')} END`,
    };
  },
  shows: { unanswered: true, ringTime: true, direction: true, seconds: true, device: false, cell: true },
  notes: [
    'A call that is seen on both sides has two records; nothing joins them, so it counts twice.',
    'Ring time is from the request to the answer; attempts that nobody answered have none.',
  ],
};
