/** Reasons in Simplified Chinese. Titles fit a table column of 24 cells. */
import type { Sentences, Titles } from './sentences-types.ts';

const share = (part: number, whole: number) => `${Math.round((100 * part) / Math.max(1, whole))}%`;
const tenth = (value: number) => String(Math.round(value * 10) / 10);

export const titlesZh: Titles = {
  'daily-volume': '日均呼叫量',
  'busiest-day': '24 小时最高呼叫量',
  'busy-hour': '忙时呼叫量',
  'busy-minute': '每分钟最高呼叫量',
  persistence: '高频天数',
  'distinct-ratio': '被叫离散度',
  'new-callees': '日均不同被叫数',
  'few-repeats': '极少重复呼叫',
  'brief-contacts': '联系人关系短暂',
  'outgoing-share': '呼出占比',
  'low-reciprocity': '互通率低',
  'failed-callbacks': '回拨不通',
  'low-answer-rate': '接通率低',
  'short-calls': '短时通话占比',
  'script-length': '通话时长雷同',
  'paced-gaps': '机器节奏',
  concurrency: '并发通话',
  'sequential-dialling': '顺序拨号',
  'duty-cycle': '时段集中',
  'office-hours': '仅工作时间呼叫',
  'quiet-hours': '休息时间呼叫',
  'new-number': '新号码',
  'short-life': '使用天数少',
  'many-devices': '频繁更换终端',
  'number-class': '号码类型',
  'answered-callbacks': '回拨有人接听',
  'repeat-contacts': '重复联系人',
  'reciprocal-contacts': '双向联系人',
  'long-life': '长期使用',
  'inbound-share': '呼入占比',
  'local-callees': '本地被叫',
  'around-the-clock': '昼夜均有呼叫',
  'service-class': '公共服务号码',
};

export const sentencesZh: Sentences = {
  'daily-volume': (e) => `日均 ${tenth(e.calls / e.activeDays)} 次呼叫：${e.activeDays} 天共 ${e.calls} 次`,
  'busiest-day': (e) => `24 小时内呼叫 ${e.calls} 次`,
  'busy-hour': (e) => `1 小时内呼叫 ${e.calls} 次`,
  'busy-minute': (e) => `1 分钟内呼叫 ${e.calls} 次`,
  persistence: (e) => `${e.activeDays} 个活跃日中有 ${e.heavyDays} 天呼叫不少于 30 次`,
  'distinct-ratio': (e) => `${e.calls} 次呼叫拨打了 ${e.callees} 个不同号码`,
  'new-callees': (e) =>
    `日均拨打 ${tenth(e.callees / e.activeDays)} 个不同号码：${e.activeDays} 天共 ${e.callees} 个`,
  'few-repeats': (e) => `${e.callees} 个被叫平均每个仅呼叫 ${tenth(e.calls / e.callees)} 次`,
  'brief-contacts': (e) =>
    `${e.contacts} 个联系人平均仅维持 ${tenth(e.lifeSeconds / e.contacts / 86_400)} 天`,
  'outgoing-share': (e) => `呼出 ${e.placed} 次，呼入 ${e.received} 次`,
  'low-reciprocity': (e) => `${e.callees} 个被叫中仅 ${e.reciprocal} 个曾呼叫过该号码`,
  'failed-callbacks': (e) => `${e.callbacks} 次回拨中接听 ${e.answered} 次`,
  'low-answer-rate': (e) => `${e.calls} 次呼叫的接通率为 ${share(e.answered, e.calls)}`,
  'short-calls': (e) => `${e.answered} 次接通中 ${share(e.short, e.answered)} 不超过 6 秒`,
  'script-length': (e) =>
    `${e.answered} 次接通中 ${share(e.inWindow, e.answered)} 时长为 ${e.fromSeconds}-${e.fromSeconds + 2} 秒`,
  'paced-gaps': (e) =>
    `${e.gaps} 个空闲间隔中 ${share(e.paced, e.gaps)} 为 ${e.fromSeconds}-${e.fromSeconds + 3} 秒：机器节奏`,
  concurrency: (e) => `手机号码同时进行 ${e.atOnce} 路通话，持续重叠 ${e.overlaps} 次`,
  'sequential-dialling': (e) => `${e.steps} 次相邻呼叫中 ${share(e.near, e.steps)} 拨向相邻号码`,
  'duty-cycle': (e) => `${e.calls} 次呼叫集中在 24 个钟点中的 ${e.clockHours} 个`,
  'office-hours': (e) => `${e.calls} 次呼叫中 ${share(e.office, e.calls)} 在工作时间`,
  'quiet-hours': (e) => `${e.activeDays} 天内在 21:00-08:00 拨打了 ${e.quietCallees} 个号码`,
  'new-number': (e) => `共呼叫 ${e.calls} 次，日志结束前 ${e.ageDays} 天首次出现`,
  'short-life': (e) => `日志 ${e.logDays} 天中仅 ${e.activeDays} 天活跃，共呼叫 ${e.calls} 次`,
  'many-devices': (e) => `使用过 ${e.devices} 台终端`,
  'number-class': (e) => (e.raise >= 1 ? '此类号码不应呼出' : '此类号码常被外呼系统租用'),
  'answered-callbacks': (e) =>
    `${e.callees} 个被叫中 ${e.callers} 个曾回拨，${e.callbacks} 次回拨接听 ${e.answered} 次`,
  'repeat-contacts': (e) => `${e.callees} 个被叫中 ${share(e.regular, e.callees)} 在多天被呼叫`,
  'reciprocal-contacts': (e) => `${e.contacts} 个联系人中 ${share(e.twoWay, e.contacts)} 双向通话`,
  'long-life': (e) => `日志 ${e.logDays} 天中 ${e.activeDays} 天活跃`,
  'inbound-share': (e) => `呼入 ${e.received} 次，呼出 ${e.placed} 次`,
  'local-callees': (e) => `${e.calls} 次呼叫中 ${share(e.local, e.calls)} 拨向本地固定电话`,
  'around-the-clock': (e) => `${e.calls} 次呼叫中 ${e.quiet} 次在夜间，分布于 ${e.hours} 个钟点`,
  'service-class': (e) => (e.standing >= 1 ? '紧急号码' : '公共服务号码'),
};
