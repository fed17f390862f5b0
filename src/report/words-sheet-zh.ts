import type { SheetWords } from './words-sheet.ts';
import { grouped } from './words.ts';

export const zh: SheetWords = {
  title: (number) => `证据单：${number}`,
  verdict: (score, level) => `得分 ${score}（满分 100），级别“${level}”`,
  labels: { number: '号码', period: '呼叫时段', log: '话单', cases: '号池与案例', more: '已知' },
  sections: {
    rules: '逐条规则',
    examples: '部分呼叫',
    input: '话单',
    can: '可以得出的结论',
    cannot: '不能得出的结论',
  },
  ruleHeads: {
    rule: '规则与公式',
    found: '测得',
    limits: '计半分 / 满分',
    points: '分数',
    lines: '见行',
    source: '出处',
  },
  exampleHeads: { at: '开始', party: '对方', outcome: '结果', line: '行' },
  fileHeads: { file: '文件', digest: 'SHA-256' },
  limits: (up, warn, critical) => `${up ? '至少' : '至多'} ${warn} / ${critical}`,
  quiet: (clear, missing) => `另有 ${grouped(clear)} 条规则适用而无影响，${grouped(missing)} 条无法适用。`,
  sources: (names) => `界限出处：${names.join('；')}。`,
  noExamples: '已保存的报告不含呼叫：请用话单制作本单，以列出行号。',
  masked: '对方号码仅部分显示；所在行有完整号码。',
  sameFile: '行号从 1 数起；冒号前为下列文件的序号。',
  digestOf: 'SHA-256 取自文件原始字节，与 sha256sum 输出一致。',
  noDigest: '未计算',
  moreFiles: (count) => `另有 ${grouped(count)} 个文件；本说明的 JSON 列出全部`,
  savedReport: '已保存的报告',
  measured: (value, sentence) => (sentence === '' ? value : `${value}（${sentence}）`),
  can: (promise) => [
    '以上次数、时间与行号均为话单所载事实，可逐一核对。',
    ...(promise === null
      ? ['依据此话单，没有理由视该号码为外呼系统：其得分未达任何级别。']
      : [
          '其呼叫形态在得分所示程度上符合自动或有组织的外呼：分数逐条相加，每条规则的界限对所有号码相同。',
          promise,
        ]),
  ],
  promise: (level, most, of, { ordinary, bound }) =>
    `“${level}”的界限设为 ${grouped(of)} 个普通主叫中至多 ${grouped(most)} 个达到。这是一项承诺：在一份有标注的话单中，${grouped(ordinary)} 个普通用户无一达到“高”或“极高”，仅此只能证明低于 ${grouped(of)} 分之 ${grouped(bound)}；其他网络可能不同。`,
  cannot: (off) => [
    '呼叫者是谁：主叫号码可以伪造或出借，须询问号码持有人并查阅网络自身记录。',
    '通话内容、目的以及被叫是否同意：话单均无记载。',
    '个人或企业的责任：这是关于行为的统计证据，是复核的理由，而非违规认定。',
    '话单之外的事：其他路由或其他日期的呼叫。',
    ...(off.length === 0 ? [] : [`此话单无法显示：${off.join('；')}。`]),
  ],
  madeBy: (tool, policy, zone, command) =>
    `由 ${tool} 制作${policy === null ? '' : `，策略 ${policy}`}；时间为 ${zone}。重新制作：${command}`,
};
