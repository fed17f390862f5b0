/** What raises or lowers a score besides its signals, in a few words. */
import type { CaseKind } from '../model.ts';
import type { policy } from '../score/policy.ts';
import type { Family } from '../signals/define.ts';
import type { Lang } from './lang.ts';

type AdjustmentId =
  | 'base'
  | `cap-${Family}`
  | `gate-${(typeof policy.gates)[number]['id']}`
  | `excuse-${(typeof policy.excuses)[number]['id']}`
  | 'floor'
  | 'ceiling'
  | 'complaints'
  | 'allowed'
  | CaseKind;

type Titles = Readonly<Record<AdjustmentId, string>>;

const en: Titles = {
  base: 'what any little-known number starts with',
  'cap-volume': 'most that volume may count',
  'cap-dispersion': 'most that strangers may count',
  'cap-direction': 'most that direction may count',
  'cap-answer': 'most that answers may count',
  'cap-duration': 'most that lengths may count',
  'cap-pacing': 'most that pace may count',
  'cap-time': 'most that hours may count',
  'cap-life': 'most that life-span may count',
  'cap-class': 'most that the class may count',
  'gate-no-telling-family': 'neither many strangers nor a machine pace: below medium',
  'gate-one-family': 'one kind of reason only: below high',
  'gate-two-families': 'two kinds of reason only: below critical',
  'excuse-reachable': 'called back and answers: below medium',
  'excuse-customers': 'regular contacts who call back: below medium',
  'excuse-relay': 'carries on the calls of others: below medium',
  'excuse-around-the-clock': 'calls through the night on demand: below medium',
  floor: 'a score is at least 0',
  ceiling: 'a score is at most 100',
  complaints: 'complaints about this number',
  allowed: 'on the allow list',
  pool: 'works one list with its pool',
  'bridge-system': 'system number of a bridge',
  'bridge-agent': 'agent of a bridge',
  flood: 'takes part in a flood',
  'ring-once': 'rings once to be called back',
};

const zh: Titles = {
  base: '了解不多的号码的起点',
  'cap-volume': '呼叫量计分上限',
  'cap-dispersion': '陌生被叫计分上限',
  'cap-direction': '呼叫方向计分上限',
  'cap-answer': '接听情况计分上限',
  'cap-duration': '通话时长计分上限',
  'cap-pacing': '拨号节奏计分上限',
  'cap-time': '时段计分上限',
  'cap-life': '使用期计分上限',
  'cap-class': '号码类型计分上限',
  'gate-no-telling-family': '既无大量陌生被叫，也无机器节奏：低于“中”',
  'gate-one-family': '只有一类原因：低于“高”',
  'gate-two-families': '只有两类原因：低于“极高”',
  'excuse-reachable': '有人回拨且接听：低于“中”',
  'excuse-customers': '有回拨的老客户：低于“中”',
  'excuse-relay': '转接他人来电：低于“中”',
  'excuse-around-the-clock': '按需昼夜呼叫：低于“中”',
  floor: '得分不低于 0',
  ceiling: '得分不高于 100',
  complaints: '收到投诉',
  allowed: '在白名单中',
  pool: '与号池共用一份名单',
  'bridge-system': '桥接的系统号码',
  'bridge-agent': '桥接的坐席',
  flood: '参与呼死你',
  'ring-once': '响一声骗回拨',
};

const titles: Readonly<Record<Lang, Readonly<Record<string, string>>>> = { en, zh };

/** Title of an adjustment; undefined for one that this version does not know. */
export function adjustmentTitle(id: string, lang: Lang): string | undefined {
  return Object.hasOwn(titles[lang], id) ? titles[lang][id] : undefined;
}
