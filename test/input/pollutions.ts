/** Call logs with structural damage, line by line with what may become of each. */
export interface Line {
  readonly text: string | Buffer;
  /** The call of the source log that the line holds. */
  readonly call?: number;
  /** Whether the call may be refused; else it must be accepted. It must never become another call. */
  readonly mayLose?: boolean;
}

export interface Pollution {
  readonly name: string;
  readonly lines: readonly Line[];
  /** Ends each line; the last one too unless `noFinalEnd`. */
  readonly ends?: readonly string[];
  readonly noFinalEnd?: boolean;
}

export const captions = ['seq', 'caller', 'callee', 'start_time', 'duration', 'status', 'trunk', 'note'];
export const calls = Array.from({ length: 60 }, (_, i) => [
  String(i + 1),
  `1380000${1000 + i}`,
  `0215550${1000 + 7 * i}`,
  `2024-03-04 09:${String(i).padStart(2, '0')}:${String((i * 7) % 60).padStart(2, '0')}`,
  String(i % 4 === 0 ? 0 : 5 + 3 * i),
  i % 4 === 0 ? 'NO ANSWER' : 'ANSWERED',
  `T${1 + (i % 3)}`,
  i % 5 === 0 ? '' : `n${i}`,
]);

const comma = (cells: readonly string[]) => cells.join(',');
const header: Line = { text: comma(captions) };
const good = (i: number): Line => ({ text: comma(calls[i] ?? []), call: i });
const all: readonly Line[] = calls.map((_, i) => good(i));
const text = (value: string): Line => ({ text: value });

/** The log with some of its calls written otherwise. */
function some(every: number, change: (cells: readonly string[], i: number) => Line): Line[] {
  return [
    header,
    ...all.map((line, i) => (i % every === 3 ? { call: i, ...change(calls[i] ?? [], i) } : line)),
  ];
}
const written = (how: (cells: readonly string[]) => string): Line[] =>
  [captions, ...calls].map((cells, i) => (i === 0 ? text(how(cells)) : { text: how(cells), call: i - 1 }));
const without = (cells: readonly string[], column: number) => cells.filter((_, i) => i !== column);
const merged = (cells: readonly string[], column: number) => [
  ...cells.slice(0, column),
  `${cells[column] ?? ''}${cells[column + 1] ?? ''}`,
  ...cells.slice(column + 2),
];
const stray = (cells: readonly string[], column: number, at: (cell: string) => number) =>
  cells.map((cell, i) => (i === column ? `${cell.slice(0, at(cell))}"${cell.slice(at(cell))}` : cell));
const columns = captions.map((_, i) => i);
const lossy = (value: string | Buffer): Line => ({ text: value, mayLose: true });

export const pollutions: readonly Pollution[] = [
  { name: 'the source', lines: [header, ...all] },
  { name: 'no calls', lines: [header] },
  { name: 'one call', lines: [header, good(0)] },
  { name: 'no header', lines: all },
  { name: 'LF, no final line end', lines: [header, ...all], noFinalEnd: true },
  { name: 'CR LF', lines: [header, ...all], ends: ['\r\n'] },
  { name: 'CR', lines: [header, ...all], ends: ['\r'] },
  { name: 'line ends in turn', lines: [header, ...all], ends: ['\n', '\r\n', '\r'] },
  {
    name: 'blank lines everywhere',
    lines: [text(''), header, text(''), ...all.flatMap((line) => [line, text('')])],
  },
  { name: 'lines of blanks', lines: [header, ...all.flatMap((line) => [line, text('   ')])] },
  { name: 'semicolons', lines: written((cells) => cells.join(';')) },
  { name: 'tabs', lines: written((cells) => cells.join('\t')) },
  { name: 'bars', lines: written((cells) => cells.join('|')) },
  { name: 'a sep= line', lines: [text('sep=^'), ...written((cells) => cells.join('^'))] },
  { name: 'all quoted', lines: written((cells) => cells.map((cell) => `"${cell}"`).join(',')) },
  { name: 'single quotes', lines: written((cells) => cells.map((cell) => `'${cell}'`).join(',')) },
  {
    name: 'single quotes around commas',
    lines: written((cells) => cells.map((cell, i) => (i === 6 ? `'${cell}, x'` : `'${cell}'`)).join(',')),
  },
  {
    name: 'backslashes before commas and quotes',
    lines: written((cells) => cells.map((cell, i) => (i === 6 ? `${cell}\\, \\"x\\"` : cell)).join(',')),
  },
  { name: 'blanks after delimiters', lines: written((cells) => cells.join(', ')) },
  {
    name: 'blanks after delimiters, quoted',
    lines: written((cells) => cells.map((cell) => `"${cell}"`).join(', ')),
  },
  {
    name: 'blanks before delimiters, quoted',
    lines: written((cells) => cells.map((cell) => `"${cell}" `).join(',')),
  },
  { name: 'padded with tabs', lines: written((cells) => cells.map((cell) => `${cell}\t`).join(',')) },
  { name: 'blanks at line ends', lines: written((cells) => `${comma(cells)}   `) },
  {
    name: 'a comma after every row',
    lines: [header, ...calls.map((cells, i) => ({ text: `${comma(cells)},`, call: i }))],
  },
  { name: 'a comma after some rows', lines: some(7, (cells) => ({ text: `${comma(cells)},,` })) },
  {
    name: 'rows without their last column',
    lines: [header, ...calls.map((cells, i) => ({ text: comma(without(cells, 7)), call: i }))],
  },
  { name: 'some rows without their last column', lines: some(7, (cells) => lossy(comma(without(cells, 7)))) },
  ...columns.slice(0, 7).map((column) => ({
    name: `a delimiter missing after column ${column}`,
    lines: some(9, (cells) => lossy(comma(merged(cells, column)))),
  })),
  ...columns.map((column) => ({
    name: `a delimiter too many in column ${column}`,
    lines: some(9, (cells) => lossy(comma(cells.map((cell, i) => (i === column ? `,${cell}` : cell))))),
  })),
  ...columns.flatMap((column) => [
    {
      name: `a quote before column ${column}`,
      lines: some(9, (cells) => lossy(comma(stray(cells, column, () => 0)))),
    },
    {
      name: `a quote inside column ${column}`,
      lines: some(9, (cells) => lossy(comma(stray(cells, column, () => 1)))),
    },
  ]),
  {
    name: 'line ends inside quotes',
    lines: [
      header,
      ...all.flatMap((line, i): Line[] =>
        i % 9 === 3 ? [lossy(`${comma(without(calls[i] ?? [], 7))},"a`), text('b"')] : [line],
      ),
    ],
  },
  {
    name: 'the header again and again',
    lines: all.flatMap((line, i) => (i % 20 === 0 ? [header, line] : [line])),
  },
  {
    name: 'a byte-order mark at every header',
    lines: all.flatMap((line, i) => (i % 20 === 0 ? [text(`\u{feff}${comma(captions)}`), line] : [line])),
  },
  {
    name: 'a long preamble',
    lines: [...Array.from({ length: 40 }, (_, i) => text(`Line ${i} of "the report`)), header, ...all],
  },
  {
    name: 'three tables with preambles',
    lines: [0, 20, 40].flatMap((from) => [
      text('Call records'),
      text('Customer: 42'),
      text(''),
      header,
      ...all.slice(from, from + 20),
      text('Total,20'),
      text(''),
    ]),
  },
  {
    name: 'a second table with its columns in another order',
    lines: [
      header,
      ...all.slice(0, 30),
      text('callee,caller,start_time,duration,status,seq,note,trunk'),
      ...calls.slice(30).map((c, i) => ({
        call: 30 + i,
        text: comma([
          c[2] ?? '',
          c[1] ?? '',
          c[3] ?? '',
          c[4] ?? '',
          c[5] ?? '',
          c[0] ?? '',
          c[7] ?? '',
          c[6] ?? '',
        ]),
      })),
    ],
  },
  {
    name: 'a second table with fewer columns and another delimiter',
    lines: [
      header,
      ...all.slice(0, 30),
      text(''),
      text('start_time;caller;callee;duration'),
      ...calls.slice(30).map((c, i) => ({ call: 30 + i, text: [c[3], c[1], c[2], c[4]].join(';') })),
    ],
  },
  {
    name: 'totals, footers, rules and dates between the rows',
    lines: [
      header,
      ...all.flatMap((line, i) => (i % 15 === 0 ? [text(`2024-03-0${1 + i / 15},,,,,,,`), line] : [line])),
      text('-----,-----,-----,-----,-----,-----,-----,-----'),
      text('合计,,,,1234,,,'),
      text('Totals: 60 calls'),
      text('备注：内部资料'),
      text('*** END OF REPORT ***'),
    ],
  },
  {
    name: 'NULs',
    lines: some(9, (cells, i) =>
      i % 2 === 0
        ? { text: comma(cells.map((cell, c) => (c === 7 ? `${cell}\0` : cell))) }
        : lossy(comma(cells.map((cell, c) => (c === 1 ? `\0${cell}` : cell)))),
    ),
  },
  { name: 'a tail of NULs', lines: [header, ...all, text('\0'.repeat(200))], noFinalEnd: true },
  {
    name: 'bytes that are no UTF-8',
    lines: some(9, (cells, i) =>
      i % 2 === 0
        ? { text: Buffer.concat([Buffer.from(comma(cells)), Buffer.from([0xff])]) }
        : lossy(Buffer.concat([Buffer.from('1,'), Buffer.from([0xff]), Buffer.from(comma(cells.slice(1)))])),
    ),
  },
  { name: 'a line that is too long', lines: some(30, (cells) => lossy(comma(cells) + 'x'.repeat(70_000))) },
  {
    name: 'a last line cut in the middle of a row',
    lines: [header, ...all.slice(0, 59), { ...lossy(comma(calls[59] ?? []).slice(0, 47)), call: 59 }],
    noFinalEnd: true,
  },
];
