/** The words of an evaluation, in the languages of the report. Numbers arrive as texts. */
import type { CaseResult, Interval } from '../evaluate/model.ts';
import type { Level } from '../model.ts';
import type { Lang } from './lang.ts';
import { wordsOf } from './words-of.ts';

export interface EvaluationWords {
  readonly dialersAndNormal: (dialers: number, normal: number, text: (n: number) => string) => string;
  readonly labelsName: (what: string) => string;
  readonly noneListed: string;
  readonly unscored: (what: string) => string;
  readonly unlabelled: (n: number, text: string) => string;
  readonly rejected: (text: string) => string;
  readonly noRanking: string;
  readonly auc: (value: string, percent: string) => string;
  readonly averagePrecision: (value: string) => string;
  readonly recallIntro: string;
  readonly levelIntro: string;
  readonly kindIntro: string;
  readonly falseAlarmIntro: string;
  readonly missIntro: string;
  readonly schemeIntro: string;
  readonly innocentIntro: string;
  readonly caseIntro: string;
  readonly intervalIntro: string;
  readonly atMost: (percent: string) => string;
  readonly dialer: string;
  readonly normal: string;
  readonly notListed: string;
  readonly noPoints: string;
  readonly levels: Readonly<Record<Level, string>>;
  /** A line feed asks for a second line in the head. */
  readonly heads: Readonly<
    Record<
      | 'allowed'
      | 'scoreFrom'
      | 'recall'
      | 'falseAlarms'
      | 'precision'
      | 'dialersFlagged'
      | 'normalFlagged'
      | 'level'
      | 'kind'
      | 'label'
      | 'numbers'
      | 'number'
      | 'score'
      | 'signals'
      | 'atMedium'
      | 'share'
      | 'upTo'
      | 'part'
      | 'true'
      | 'found'
      | 'figure'
      | 'value'
      | 'from'
      | 'to',
      string
    >
  >;
  readonly parts: Readonly<Record<CaseResult['part'], string>>;
  readonly membersOf: (kind: string) => string;
  readonly figure: (id: Interval['id'], percent: string) => string;
}

const counted = (n: number, text: string, one: string, many: string) => `${text} ${n === 1 ? one : many}`;

const en: EvaluationWords = {
  dialersAndNormal: (dialers, normal, text) =>
    `${counted(dialers, text(dialers), 'dialer', 'dialers')} and ${counted(normal, text(normal), 'normal number', 'normal numbers')}`,
  labelsName: (what) => `The labels name ${what}.`,
  noneListed:
    'None of the labelled numbers is in the report. Check how both files write numbers, and --region.',
  unscored: (what) =>
    `Of these, ${what} are not in the report (too few calls, or none) and count with score 0.`,
  unlabelled: (n, text) =>
    `${counted(n, text, 'number of the report has no label and is', 'numbers of the report have no label and are')} left out.`,
  rejected: (text) => `Labels not used: ${text}.`,
  noRanking: 'Ranking cannot be measured: it takes labels of both dialers and normal numbers.',
  auc: (value, percent) =>
    `ROC-AUC ${value}: a dialer scores above a normal number in ${percent} of all pairs, ties counting half.`,
  averagePrecision: (value) => `Average precision ${value}.`,
  recallIntro:
    'Flagging every number with at least the score of a line keeps false alarms, the share of normal numbers that are flagged, within what the line allows; recall is the share of dialers that are flagged.',
  levelIntro: 'Flagging every number at a level and above:',
  kindIntro: 'Numbers of each kind that are flagged at a level and above:',
  falseAlarmIntro: 'False alarms: normal numbers with the highest scores.',
  missIntro: 'Misses: dialers with the lowest scores.',
  schemeIntro: 'Recall of each kind of dialer, by the share of all normal numbers that are flagged:',
  innocentIntro:
    'False alarms at medium and above of each kind of normal number, and how high their share could be (95 %):',
  caseIntro: 'Cases at medium and above against the true ones:',
  intervalIntro: 'The headline figures, and how far luck could move them (bootstrap, middle 95 %):',
  atMost: (percent) => `at most ${percent}`,
  dialer: 'dialer',
  normal: 'normal',
  notListed: 'not in the report',
  noPoints: 'no points',
  levels: wordsOf('en').levels,
  heads: {
    allowed: 'false alarms\nallowed',
    scoreFrom: 'score\nfrom',
    recall: 'recall',
    falseAlarms: 'false\nalarms',
    precision: 'precision',
    dialersFlagged: 'dialers\nflagged',
    normalFlagged: 'normal\nflagged',
    level: 'level',
    kind: 'kind',
    label: 'label',
    numbers: 'numbers',
    number: 'number',
    score: 'score',
    signals: 'strongest signals',
    atMedium: 'medium',
    share: 'share',
    upTo: 'up to',
    part: 'part in a case',
    true: 'true',
    found: 'found',
    figure: 'figure',
    value: 'value',
    from: 'from',
    to: 'to',
  },
  parts: {
    'group-members': 'group members',
    'bridge-systems': 'bridge system numbers',
    'bridge-agents': 'bridge agents',
    'flood-victims': 'flood victims',
    'flood-sources': 'flood sources',
    'ring-once': 'ring-once numbers',
  },
  membersOf: (kind) => `group members: ${kind}`,
  figure: (id, percent) =>
    ({
      auc: 'ROC-AUC',
      recall: `recall at ${percent}`,
      'recall-medium': 'recall at medium',
      'false-alarms-medium': 'false alarms at medium',
    })[id],
};

const zh: EvaluationWords = {
  dialersAndNormal: (dialers, normal, text) => `${text(dialers)} 个外呼号码和 ${text(normal)} 个正常号码`,
  labelsName: (what) => `标注包含 ${what}。`,
  noneListed: '报告中没有任何已标注的号码。请检查两个文件的号码写法以及 --region。',
  unscored: (what) => `其中 ${what}不在报告中（通话太少或没有通话），按 0 分计。`,
  unlabelled: (_n, text) => `报告中有 ${text} 个号码没有标注，不计入。`,
  rejected: (text) => `未使用的标注：${text}。`,
  noRanking: '无法衡量排序：需要同时有外呼号码和正常号码的标注。',
  auc: (value, percent) => `ROC-AUC ${value}：在 ${percent} 的配对中外呼号码得分高于正常号码，相等计一半。`,
  averagePrecision: (value) => `平均精确率 ${value}。`,
  recallIntro:
    '标记得分不低于该行分数的所有号码时，误报率（被标记的正常号码所占比例）不超过该行上限；召回率是被标记的外呼号码所占比例。',
  levelIntro: '标记某一级别及以上的所有号码：',
  kindIntro: '各类号码中达到某一级别及以上的数量：',
  falseAlarmIntro: '误报：得分最高的正常号码。',
  missIntro: '漏报：得分最低的外呼号码。',
  schemeIntro: '各类外呼号码的召回率，按全部正常号码的误报率：',
  innocentIntro: '各类正常号码在“中”级及以上的误报，以及误报率可能的上限（95%）：',
  caseIntro: '“中”级及以上的案例与真实情况对照：',
  intervalIntro: '主要指标及其随机波动范围（自助法，中间 95%）：',
  atMost: (percent) => `不超过 ${percent}`,
  dialer: '外呼',
  normal: '正常',
  notListed: '不在报告中',
  noPoints: '无得分',
  levels: wordsOf('zh').levels,
  heads: {
    allowed: '允许\n误报率',
    scoreFrom: '最低\n得分',
    recall: '召回率',
    falseAlarms: '误报率',
    precision: '精确率',
    dialersFlagged: '标记的\n外呼号码',
    normalFlagged: '标记的\n正常号码',
    level: '级别',
    kind: '类型',
    label: '标注',
    numbers: '号码数',
    number: '号码',
    score: '得分',
    signals: '最强信号',
    atMedium: '中及以上',
    share: '比例',
    upTo: '上限',
    part: '案例中的角色',
    true: '真实',
    found: '发现',
    figure: '指标',
    value: '数值',
    from: '下限',
    to: '上限',
  },
  parts: {
    'group-members': '号码组成员',
    'bridge-systems': '回拨桥系统号码',
    'bridge-agents': '回拨桥坐席',
    'flood-victims': '呼死你受害者',
    'flood-sources': '呼死你来源',
    'ring-once': '响一声号码',
  },
  membersOf: (kind) => `号码组成员：${kind}`,
  figure: (id, percent) =>
    ({
      auc: 'ROC-AUC',
      recall: `误报率 ${percent} 时的召回率`,
      'recall-medium': '“中”级及以上召回率',
      'false-alarms-medium': '“中”级及以上误报率',
    })[id],
};

export const evaluationWords: Readonly<Record<Lang, EvaluationWords>> = { en, zh };
