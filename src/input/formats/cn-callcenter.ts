import { china } from './china.ts';
import type { Format } from './define.ts';
import { filled, orWithheld } from './pieces.ts';

const shared = {
  ...china,
  id: 'cn-callcenter',
  product: 'PRC call centre, list of calls',
  status: 'confirmed',
  source: 'header sets of public call-centre and CRM programs',
} as const;

/** Dialling, ringing and talk apart. */
export const cnCallcenter: Format = {
  ...shared,
  perspective: 'switch',
  signature: {
    captions: [['联系时间', '呼叫时长', '通话时长', '振铃时长', '呼叫方向', '接通情况', '主叫', '被叫']],
  },
  fields: {
    callee: '被叫',
    startedAt: '联系时间',
    talkSeconds: '通话时长',
    ringSeconds: '振铃时长',
    direction: '呼叫方向',
    disposition: '接通情况',
  },
  derive: (column) => ({
    caller: orWithheld(column('主叫')),
    account: `coalesce(${filled(column('主叫工号'))}, ${column('被叫工号')})`,
  }),
  shows: { unanswered: true, ringTime: true, direction: true, seconds: true, device: false, cell: false },
  notes: ['呼叫类型 says whether a person or the system dialled; the direction is 呼叫方向.'],
};

/** One agent's calls with customers. */
export const cnCallcenterCustomers: Format = {
  ...shared,
  perspective: 'subscriber',
  signature: { captions: [['联系人', '对方号码', '呼叫方式', '通话起始时间', '时长(秒)', '经理/分机']] },
  fields: {
    peerNumber: '对方号码',
    startedAt: '通话起始时间',
    talkSeconds: '时长(秒)',
    direction: '呼叫方式',
    peerName: '联系人',
  },
  // A name, an extension, or both.
  derive: (column) => ({
    ownNumber: `coalesce(nullif(regexp_extract(${column('经理/分机')}, '([0-9]{2,12})$', 1), ''), nullif(${column('经理/分机')}, ''))`,
  }),
  shows: { unanswered: true, ringTime: false, direction: true, seconds: true, device: false, cell: false },
  notes: ['Zero seconds of a placed call: whether it was cancelled or not answered is unknown.'],
};

/** Lines of an exchange with the state of each call. */
export const cnCallcenterLines: Format = {
  ...shared,
  perspective: 'switch',
  signature: {
    captions: [['分机号', '用户名', '通道', '状态', '主叫号码', '被叫号码', '通话开始时间', '时长']],
  },
  fields: {
    callee: '被叫号码',
    startedAt: '通话开始时间',
    talkSeconds: '时长',
    disposition: '状态',
    trunkIn: '通道',
    account: '坐席编号',
  },
  derive: (column) => ({ caller: orWithheld(column('主叫号码')) }),
  shows: { unanswered: true, ringTime: false, direction: false, seconds: true, device: false, cell: false },
  notes: [],
};

/** Charges of a hosted exchange, in minutes. */
export const cnCallcenterCharges: Format = {
  ...shared,
  perspective: 'switch',
  signature: {
    captions: [
      ['登录名', '姓名', '单位名称', '主叫号码', '被叫号码', '话单类型', '通话起始时间', '通话结束时间'],
    ],
  },
  fields: {
    callee: '被叫号码',
    startedAt: '通话起始时间',
    account: '登录名',
  },
  derive: (column) => ({
    caller: orWithheld(column('主叫号码')),
    // The charge counts begun minutes; the two times tell the seconds.
    talkSeconds: `CAST(coalesce(datediff('second', try_cast(${column('通话起始时间')} AS TIMESTAMP), try_cast(${column('通话结束时间')} AS TIMESTAMP)),
      60 * try_cast(${column('时长/(分)')} AS INTEGER)) AS VARCHAR)`,
  }),
  shows: { unanswered: false, ringTime: false, direction: false, seconds: true, device: false, cell: false },
  notes: [
    'Charges: attempts that nobody answered are not in it.',
    'Talk time is from start to end, not the minutes that were charged.',
  ],
};
