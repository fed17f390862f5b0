/** The texts of the help, and the same in Chinese. A test fails for a text of any command that is missing here. */
export const helpTable: Readonly<Record<string, string>> = {
  // Headings, and what the parser of options adds.
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '全局选项：',
  'Commands:': '命令：',
  'Input:': '输入：',
  'Limits:': '限制：',
  'Output:': '输出：',
  'Rejected lines:': '被拒绝的行：',
  'Lists, CSV with a header:': '名单（带表头的 CSV）：',
  'Examples:': '示例：',
  'display help for command': '显示命令的帮助',
  'output the version number': '显示版本号',
  colour: '颜色',
  'language: en, zh-CN (that of the environment)': '语言：en、zh-CN（默认随环境）',

  // The commands.
  'Reads phone call logs and says which numbers are being dialled by an outbound-calling system, how sure it is, and why.':
    '读取电话话单，指出哪些号码由外呼系统拨打、把握多大、依据是什么。',
  'rank the numbers of call logs by how surely they are dialled by a system':
    '按由外呼系统拨打的把握对话单中的号码排序',
  'Read call logs, measure every caller, and print the numbers most likely to be outbound dialers, with the reasons.':
    '读取话单，测量每个主叫，列出最可能是外呼的号码及理由。',
  'show a saved report in any format': '以任意格式显示已保存的报告',
  'Render a report that analyze saved as JSON: in another format or language, masked, cut or sorted.\nNothing is measured again.':
    '显示 analyze 以 JSON 保存的报告：可换格式、换语言、掩码、截取或排序。\n不重新测量。',
  'say how call logs are read, what is odd about them, and what to run next':
    '说明话单如何读取、有何异常、下一步运行什么',
  'Read call logs as analyze does, score nothing, and say what was recognised and why: format, encoding, columns,\ntimes, what the log can show, lines that were rejected, and what is odd about the calls. Numbers are masked.':
    '像 analyze 一样读取话单，但不评分，只说明识别了什么、为什么：格式、编码、列、时间、话单能体现什么、被拒绝的行，以及通话的异常之处。号码已掩码。',
  'write the calls of any export as one clean table': '将任意导出的通话写成一张规整的表',
  'Read call logs as analyze does and write their calls as one table: canonical numbers, times in UTC, ring and\ntalk seconds, answered or not, direction, and the file and line of every call.':
    '像 analyze 一样读取话单，将通话写成一张表：规范号码、UTC 时间、振铃和通话秒数、是否接通、方向，以及每次通话所在的文件和行。',
  'measure scores and levels against labelled numbers': '用有标签的号码检验得分和级别',
  'Analyse call logs and hold the scores against labels: ROC-AUC, average precision, recall at few false\nalarms with the score that gives it, precision and recall of each level, and the worst false alarms and\nmisses. Numbers without a label are left out; labelled numbers that were not scored count as score 0.':
    '分析话单并将得分与标签对照：ROC-AUC、平均精度、低误报率下的召回率及对应得分、各级别的精度和召回率，以及最严重的误报和漏报。没有标签的号码不计；有标签而未评分的号码按 0 分计。',
  'list the signals, or explain one': '列出信号，或说明其中一个',
  'List the signals: what each measures, from which limits on it counts, and its weight on short and long\nlogs. With an ID, everything about one. Try: spamcheck signals distinct-ratio':
    '列出信号：各自测量什么、从什么门限起计分、在短话单和长话单中的权重。给出 ID 则说明其全部内容。可尝试：spamcheck signals distinct-ratio',
  'print a small synthetic call log with fictional numbers': '输出一份号码虚构的小型合成话单',
  'Print a small synthetic call log as CSV: ordinary people, a courier, a clinic, a dialer and a pool of five\nnumbers, all fictional. The same options print the same bytes. Try: spamcheck demo | spamcheck analyze -':
    '以 CSV 输出一份小型合成话单：普通人、快递员、诊所、一个外呼号码和一个五号号池，全部虚构。相同选项输出相同字节。可尝试：spamcheck demo | spamcheck analyze -',
  'write a labelled synthetic log of dialling schemes among innocent callers':
    '写出带标签的合成话单：各种外呼手法混在正常主叫之中',
  'Write a synthetic call log with fictional numbers and the truth about it: calls.csv, labels.csv for\nevaluate --labels, truth.json for evaluate --truth. The same options write the same bytes.':
    '写出号码虚构的合成话单及其真相：calls.csv，供 evaluate --labels 用的 labels.csv，供 evaluate --truth 用的 truth.json。相同选项写出相同字节。',
  'print the JSON Schema of the report, or of what inspect or explain writes':
    '输出报告的 JSON Schema，或 inspect、explain 输出的 JSON Schema',
  'tell everything about one number, flagged or not': '说明一个号码的全部情况，无论是否被标出',
  'Read call logs as analyze does and explain the score of one number: every signal with its value, thresholds,\npoints and share of the others, its place, its group or cases, calls that show the reasons with file and line,\nits hours and days, and what would have to change for it to fall below its level.':
    '像 analyze 一样读取话单，说明一个号码的得分：每个信号的数值、门限、分数及与其他号码的比较，它的排名、号池或案例，可见理由的呼叫及其文件和行，时段与日期，以及怎样才会降到其级别以下。',

  // Arguments.
  'call logs, plain or packed; - is standard input': '话单，可压缩；- 表示标准输入',
  'call logs; - is standard input': '话单；- 表示标准输入',
  'call logs in any form that analyze reads; - is standard input': 'analyze 能读取的任意话单；- 表示标准输入',
  'report made with --format json; - is standard input': '用 --format json 生成的报告；- 表示标准输入',
  'id of a signal': '信号的 ID',
  'which JSON': '哪一种 JSON',
  'in any written form: 138 0000 1001, +86138…, 0086138…': '任意写法的号码：138 0000 1001、+86138…、0086138…',

  // Input.
  'columns by caption or #N, such as caller=From,start=#3': '按列名或 #N 指定列，例如 caller=主叫,start=#3',
  "IANA zone of times written without one (the format's, else Asia/Shanghai)":
    '未写时区的时间所属的 IANA 时区（格式自带的，否则 Asia/Shanghai）',
  'year of the first call, where times are written without one': '时间不写年份时，第一次通话的年份',
  'order of dates such as 03/04/2024 (told by all of them)': '03/04/2024 之类日期的顺序（由全部日期判断）',
  "owner of a subscriber's log that does not name it": '未写明机主的用户话单的机主号码',
  'home country, two letters': '归属国家或地区，两个字母',
  'home area code, completes local numbers (021)': '归属区号，用于补全本地号码（021）',
  'text encoding, when it is not recognised': '文本编码，用于未能识别时',
  'count the rows before the damage in a damaged gzip, zstd or zip file':
    'gzip、zstd 或 zip 文件损坏时，计入损坏之前的行',
  'read all files in the folders that are named': '读取所给文件夹中的全部文件',

  // Limits.
  'worker threads (all cores)': '工作线程数（全部核心）',
  'memory that the run may use, such as 2GB (half of the machine)': '可用内存，例如 2GB（本机的一半）',
  "directory for the run's private files (the system's)": '存放临时私有文件的目录（系统默认）',
  'measure callers with at least n calls (1; on logs above 2 M calls 20)':
    '测量至少 n 次呼叫的主叫（1；超过 200 万次通话的话单为 20）',
  'and n calls on one day … (no; on logs above 2 M calls 20)':
    '并且一天内 n 次……（无；超过 200 万次通话的话单为 20）',
  '… or n calls in all (no; on logs above 2 M calls 300)':
    '……或总共 n 次（无；超过 200 万次通话的话单为 300）',

  // Output.
  'no progress, no summary': '不显示进度和摘要',
  'no summary': '不显示摘要',
  'say on stderr what was recognised and how long each stage took': '在标准错误输出说明识别结果和各阶段用时',
  output: '输出格式',
  'output format': '输出格式',
  'write to this file instead, in the format of its extension; may be repeated; - is standard output':
    '改为写入此文件，格式随扩展名；可重复；- 表示标准输出',
  'write to this file; the format follows its extension': '写入此文件；格式随扩展名',
  'format on standard output, or of the file': '标准输出或文件的格式',
  'how many numbers to show; 0 is all (20 in the table, else all)':
    '显示多少个号码；0 为全部（表格 20 个，其他全部）',
  'order of the list': '列表的顺序',
  'hide numbers: none, partial (138****1001), pseudonym (needs --mask-key)':
    '隐藏号码：none 不隐藏、partial 部分隐藏（138****1001）、pseudonym 化名（需 --mask-key）',
  'private file with the key of the pseudonyms, at least 16 bytes': '含化名密钥的私有文件，至少 16 字节',
  'no box characters in the table': '表格不用制表符号',
  'begin CSV with a byte order mark, for spreadsheets that expect one':
    'CSV 以字节顺序标记开头，供需要它的电子表格使用',
  'the evidence sheet, one page for a complaint or a review: Markdown, or a page to print with -f html':
    '证据单，供投诉或复核用的一页：Markdown；加 -f html 为可打印的网页',
  'tell what a report holds that analyze saved as JSON, instead of logs':
    '说明 analyze 以 JSON 保存的报告所载内容，代替话单',
  'output; markdown and html are the evidence sheet': '输出格式；markdown 和 html 为证据单',
  'pictures made of ASCII': '图形只用 ASCII 字符',
  'The number itself is always shown; others are hidden in part, but in JSON, unless --mask says otherwise.':
    '所问号码始终显示；除 JSON 外，其他号码部分隐藏，除非 --mask 另有说明。',
  'exit 1 when a number reaches this level': '有号码达到此级别时退出码为 1',
  'list numbers of this level and above': '列出此级别及以上的号码',
  'only numbers of this level and above (all in the file)': '只显示此级别及以上的号码（默认文件中的全部）',
  'numbers with counts by hour, day and length, for pictures, in JSON, NDJSON and HTML (500)':
    '多少个号码带有按小时、日期和时长的计数，供作图，用于 JSON、NDJSON 和 HTML（500）',
  'read all of files above 64 MB, not only three parts of them; --rejects does so too':
    '读取 64 MB 以上文件的全部内容，而不只是其中三段；--rejects 也如此',

  // Rejected lines.
  'write every rejected line to this CSV file: reason, source, line, masked shape':
    '将每个被拒绝的行写入此 CSV 文件：原因、来源、行号、掩码后的形状',
  'with the lines themselves in it: they hold personal data': '其中包含原始行：含个人信息',
  'exit 4 when more lines are lost, such as 5% or 100 (no limit)':
    '丢失的行超过此值时退出码为 4，例如 5% 或 100（无限制）',

  // Lists.
  'numbers that are allowed: number (0571*, 95001-95099), reason, expires':
    '白名单：number（0571*、95001-95099）、reason、expires',
  'numbers complained of: number, complainant, date': '被投诉的号码：number、complainant、date',
  'do-not-call register: number, date; calls after that date are violations':
    '拒绝来电名单：number、date；此日期之后的呼叫为违规',
  '… unless the callee agreed: caller (or any), callee, from, until':
    '……除非被叫同意：caller（或 any）、callee、from、until',
  'calls of listed numbers in these hours are violations: marketing (21-08), collection (22-08), HH-HH or none':
    '列出的号码在此时段的呼叫为违规：marketing（21-08）、collection（22-08）、HH-HH 或 none',
  'sum for each violation, such as 100 or 0.5': '每次违规的金额，例如 100 或 0.5',
  "An entry that expires holds to the end of that day in the log's time zone. For --allow and --complaints that day is held against the last call of the log, for --dnd and --consent against each call, never against the clock.":
    '会到期的条目在话单时区中有效至当日结束。--allow 和 --complaints 以话单最后一次通话判断是否到期，--dnd 和 --consent 以每次通话判断，从不以当前时间判断。',

  // Labels and simulated logs.
  'truth.json of spamcheck simulate, instead of --labels: recall by scheme, cases and intervals as well':
    'spamcheck simulate 的 truth.json，代替 --labels：另给出各手法的召回率、案例和置信区间',
  'CSV with the header number,label (and kind); label 1 is a dialer, 0 is not':
    '表头为 number,label（可加 kind）的 CSV；label 为 1 是外呼，0 不是',
  'how many false alarms and misses to show, 0 to 10000': '显示多少个误报和漏报，0 到 10000',
  'about how many calls, 500 to 1000000': '大约多少次通话，500 到 1000000',
  'seed of the random numbers, a whole number': '随机数种子，整数',
  'days of the log, 1 to 366': '话单天数，1 到 366',
  'also write the truth (number,label,kind) to this file; label 1 is a dialer':
    '同时将真相（number,label,kind）写入此文件；label 为 1 是外呼',
  'mixed, innocents, or one scheme by its name; a wrong name lists them':
    'mixed、innocents，或某种手法的名称；写错时列出全部名称',
  'factor on the number of callers, 0.001 to 8; 1 is about a million calls':
    '主叫数量的倍数，0.001 到 8；1 约为一百万次通话',
  'damage 2 % of the rows: duplicates, odd times, blanks, withheld and rewritten numbers':
    '损坏 2 % 的行：重复、异常时间、空白、隐藏和改写的号码',
  'where the three files go; made when it is not there': '三个文件写到哪里；不存在则创建',

  // Exit codes.
  'Exit codes: 0 report complete, 1 --fail-on met, 2 usage, 3 no usable input, 4 report partial, 6 a limit was hit.':
    '退出码：0 报告完整，1 达到 --fail-on，2 用法错误，3 没有可用输入，4 报告不完整，6 达到限制。',
  'Exit codes: 0 explained, 2 usage, 3 the number or usable input is not there, 4 some input was not read, 6 a limit was hit.':
    '退出码：0 已说明，2 用法错误，3 没有该号码或可用输入，4 有输入未读取，6 达到限制。',
  'Exit codes: 0 shown, 1 --fail-on met, 2 usage, 3 the file is no report.':
    '退出码：0 已显示，1 达到 --fail-on，2 用法错误，3 文件不是报告。',
  'Exit codes: 0 all read, 2 usage, 3 no usable input, 4 some input damaged or unread, 6 a limit was hit.':
    '退出码：0 全部读取，2 用法错误，3 没有可用输入，4 有输入损坏或未读取，6 达到限制。',
  'Exit codes: 0 all read, 2 usage, 3 no usable input, 4 written but partial, 6 a limit was hit.':
    '退出码：0 全部读取，2 用法错误，3 没有可用输入，4 已写出但不完整，6 达到限制。',
};
