import type { ExplainWords } from './words-explain.ts';
import { grouped } from './words.ts';

export const zh: ExplainWords = {
  heads: {
    signal: '信号',
    value: '数值',
    warn: '警戒',
    critical: '严重',
    others: '与他号相比',
    points: '分数',
    words: '说明',
  },
  labels: {
    class: '类型',
    known: '已知',
    calls: '呼叫',
    span: '时段',
    place: '排名',
    change: '降级',
    log: '话单',
    note: '注意',
  },
  scored: (score, level) => `${score} 分（满分 100），${level}`,
  total: '得分',
  callsTo: (calls, callees, days, busiest) =>
    calls === 0
      ? '没有呼出'
      : `${grouped(days)} 天向 ${grouped(callees)} 个被叫呼叫 ${grouped(calls)} 次，最忙日 ${grouped(busiest)} 次`,
  answered: (answered, percent) => `接通 ${grouped(answered)} 次（${percent}）`,
  received: (calls) => `呼入 ${grouped(calls)} 次`,
  place: (score, calls, callees, of) =>
    `${grouped(of)} 个号码中：得分第 ${grouped(score)}，呼叫第 ${grouped(calls)}，被叫数第 ${grouped(callees)}`,
  placeInClass: (score, calls, callees, of, kind) =>
    `${grouped(of)} 个同类号码（${kind}）中：得分第 ${grouped(score)}，呼叫第 ${grouped(calls)}，被叫数第 ${grouped(callees)}`,
  less: (level, limit, points) => `再少 ${grouped(points)} 分即低于“${level}”，该级别从 ${limit} 分起。`,
  held: (ids) => `${ids.join('、')} 使其保持该级别：得分取自整体。`,
  without: (parts, alone) =>
    alone ? `例如其他不变，${parts.join('，且')}。` : `仅就其自身信号，${parts.join('，且')}即可低于该级别。`,
  ownBelow: '仅就其自身信号，已低于该级别。',
  part: (title, bound, value, points) =>
    `${title}${bound === 'most' ? '不高于' : '不低于'} ${value}（-${grouped(points)} 分）`,
  never: '仅改变其自身信号做不到。',
  otherwise: '按此版本的规则，它已不在该级别。',
  logOf: (files, calls, days, zone) => `${files}；${grouped(days)} 天 ${grouped(calls)} 次呼叫，${zone}`,
  notes: {
    belowFloor: '其呼叫少于此规模话单的测量下限，此处仍作了测量。',
    listedOnly: '依据已保存的报告：排名与占比仅在其列出的号码中计算，且报告不含呼叫。',
    noCalls: '它在此话单中没有呼出，无从判断是否为外呼系统。',
    partial: '部分输入无法读取：所述仅依据其余部分。',
  },
  sections: {
    signals: '得分构成',
    clear: '已权衡，无影响',
    offsets: '已权衡的有利迹象，无影响',
    missing: '因缺少以下数据而未判断',
    cases: '号池与案例',
    examples: '可见于这些呼叫',
    hours: '各时段呼叫',
  },
  all: '全部',
  more: (percent) => `高于 ${percent}`,
  fewer: (percent) => `低于 ${percent}`,
  noExamples: '已保存的报告不含呼叫；可用以下命令查看：',
  placed: (peer) => `呼叫 ${peer}`,
  receivedFrom: (peer) => `来自 ${peer}`,
  nobody: '不显示号码',
  talked: (seconds) => `通话 ${grouped(seconds)} 秒`,
  taken: '接通',
  untaken: '未接通',
  line: (line) => `第 ${line} 行`,
  pictures: { days: '每日呼叫', talk: '通话时长', gaps: '空闲间隔' },
  mostOn: (calls, day) => `最多 ${grouped(calls)} 次，${day}`,
  mostOf: (calls, bin) => `最多 ${grouped(calls)} 次，${bin}`,
  bin: (from, to) => (to === null ? `${from}起` : `${from}至${to}`),
  perCell: (days) => `每格 ${grouped(days)} 天`,
  duration: (seconds) => {
    if (seconds >= 3600) return `${seconds / 3600} 小时`;
    return seconds >= 60 ? `${seconds / 60} 分钟` : `${seconds} 秒`;
  },
};
