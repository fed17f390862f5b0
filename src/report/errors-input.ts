/** Sentences about files and limits, and the same in Chinese: see `errors-table.ts`. */
import type { Told } from './pattern.ts';

export const inputErrors = [
  // Files that cannot be read.
  [
    '{path} does not exist. Check the name; file names are taken literally.',
    '{path} 不存在。请检查文件名；文件名按字面使用，不展开通配符。',
  ],
  [
    '{path} cannot be read: permission denied. Check its owner and mode.',
    '{path} 无法读取：权限不足。请检查其属主和权限。',
  ],
  ['{path} is a symbolic link that leads back to itself.', '{path} 是指回自身的符号链接。'],
  ['{path} does not exist: part of the path is not a directory.', '{path} 不存在：路径中有一段不是目录。'],
  [
    '{path} is a directory. Name the files in it, for example {example}, or give --recursive to read all of them.',
    '{path} 是目录。请写出其中的文件，例如 {example}，或用 --recursive 读取全部。',
  ],
  ['{path} is a directory. Name the files in it.', '{path} 是目录。请写出其中的文件。'],
  ['{path} is a directory. Name a file.', '{path} 是目录。请给出文件。'],
  ['{path} cannot be opened ({why}).', '{path} 无法打开（{why}）。'],
  ['{path} is not a regular file.', '{path} 不是普通文件。'],
  ['{path} is a folder without files.', '{path} 是没有文件的文件夹。'],
  ['{path} holds more than {n} files.', '{path} 含有超过 {n} 个文件。'],
  ['{path} does not exist. Check the name.', '{path} 不存在。请检查文件名。'],
  ['{path} cannot be read: permission denied.', '{path} 无法读取：权限不足。'],
  ['{path} cannot be read ({why}).', '{path} 无法读取（{why}）。'],
  [
    '- reads standard input, but that is a terminal. Pipe a call log in, or name a file.',
    '- 表示读取标准输入，但标准输入是终端。请用管道传入话单，或给出文件。',
  ],
  ['- reads standard input, but that is a terminal.', '- 表示读取标准输入，但标准输入是终端。'],
  [
    '- is standard input, which can be read only once; name it once.',
    '- 表示标准输入，只能读取一次；请只写一次。',
  ],
  // Files that are no log.
  [
    '{path} is empty (0 bytes). Check that the export finished.',
    '{path} 是空文件（0 字节）。请确认导出已完成。',
  ],
  ['{path} holds nothing. Check that the export finished.', '{path} 没有内容。请确认导出已完成。'],
  ['{path} holds blank lines only. Check that the export finished.', '{path} 只有空行。请确认导出已完成。'],
  [
    '{path} is packed more than once. Unpack it, or export the log as CSV.',
    '{path} 被多次压缩。请先解压，或将话单导出为 CSV。',
  ],
  [
    '{path} is an old Excel workbook (.xls). Save it as .xlsx, or as CSV UTF-8.',
    '{path} 是旧版 Excel 工作簿（.xls）。请另存为 .xlsx 或 CSV UTF-8。',
  ],
  [
    '{path} is compressed with {kind}. Unpack it, or export the log as CSV.',
    '{path} 用 {kind} 压缩。请先解压，或将话单导出为 CSV。',
  ],
  [
    '{path} is a {kind} archive. Unpack it, or export the log as CSV.',
    '{path} 是 {kind} 压缩包。请先解压，或将话单导出为 CSV。',
  ],
  [
    '{path} is a PDF. Ask for the log as CSV or as an Excel workbook.',
    '{path} 是 PDF。请索取 CSV 或 Excel 格式的话单。',
  ],
  [
    '{path} is an SQLite database. Export the table of calls as CSV.',
    '{path} 是 SQLite 数据库。请将通话表导出为 CSV。',
  ],
  ['{path} is a picture ({kind}). It is not a call log.', '{path} 是图片（{kind}），不是话单。'],
  [
    '{path} is a sound, film or picture ({kind}). It is not a call log.',
    '{path} 是音频、视频或图片（{kind}），不是话单。',
  ],
  [
    '{path} is a sound or film file ({kind}). It is not a call log.',
    '{path} 是音频或视频文件（{kind}），不是话单。',
  ],
  ['{path} is a sound file ({kind}). It is not a call log.', '{path} 是音频文件（{kind}），不是话单。'],
  ['{path} is a program. It is not a call log.', '{path} 是程序，不是话单。'],
  [
    '{path} is a web page without a table of calls. Export the log as CSV or as an Excel workbook.',
    '{path} 是没有通话表的网页。请将话单导出为 CSV 或 Excel 工作簿。',
  ],
  [
    '{path} is JSON, but no object in it can be read as a call.',
    '{path} 是 JSON，但其中没有可作为通话读取的对象。',
  ],
  ['{path} is XML, but no element in it is like a call.', '{path} 是 XML，但其中没有像通话的元素。'],
  [
    '{path} is an archive inside another one. Unpack the outer one first.',
    '{path} 是压缩包中的压缩包。请先解压外层。',
  ],
  ['{path} is a zip archive that holds no files.', '{path} 是没有文件的 zip 压缩包。'],
  ['{path} is a workbook without a sheet that holds a table.', '{path} 是没有含表格的工作表的工作簿。'],
  ['{path} is a sheet without a table of calls.', '{path} 是没有通话表的工作表。'],
  [
    '{path} has no {missing} column that is recognised; {seen}.\n  Check the names given with --map.',
    '{path} 没有可识别的 {missing} 列；{seen}。\n  请检查 --map 给出的列名。',
  ],
  [
    '{path} has no {missing} column that is recognised; {seen}.\n  Try --map {mapping}',
    '{path} 没有可识别的 {missing} 列；{seen}。\n  可尝试 --map {mapping}',
  ],
  [
    '{path} has no column {captions}; {seen}.\n  Check the names given with --map.',
    '{path} 没有 {captions} 列；{seen}。\n  请检查 --map 给出的列名。',
  ],
  [
    '{path} has no column {captions}; {seen}.\n  Try --map {mapping}',
    '{path} 没有 {captions} 列；{seen}。\n  可尝试 --map {mapping}',
  ],
  [
    '{path}: the start column "{caption}" does not hold times that are recognised, for example "{example}". Name another column with --map start=COLUMN, or export times as YYYY-MM-DD HH:MM:SS.',
    '{path}：开始时间列“{caption}”中的时间无法识别，例如“{example}”。请用 --map start=列名 指定其他列，或将时间导出为 YYYY-MM-DD HH:MM:SS。',
  ],
  [
    '{path} has dates without a year. Say the year of its first call, such as --year 2024.',
    '{path} 的日期没有年份。请给出第一次通话的年份，例如 --year 2024。',
  ],
  [
    'no row could become a call: {reasons}.\n  Name the columns with --map, and see --timezone, --region and --encoding.',
    '没有一行可以成为通话：{reasons}。\n  请用 --map 指定列，并查看 --timezone、--region 和 --encoding。',
  ],
  [
    'no row could become a call. Name the columns with --map, and see --timezone, --region and --encoding.',
    '没有一行可以成为通话。请用 --map 指定列，并查看 --timezone、--region 和 --encoding。',
  ],
  // Damage.
  [
    '{damage} Its rows are left out; --accept-partial counts those before the damage.',
    '{damage}其行未计入；用 --accept-partial 可计入损坏之前的行。',
  ],
  [
    '{path} is a {kind} file that ends too early: the copy or the export was cut off. Fetch it again.',
    '{path} 是不完整的 {kind} 文件：复制或导出中断了。请重新获取。',
  ],
  [
    '{path} is a damaged {kind} file (checksum or data error). Fetch it again.',
    '{path} 是损坏的 {kind} 文件（校验和或数据错误）。请重新获取。',
  ],
  [
    '{path} is damaged in its archive (checksum or data error). Fetch the archive again.',
    '{path} 在压缩包中已损坏（校验和或数据错误）。请重新获取压缩包。',
  ],
  [
    '{path} is a damaged or cut zip archive ({why}). Fetch it again.',
    '{path} 是损坏或不完整的 zip 压缩包（{why}）。请重新获取。',
  ],
  [
    '{path} is a damaged Parquet file, or one of an unknown kind. Fetch it again, or export the log as CSV.',
    '{path} 是损坏或未知类型的 Parquet 文件。请重新获取，或将话单导出为 CSV。',
  ],
  ['{path} is encrypted. Unpack it with its password first.', '{path} 已加密。请先用密码解压。'],
  [
    '{path} is packed by method {n}, which is not read. Unpack the archive first.',
    '{path} 用不支持的方法 {n} 压缩。请先解压。',
  ],
  [
    '{path} was packed with a zstd dictionary, which is not in the file. Unpack it with zstd -d -D.',
    '{path} 用文件之外的 zstd 字典压缩。请用 zstd -d -D 解压。',
  ],
  // Limits.
  [
    'the memory or disk limit was reached: {why}. Raise --memory-limit, or point --temp-dir at a disk with more room.',
    '内存或磁盘已达上限：{why}。请调高 --memory-limit，或将 --temp-dir 指向空间更大的磁盘。',
  ],
  ['{path} has more than {n} columns, which no call log has.', '{path} 超过 {n} 列，话单不会如此。'],
  [
    '{path} spreads few values over very many columns, which no call log does.',
    '{path} 列数极多而数值极少，话单不会如此。',
  ],
  [
    '{path} grows to more than {n} times its size when it is unpacked, which no call log does. Unpack it yourself if you trust it.',
    '{path} 解压后超过原来的 {n} 倍，话单不会如此。如确认可信，请自行解压。',
  ],
  [
    '{path} holds more text than a workbook of calls does. Save it as CSV UTF-8.',
    '{path} 的文本多于话单工作簿。请另存为 CSV UTF-8。',
  ],
  ['{path} has more than {n} rows, which no workbook has.', '{path} 超过 {n} 行，工作簿不会如此。'],
  ['{path} has more than {n} cells. Save it as CSV UTF-8.', '{path} 超过 {n} 个单元格。请另存为 CSV UTF-8。'],
  ['{path} has more than {n} sheets.', '{path} 超过 {n} 个工作表。'],
  ['{path} has more than {n} members.', '{path} 超过 {n} 个成员。'],
  ['{path} has more than {n} errors in its XML.', '{path} 的 XML 有超过 {n} 处错误。'],
  [
    '{path} nests elements more than {n} deep, which no call log does.',
    '{path} 的元素嵌套超过 {n} 层，话单不会如此。',
  ],
  [
    '{path} has a value, name or comment of more than 64 kB, which no call log has.',
    '{path} 有超过 64 kB 的值、名称或注释，话单不会如此。',
  ],
  [
    '{path} needs a window of {n} MB to unpack. Unpack it with zstd -d --long=31.',
    '{path} 解压需要 {n} MB 的窗口。请用 zstd -d --long=31 解压。',
  ],
  [
    '{path} takes more work to unpack than a call log does. Unpack it with zstd -d.',
    '{path} 解压的工作量超过话单。请用 zstd -d 解压。',
  ],
  [
    '{lost} of {rows} rows could not become calls, more than --max-rejects {allowed}; the commonest reason is {why}.',
    '{rows} 行中有 {lost} 行无法成为通话，超过 --max-rejects {allowed}；最常见的原因是 {why}。',
  ],
] as const satisfies readonly Told[];
