/** Sentences about options and lists, and the same in Chinese: see `errors-table.ts`. */
import type { Told } from './pattern.ts';

export const optionErrors = [
  [
    'more than {n} numbers would be listed, which do not fit into memory. Raise --min-level, or the floor, for example --floor-calls 5.',
    '将列出的号码超过 {n} 个，内存容纳不下。请提高 --min-level，或提高下限，例如 --floor-calls 5。',
  ],
  [
    'more than {n} numbers have a label and were scored, which do not fit into memory. Raise the floor, for example --floor-calls 5, or label fewer.',
    '有标注且已评分的号码超过 {n} 个，内存容纳不下。请提高下限，例如 --floor-calls 5，或减少标注。',
  ],
  [
    'the report is longer than a text can be. Show fewer numbers with --top or --min-level, or take -f csv.',
    '报告长度超过单个文本的上限。请用 --top 或 --min-level 减少号码，或改用 -f csv。',
  ],
  [
    'explain takes either call logs or --from REPORT.\n  For example: spamcheck explain 13800001001 calls.csv',
    'explain 须给出话单或 --from REPORT 之一。\n  例如：spamcheck explain 13800001001 calls.csv',
  ],
  ['"{text}" is no telephone number.', '“{text}”不是电话号码。'],
  ['--sheet is in markdown or html, not in {format}.', '--sheet 为 markdown 或 html，而不是 {format}。'],
  [
    '{number} is not among the {n} numbers that {path} lists.\n  It lists numbers like it: {numbers}.\n  The logs tell of every number: {command}',
    '{number} 不在 {path} 列出的 {n} 个号码之中。\n  其中有相近的号码：{numbers}。\n  话单可说明任何号码：{command}',
  ],
  [
    '{number} is not among the {n} numbers that {path} lists.\n  The logs tell of every number: {command}',
    '{number} 不在 {path} 列出的 {n} 个号码之中。\n  话单可说明任何号码：{command}',
  ],
  [
    '{number} is not among the {n} numbers that {path} lists.',
    '{number} 不在 {path} 列出的 {n} 个号码之中。',
  ],
  ['It lists numbers like it: {numbers}.', '其中有相近的号码：{numbers}。'],
  ['The logs tell of every number: {command}', '话单可说明任何号码：{command}'],
  [
    '{number} is neither caller nor callee of any call of this log.\n  The log has numbers like it: {numbers}.',
    '{number} 在此话单中既非主叫也非被叫。\n  话单中有相近的号码：{numbers}。',
  ],
  ['{number} is neither caller nor callee of any call of this log.', '{number} 在此话单中既非主叫也非被叫。'],
  ['--mask-key {path}: cannot be read.', '--mask-key {path}：无法读取。'],
  ['--mask-key {path}: is not a regular file.', '--mask-key {path}：不是普通文件。'],
  [
    '--mask-key {path}: others can read or change it. Run: chmod 600 {file}',
    '--mask-key {path}：其他用户可以读取或修改。请运行：chmod 600 {file}',
  ],
  ['--mask-key {path}: is longer than {n} bytes.', '--mask-key {path}：超过 {n} 字节。'],
  [
    '--mask-key {path}: holds fewer than {n} bytes. Make a key with: openssl rand -hex 32 > FILE',
    '--mask-key {path}：少于 {n} 字节。生成密钥：openssl rand -hex 32 > FILE',
  ],
  // Options.
  [
    '{option} takes a whole number from {least} to {most}, not "{text}".',
    '{option} 须为 {least} 到 {most} 的整数，而不是“{text}”。',
  ],
  [
    'unknown time zone "{name}". Use an IANA name such as Asia/Shanghai.',
    '未知时区“{name}”。请使用 IANA 名称，例如 Asia/Shanghai。',
  ],
  [
    'unknown encoding "{name}". Use a name such as gb18030, big5 or utf-16le.',
    '未知编码“{name}”。请使用 gb18030、big5 或 utf-16le 等名称。',
  ],
  ['--own takes a telephone number, not "{text}".', '--own 须为电话号码，而不是“{text}”。'],
  [
    'no country has the code "{code}"; use two letters such as CN, US or GB',
    '没有代码为“{code}”的国家或地区；请使用两个字母，例如 CN、US 或 GB',
  ],
  ['a home area is known for region CN only, not for "{region}"', '只有 CN 有归属地区号，“{region}”没有'],
  ['"{area}" is no Chinese area code; use one such as 021 or 0311', '“{area}”不是中国区号；例如 021 或 0311'],
  [
    'cannot make a temporary directory in {path}. Choose another with --temp-dir.',
    '无法在 {path} 中创建临时目录。请用 --temp-dir 另选。',
  ],
  [
    '--memory-limit takes a size of at least 500MB, such as 1GB, not "{text}".',
    '--memory-limit 至少为 500MB，例如 1GB，而不是“{text}”。',
  ],
  [
    '--map takes pairs such as caller=主叫号码,start=#3; "{pair}" is none. Fields: {fields}.',
    '--map 的写法如 caller=主叫号码,start=#3；“{pair}”不符合。字段：{fields}。',
  ],
  ['--map names {field} twice: "{one}" and "{other}".', '--map 两次指定 {field}：“{one}”和“{other}”。'],
  [
    '--map gives {one} and {other} the same column "{caption}": everyone would call himself.',
    '--map 将 {one} 和 {other} 指为同一列“{caption}”：那样每个人都在呼叫自己。',
  ],
  [
    '--max-rejects takes a share such as 5% or a number of lines, not "{text}".',
    '--max-rejects 须为 5% 之类的比例或行数，而不是“{text}”。',
  ],
  ['--rejects-raw needs --rejects FILE.', '--rejects-raw 需要同时给出 --rejects FILE。'],
  [
    '--consent lifts entries of a --dnd register; name that too.',
    '--consent 用于豁免 --dnd 名单中的条目；请同时给出 --dnd。',
  ],
  [
    '--amount-per-violation needs --dnd or --quiet-hours.',
    '--amount-per-violation 需要 --dnd 或 --quiet-hours。',
  ],
  [
    '--quiet-hours takes marketing, collection, none or hours such as 21-08, not "{text}".',
    '--quiet-hours 可为 marketing、collection、none 或 21-08 之类的时段，而不是“{text}”。',
  ],
  [
    '--amount-per-violation takes a sum such as 100 or 0.5, not "{text}".',
    '--amount-per-violation 须为 100 或 0.5 之类的金额，而不是“{text}”。',
  ],
  [
    '--mask pseudonym needs --mask-key FILE. Make a key with: openssl rand -hex 32 > FILE; chmod 600 FILE',
    '--mask pseudonym 需要 --mask-key FILE。生成密钥：openssl rand -hex 32 > FILE; chmod 600 FILE',
  ],
  ['--mask-key is for --mask pseudonym; give that too.', '--mask-key 用于 --mask pseudonym；请同时给出。'],
  ['-o {path} is given twice.', '-o {path} 出现了两次。'],
  [
    'the extension of {path} names no format. Use {extensions}, or give --format.',
    '{path} 的扩展名不对应任何格式。请使用 {extensions}，或给出 --format。',
  ],
  ['Cannot write {what} to "{path}": {why}', '无法将 {what} 写入“{path}”：{why}'],
  [
    'There is no signal "{id}". Did you mean {names}? "spamcheck signals" lists them all.',
    '没有信号“{id}”。是否指 {names}？“spamcheck signals”列出全部信号。',
  ],
  ['There is no signal "{id}". Did you mean {names}?', '没有信号“{id}”。是否指 {names}？'],
  [
    'There is no signal "{id}". "spamcheck signals" lists them all.',
    '没有信号“{id}”。“spamcheck signals”列出全部信号。',
  ],
  // Lists, labels, saved reports, simulated logs.
  [
    '--{list} reads a file, not standard input. Name the file.',
    '--{list} 读取文件，不读取标准输入。请给出文件。',
  ],
  [
    '--{list}: {path} is larger than 256 MB. Leave out the lines that the log cannot meet.',
    '--{list}：{path} 大于 256 MB。请去掉话单不可能遇到的行。',
  ],
  [
    '--{list}: {path} is packed, a workbook or something else. Save the list as CSV text.',
    '--{list}：{path} 是压缩文件、工作簿或其他文件。请将名单存为 CSV 文本。',
  ],
  ['--{list}: {path} holds nothing: {needs}.', '--{list}：{path} 没有内容：{needs}。'],
  [
    '--{list}: {path} line {n} is not the header of this list: {needs}.',
    '--{list}：{path} 第 {n} 行不是此名单的表头：{needs}。',
  ],
  ['the first line names its columns, such as {header}', '第一行应为列名，例如 {header}'],
  [
    '--{list}: {path} has no line that can be used; line {n}: {why}. Correct it, or leave the list out.',
    '--{list}：{path} 没有可用的行；第 {n} 行：{why}。请更正，或不使用此名单。',
  ],
  ['evaluate takes either --labels or --truth.', 'evaluate 须给出 --labels 或 --truth 之一。'],
  [
    '{path} holds no labels. Its first line names number,label.',
    '{path} 没有标签。第一行应为 number,label。',
  ],
  [
    '{path} line {n} is not the header of a label file. Name its columns number,label (and kind, if there are kinds).',
    '{path} 第 {n} 行不是标签文件的表头。列名应为 number,label（有类别时加 kind）。',
  ],
  ['{path} holds no labels: there are no rows below the header.', '{path} 没有标签：表头下没有行。'],
  [
    '{path} contradicts itself: {what}. Keep one label for each number.',
    '{path} 自相矛盾：{what}。每个号码只保留一个标签。',
  ],
  ['{path} holds no usable label: {why}.', '{path} 没有可用的标签：{why}。'],
  [
    '{path} is no truth.json of spamcheck simulate: {why}.',
    '{path} 不是 spamcheck simulate 的 truth.json：{why}。',
  ],
  [
    '{path} is not JSON.\n  A report is saved with: spamcheck analyze … -o report.json',
    '{path} 不是 JSON。\n  报告这样保存：spamcheck analyze … -o report.json',
  ],
  [
    '{path} is not JSON.\n  A report can be read again from --format json, not from ndjson.',
    '{path} 不是 JSON。\n  只能读回 --format json 的报告，不能读回 ndjson。',
  ],
  [
    '{path} is no spamcheck report: {why}.\n  A report is saved with: spamcheck analyze … -o report.json',
    '{path} 不是 spamcheck 报告：{why}。\n  报告这样保存：spamcheck analyze … -o report.json',
  ],
  [
    '{path} is no spamcheck report.\n  A report is saved with: spamcheck analyze … -o report.json',
    '{path} 不是 spamcheck 报告。\n  报告这样保存：spamcheck analyze … -o report.json',
  ],
  [
    '{path} is no spamcheck report: there is no time zone "{name}".',
    '{path} 不是 spamcheck 报告：没有时区“{name}”。',
  ],
  ['Cannot make the folder "{path}".', '无法创建文件夹“{path}”。'],
  [
    '--scale takes a number from {least} to {most}, not "{text}".',
    '--scale 须为 {least} 到 {most} 的数，而不是“{text}”。',
  ],
  ['"{text}" is not a date; write it like 2024-05-13.', '“{text}”不是日期；写法如 2024-05-13。'],
  ['A simulated log has at least one day.', '模拟话单至少一天。'],
  ['unknown scenario "{name}". Choose one of {names}.', '未知场景“{name}”。可选：{names}。'],
  [
    'The simulation ran out of fictional numbers; ask for fewer callers.',
    '模拟所用的虚构号码已用完；请减少主叫数量。',
  ],
] as const satisfies readonly Told[];
