/** What a file is, by its first bytes; its name has no say. */
export type Kind =
  | 'gzip'
  | 'zstd'
  | 'zip'
  | 'parquet'
  | 'text'
  /** May hold a log that is not read. */
  | { readonly unread: string }
  | { readonly noLog: string };

const unpack = 'Unpack it, or export the log as CSV.';
const advice = 'It is not a call log.';

/** First bytes, in hex, of what is read and of what can be named. */
const magics: readonly (readonly [hex: string, at: number, kind: Kind])[] = [
  ['1f8b', 0, 'gzip'],
  ['28b52ffd', 0, 'zstd'],
  ['504b0304', 0, 'zip'],
  ['504b0506', 0, 'zip'],
  ['50415231', 0, 'parquet'],
  ['d0cf11e0', 0, { unread: 'is an old Excel workbook (.xls). Save it as .xlsx, or as CSV UTF-8.' }],
  ['fd377a58', 0, { unread: `is compressed with xz. ${unpack}` }],
  ['425a68', 0, { unread: `is compressed with bzip2. ${unpack}` }],
  ['377abcaf', 0, { unread: `is a 7z archive. ${unpack}` }],
  ['526172211a07', 0, { unread: `is a RAR archive. ${unpack}` }],
  ['7573746172', 257, { unread: `is a tar archive. ${unpack}` }],
  ['25504446', 0, { unread: 'is a PDF. Ask for the log as CSV or as an Excel workbook.' }],
  [
    '53514c69746520666f726d61742033',
    0,
    { unread: 'is an SQLite database. Export the table of calls as CSV.' },
  ],
  ['89504e47', 0, { noLog: `is a picture (PNG). ${advice}` }],
  ['ffd8ff', 0, { noLog: `is a picture (JPEG). ${advice}` }],
  ['47494638', 0, { noLog: `is a picture (GIF). ${advice}` }],
  ['52494646', 0, { noLog: `is a sound, film or picture (RIFF). ${advice}` }],
  ['4f676753', 0, { noLog: `is a sound file (Ogg). ${advice}` }],
  ['494433', 0, { noLog: `is a sound file (MP3). ${advice}` }],
  ['66747970', 4, { noLog: `is a sound or film file (MP4). ${advice}` }],
  ['7f454c46', 0, { noLog: `is a program. ${advice}` }],
];

/** A zstd file may begin with a frame to be skipped: 50 to 5f 2a 4d 18. */
const zstdSkippable = /^5[0-9a-f]2a4d18/u;

/** @param head the first 300 bytes or more */
export function kindOf(head: Buffer): Kind {
  const hex = head.toString('hex', 0, 300);
  if (zstdSkippable.test(hex)) return 'zstd';
  return magics.find(([start, at]) => hex.startsWith(start, 2 * at))?.[2] ?? 'text';
}
