/**
 * What stages say in English while they work, and the same in Chinese: why a signal is off or has no data,
 * notes on files, warnings. `{name}` stands for a part that is carried over. A test finds the phrases in the
 * sources and fails for one that is missing here.
 */
export const phrases = {
  'off-answered-only': {
    en: 'the log shows answered calls only',
    zh: '话单只有接通的呼叫',
  },
  'off-one-direction': { en: 'the log shows calls in one direction only', zh: '话单只有一个方向的呼叫' },
  'off-whole-minutes': { en: 'start times are whole minutes', zh: '开始时间只精确到分钟' },
  'off-talk-time': { en: 'the log has no talk times', zh: '话单没有通话时长' },
  'off-ring-time': { en: 'the log has no ring times', zh: '话单没有振铃时长' },
  'off-direction': { en: 'the log does not say which party it belongs to', zh: '话单没有标明呼叫方向' },
  'off-devices': { en: 'the log names no devices', zh: '话单没有终端标识' },
  'off-cells': { en: 'the log names no cells', zh: '话单没有小区标识' },
  'off-day': { en: 'not used in the day profile', zh: '单日档案不使用' },
  'off-history': { en: 'not used in the history profile', zh: '长期档案不使用' },
  'off-groups': { en: 'not used for groups', zh: '不用于号池' },

  'lack-active-days': { en: '{n} active days', zh: '{n} 个活跃日' },
  'lack-home-area': { en: 'a known home area', zh: '已知的归属地' },
  'lack-mobile': { en: 'a mobile number', zh: '手机号码' },
  'lack-mobile-or-callbacks': {
    en: 'a mobile number, or {n} call-backs without an answer',
    zh: '手机号码，或 {n} 次无人接听的回拨',
  },
  'lack-service-or-fixed': { en: 'a service or fixed number', zh: '服务号码或固定电话' },
  'lack-callback-answers': { en: 'answer state of call-backs', zh: '回拨的接听状态' },
  'lack-placed': { en: 'calls placed', zh: '呼出' },
  'lack-devices': { en: 'device identities', zh: '终端标识' },
  'lack-gap-seconds': { en: 'idle gaps in seconds', zh: '以秒计的空闲间隔' },
  'lack-talk-seconds': { en: 'talk times in seconds', zh: '以秒计的通话时长' },
  'lack-answered': { en: '{n} answered calls', zh: '{n} 次接通' },
  'lack-callbacks': { en: '{n} call-backs', zh: '{n} 次回拨' },
  'lack-callees': { en: '{n} callees', zh: '{n} 个被叫' },
  'lack-carried-on': { en: '{n} callers whose calls are carried on', zh: '{n} 个被转接的主叫' },
  'lack-both-ways': { en: '{n} calls in both directions', zh: '双向共 {n} 次呼叫' },
  'lack-answer-state': { en: '{n} calls of known answer state', zh: '{n} 次接听状态已知的呼叫' },
  'lack-calls': { en: '{n} calls', zh: '{n} 次呼叫' },
  'lack-contacts': { en: '{n} contacts', zh: '{n} 个联系人' },
  'lack-log-days': { en: '{n} days of log', zh: '{n} 天话单' },
  'lack-short-gaps': { en: '{n} idle gaps under a minute', zh: '{n} 个一分钟以内的空闲间隔' },
  'lack-steps': { en: '{n} steps of more than 10', zh: '{n} 次号码差超过 10 的呼叫' },
  'lack-successive': { en: '{n} successive calls', zh: '{n} 次相邻呼叫' },
  'lack-days-before': { en: '{n} days of log before its first call', zh: '首次呼叫之前 {n} 天话单' },
  'lack-heavy-day': { en: 'a day of {n} calls', zh: '单日 {n} 次呼叫' },
  'lack-clock-hours': { en: 'calls in {n} clock hours', zh: '{n} 个钟点内有呼叫' },

  'note-other-headers': {
    en: 'other headers at lines {lines}; rows below each are read under it.',
    zh: '第 {lines} 行另有表头；其下各行按该表头读取。',
  },
  'note-day-month': {
    en: 'day and month cannot be told apart; read as {form}. Give --date-order dmy, mdy or ymd to say.',
    zh: '无法区分日与月；按 {form} 读取。可用 --date-order dmy、mdy 或 ymd 指明。',
  },
  'note-day-month-inferred': {
    en: 'no day is above 12; read as {form}, in which the dates follow each other best. Give --date-order dmy, mdy or ymd if it is another order.',
    zh: '没有大于 12 的日；按 {form} 读取，此顺序下日期最连贯。如非此顺序，可用 --date-order dmy、mdy 或 ymd 指明。',
  },
  'note-unit-ms': {
    en: 'talk times are read as seconds, since their caption states no unit, but look like milliseconds. If they are, add (ms) to the caption.',
    zh: '表头未注明通话时长的单位，按秒读取，但数值像毫秒。若确为毫秒，请在表头后加 (ms)。',
  },
  'note-unit-min': {
    en: 'talk times are read as seconds, since their caption states no unit, but look like minutes. If they are, add (min) to the caption.',
    zh: '表头未注明通话时长的单位，按秒读取，但数值像分钟。若确为分钟，请在表头后加 (min)。',
  },
  'note-cut': {
    en: '{name} is a {kind} file that ends too early: the copy or the export was cut off. Fetch it again.',
    zh: '{name} 是过早结束的 {kind} 文件：复制或导出被中断。请重新获取。',
  },
  'note-damaged': {
    en: '{name} is a damaged {kind} file (checksum or data error). Fetch it again.',
    zh: '{name} 是已损坏的 {kind} 文件（校验或数据错误）。请重新获取。',
  },
  'note-member-damaged': {
    en: '{name} is damaged in its archive (checksum or data error). Fetch the archive again.',
    zh: '{name} 在压缩包中已损坏（校验或数据错误）。请重新获取压缩包。',
  },

  'unread-rows-left-out': {
    en: '{damage} Its rows are left out; --accept-partial counts those before the damage.',
    zh: '{damage} 其行未计入；--accept-partial 可计入损坏之前的行。',
  },
  'unread-empty': {
    en: '{name} is empty (0 bytes). Check that the export finished.',
    zh: '{name} 是空文件（0 字节）。请检查导出是否完成。',
  },
  'unread-nothing': {
    en: '{name} holds nothing. Check that the export finished.',
    zh: '{name} 没有内容。请检查导出是否完成。',
  },
  'unread-blank': {
    en: '{name} holds blank lines only. Check that the export finished.',
    zh: '{name} 只有空行。请检查导出是否完成。',
  },
  'unread-missing': {
    en: '{name} does not exist. Check the name; file names are taken literally.',
    zh: '{name} 不存在。请检查名称；文件名按字面解释。',
  },
  'unread-denied': {
    en: '{name} cannot be read: permission denied. Check its owner and mode.',
    zh: '{name} 无法读取：权限不足。请检查其属主与权限。',
  },
  'unread-encrypted': {
    en: '{name} is encrypted. Unpack it with its password first.',
    zh: '{name} 已加密。请先用密码解压。',
  },
  'unread-folder': { en: '{name} is a folder without files.', zh: '{name} 是没有文件的文件夹。' },

  'warn-none-read': { en: 'No calls could be read.', zh: '没有读到任何呼叫。' },
  'warn-no-calls': { en: 'The log holds no calls.', zh: '话单中没有呼叫。' },
  'warn-unidentified': {
    en: 'Most callers in this log are withheld or masked and cannot be ranked. Export the log with full numbers.',
    zh: '话单中多数主叫不显示或已打码，无法排名。请导出带完整号码的话单。',
  },
  'warn-rejects': {
    en: '{lost} of {rows} rows could not become calls, {share} %: the findings rest on the others. "spamcheck inspect" says why.',
    zh: '{rows} 行中有 {lost} 行（{share}%）无法成为呼叫：结论仅依据其余各行。“spamcheck inspect”会说明原因。',
  },
} as const satisfies Readonly<Record<string, { readonly en: string; readonly zh: string }>>;
