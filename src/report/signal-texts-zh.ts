/** What signals measure and where their limits come from, in Chinese; the English is the registry's and the policy's. */
import type { SignalId } from '../signals/index.ts';

export interface SignalTexts {
  readonly meaning: string;
  readonly source: string;
}

const sichuan = '四川竞赛数据实测';

export const signalTextsZh: Readonly<Record<SignalId, SignalTexts>> = {
  'daily-volume': {
    meaning: '有呼出之日的日均呼叫：呼叫 / 活跃日',
    source: `${sichuan}；每日 30 次为五票规则之一票`,
  },
  'busiest-day': { meaning: '任意连续 24 小时内最多呼叫', source: `TRAI 2024；拨号器预设值；${sichuan}` },
  'busy-hour': { meaning: '任意连续 60 分钟内最多呼叫', source: `${sichuan}；灰产所传每小时 20 次` },
  'busy-minute': {
    meaning: '任意连续 60 秒内最多呼叫',
    source: 'OpenSIPS 惯例（中继 10 与 20），按判断下调',
  },
  persistence: { meaning: '呼出至少 30 次的天数', source: 'TRAI 提案：连续 10 天；警戒值按判断' },
  'quota-plateau': {
    meaning: '呼叫达最忙日 95% 以上的天数 / 有呼出的天数',
    source: '拨号器预设每日 75 至 500 次；数值按判断',
  },
  'distinct-ratio': {
    meaning: '每次呼叫的不同被叫数，小样本收缩：（被叫 + 2）/（呼叫 + 10）',
    source: sichuan,
  },
  'new-callees': { meaning: '有呼出之日的日均不同被叫：被叫 / 活跃日', source: sichuan },
  'few-repeats': { meaning: '每个被叫平均呼叫次数：呼叫 / 被叫；低者可疑', source: sichuan },
  'brief-contacts': {
    meaning: '与对方首末两次通话（不论方向）相隔天数的均值；低者可疑',
    source: sichuan,
  },
  'outgoing-share': { meaning: '呼出 /（呼出 + 呼入）', source: `${sichuan}；TRAI 2025` },
  'low-reciprocity': {
    meaning: '曾呼叫本号码的被叫 / 被叫；低者可疑',
    source: `骚扰电话文献；${sichuan}；数值按判断`,
  },
  'failed-callbacks': {
    meaning: '回拨的接听占比，收缩：（接听 + 1）/（回拨 + 2）；低者可疑',
    source: 'FCC 与 Ofcom 要求号码可回拨；次数按判断',
  },
  'low-answer-rate': {
    meaning: '接通 / 接听状态已知的呼叫（ASR）；低者可疑',
    source: '美国运营商与拨号平台',
  },
  'short-calls': {
    meaning: '不超过 6 秒的接通 / 时长已知的接通（SDR）',
    source: `运营商对 10-20% 加收费用；Anatel 2024；${sichuan}`,
  },
  'script-length': {
    meaning: '通话时长最集中的 3 秒窗口内的接通 / 时长已知的接通',
    source: '判断，未实测',
  },
  'paced-gaps': {
    meaning: '最集中的 4 秒窗口内的空闲间隔 / 60 秒以内的空闲间隔',
    source: '合成拨号数据实测',
  },
  concurrency: {
    meaning: '手机号码同时进行的最多通话；重叠不持续则为 1',
    source: 'OpenSIPS 与 VOS3000 均有此检查而无默认值；数值按判断',
  },
  'parallel-lines': {
    meaning: '另一通话结束前 10 秒以上已开始的接通 / 接通；用于手机及从不接听回拨的号码',
    source: '判断，未实测',
  },
  'sequential-dialling': {
    meaning: '被叫号码相差 1 至 10 的相邻呼叫 / 被叫等长的相邻呼叫',
    source: 'FCC：顺序拨号模式；数值按判断',
  },
  'list-order': {
    meaning: '被叫号码上升与下降（相差 10 以上）次数之差的绝对值 / 两者之和',
    source: '随机次序的上升数：方差为 (n + 1) / 12',
  },
  'duty-cycle': { meaning: '有呼出的不同钟点数，1 至 24；低者可疑', source: sichuan },
  'office-hours': {
    meaning: '周一至周五 09:00-12:00 或 13:30-18:00 的呼叫 / 呼叫',
    source: '判断，未实测',
  },
  'quiet-hours': {
    meaning: '21:00-08:00 呼叫的不同被叫 / 活跃日',
    source: `${sichuan}；3 与 10 按判断`,
  },
  'new-number': {
    meaning: '话单已有 14 天而最近 7 天内才首次出现的号码的呼叫；较早出现者为 0',
    source: sichuan,
  },
  'short-life': { meaning: '有呼出的天数 / 话单天数；低者可疑', source: sichuan },
  'warm-up': {
    meaning: '自首日起逐级升量所达最高日呼叫 / 首日呼叫；不足两级或不足 20 次为 1',
    source: '养号教程；数值按判断',
  },
  'many-devices': { meaning: '该号码用过的不同终端（IMEI）', source: sichuan },
  'number-class': {
    meaning: '号码类型：不应有此类呼叫者为 1，外呼常租用者为 0.5，其余为 0',
    source: '工信部码号规划 2023；数值按判断',
  },
  'answered-callbacks': {
    meaning: '回拨过的被叫 / 被叫，再乘以回拨的接听占比',
    source: sichuan,
  },
  'repeat-contacts': { meaning: '至少在两天被呼叫的被叫 / 被叫', source: sichuan },
  'reciprocal-contacts': { meaning: '双向通话的联系人 / 联系人', source: sichuan },
  'long-life': { meaning: '有呼出的天数 / 话单天数', source: sichuan },
  'inbound-share': { meaning: '呼入 /（呼出 + 呼入）', source: sichuan },
  'relayed-calls': {
    meaning: '来电后 15 秒内的呼出 / 呼出；用于许多人呼叫的号码',
    source: '信号目录 S24b；数值按判断',
  },
  'well-answered': {
    meaning: '接通 / 接听状态已知的呼叫（ASR）；高为有利迹象',
    source: '厂商筛查；美国运营商与拨号平台；数值按判断',
  },
  'local-callees': { meaning: '拨往主叫归属地固定电话的呼叫 / 呼叫', source: '小米移动用户实测' },
  'around-the-clock': {
    meaning: '21:00-08:00 的呼叫占比；用于在 20 个以上钟点呼出的服务号码与固定电话',
    source: '判断；验证码线路的夜间流量',
  },
  'service-class': {
    meaning: '服务号码的地位：紧急 1，政务 0.75，运营商 0.5，企业 0.25，其余 0',
    source: '工信部码号规划 2023；工信部发言人 2020；数值按判断',
  },
};
