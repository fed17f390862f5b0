import type { HtmlWords } from './words-html.ts';
import { grouped } from './words.ts';

function time(seconds: number): string {
  if (seconds >= 86_400 && seconds % 86_400 === 0) return `${seconds / 86_400} 天`;
  if (seconds >= 3600) return `${Math.round(seconds / 360) / 10} 小时`;
  return seconds >= 60 ? `${Math.round(seconds / 6) / 10} 分` : `${seconds} 秒`;
}

export const zh: HtmlWords = {
  title: '疑似外呼系统号码报告',
  tag: '话单分析',
  kinds: {
    robot: '外呼机器人',
    dialer: '外呼号码',
    ordinary: '主叫',
    pool: '号池成员',
    'bridge-system': '桥接系统号码',
    'bridge-agent': '桥接坐席',
    flood: '呼死你来源',
    'ring-once': '响一声号码',
  },
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  facts: {
    title: '读取情况',
    calls: '呼叫',
    callers: '主叫',
    scored: (scored) => `其中 ${grouped(scored)} 个呼叫足够多，已评分`,
    files: '文件',
    span: '话单时段',
    rejected: '拒收行',
    rejectedOf: (lines, share) => `占 ${grouped(lines)} 行的 ${share}`,
    perspective: '解读方式',
    allowed: '白名单',
  },
  flagged: '各级别号码数',
  counts: {
    also: '号池与案例',
    pool: (pools) => `${grouped(pools)} 个号池`,
    bridge: (bridges) => `${grouped(bridges)} 个回拨桥接`,
    flood: (floods) => `${grouped(floods)} 起呼死你`,
    ringOnce: (callers) => `${grouped(callers)} 个响一声号码`,
    violation: (callers) => `${grouped(callers)} 个违规主叫`,
  },
  levelNote: '级别是对误报率的承诺：5,000 个普通主叫中，至多 1 个被评为“极高”，至多 5 个为“高”或以上。',
  start: '优先处理',
  startNote: '得分最高者。号池或案例代表其全部号码；其中单独得分更高的号码另行列出。',
  startNone: '本话单中没有达到“中”级的号码。',
  details: '全部原因与图表',
  cases: '号池与案例',
  violations: '违规呼叫',
  violationHeads: {
    rule: '规则',
    by: '主叫',
    calls: '呼叫',
    callees: '被叫数',
    amount: '合计',
    span: '起止时间',
  },
  group: '号池',
  list: '号码（按得分排序）',
  listCut: (shown, all) => `仅列出 ${grouped(all)} 个号码中的前 ${grouped(shown)} 个。`,
  casesInDetail: '号池与案例详情',
  numbersInDetail: '号码详情',
  sectionsCut: (shown) => `仅含列表中的前 ${grouped(shown)} 个号码；其余号码见列表。`,
  read: '读取了什么、如何读取',
  howToRead: '如何理解得分',
  howToReadText: [
    '得分从 0（无害）到 100（确定），是整数分之和：每条原因加分，每个良好迹象减分；得分下方各行相加正好等于得分。',
    '图中虚线为某项原因计一半分的数值（警戒），实线为计满分的数值（严重），括线标出某项原因所计的时长。界限来自实测话单和公开规则，对所有号码相同。',
    '得分是核查的理由，不是定论：快递、诊所、热线同样呼叫频繁。有人接听的回拨、再次联系的被叫等良好迹象可以区分其中大多数。',
  ],
  madeBy: (tool, when) => `由 ${tool} 生成，运行于 ${when}。单一文件：不加载任何内容，不运行脚本。`,
  numberFacts: (calls, callees, days) =>
    `${grouped(days)} 天内呼叫 ${grouped(calls)} 次，被叫 ${grouped(callees)} 个`,
  answered: (share) => `接通率 ${share}`,
  partOf: '属于',
  noDetail: '报告中没有此处图表所需的统计。',
  noRoom: '为使页面不超过 2 MB，此处省略图表；用 --top 减少号码即可显示。',
  points: {
    title: '得分构成',
    heads: { points: '分', reason: '原因', value: '数值', limits: '警戒 / 严重' },
    sum: '得分',
    kinds: {
      volume: '呼叫量',
      dispersion: '陌生被叫',
      direction: '方向',
      answer: '接听',
      duration: '时长',
      pacing: '节奏',
      time: '时段',
      life: '使用期',
      class: '类型',
      base: '起点',
      known: '号池或案例',
      offset: '良好迹象与上限',
    },
    quiet: (clear, noData) =>
      `另有 ${grouped(clear)} 个信号无影响${noData === 0 ? '' : `，${grouped(noData)} 个无数据`}。`,
    bar: (score, parts) => `${score} 分：${parts}`,
    barTold: (score) => `相加为 ${score} 分的各项，见下表`,
    small: (titles) => `较小原因：${titles}`,
  },
  heat: {
    title: '按时段。',
    facts: (calls, weekday, hour) => `最多为${weekday} ${hour}-${hour + 1} 时：${grouped(calls)} 次。`,
    none: '没有呼叫。',
  },
  sentenceJoin: '。',
  lengths: '按时长。',
  days: {
    title: '按日期。',
    calls: (told) => `每日呼叫${told ? '（强色为接通）' : ''}`,
    facts: (most, day, bar) =>
      `最多 ${grouped(most)} 次${bar === 1 ? `（${day}）` : ''}${bar === 1 ? '' : `；每柱为 ${bar} 天中最忙的一天`}`,
  },
  talk: {
    title: '通话时长',
    facts: (answered, missed) =>
      `接通 ${grouped(answered)} 次${missed === null ? '' : `，未接通 ${grouped(missed)} 次`}`,
    short: '不超过 6 秒',
    script: (from) => `${from}-${from + 2} 秒`,
  },
  gaps: {
    title: '呼叫间隔',
    facts: (gaps, overlaps) =>
      `${grouped(gaps)} 个间隔${overlaps === 0 ? '' : `，重叠 ${grouped(overlaps)} 次`}`,
    paced: (from, to) => `${from}-${to} 秒`,
    window: '括线',
  },
  fanOut: {
    title: (warn) => `累计呼叫、新被叫（线）${warn === null ? '' : `、每天 ${grouped(warn)} 个（虚线）`}`,
    facts: (fresh, calls) => `${grouped(calls)} 次呼叫中新被叫 ${grouped(fresh)} 个`,
  },
  atOnce: { title: '并发通话', facts: (most) => `最多同时 ${grouped(most)} 路` },
  handOver: {
    title: '谁在何时呼叫。',
    facts: (members, shown, step) =>
      `${shown < members ? `${grouped(members)} 个成员中的前 ${shown} 个` : `${grouped(members)} 个成员`}，每列 ${step}；颜色越强呼叫越多。`,
  },
  legs: {
    title: '呼叫如何桥接。',
    facts: (legs) => `最先的 ${legs} 对，从坐席接听时起：上为坐席侧，下为客户侧。`,
    row: (when, agent, customer, delay) =>
      `${when} 坐席 ${agent}，${grouped(delay)} 秒后呼叫客户 ${customer}`,
    agent: '坐席侧',
    customer: '客户侧',
  },
  partHeads: { role: '角色', received: '呼入', ownScore: '单独得分' },
  roles: { member: '成员', system: '系统号码', agent: '坐席', victim: '受害号码', source: '来源' },
  partsCut: (more) => `另有 ${grouped(more)} 个；JSON 与 CSV 列出全部。`,
  mark: { warn: (limit) => `警戒 ${limit}`, critical: (limit) => `严重 ${limit}` },
  seconds: time,
  duration: time,
};
