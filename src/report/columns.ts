/** Columns of the table of numbers, from left to right. */
export const columnKeys = [
  'rank',
  'number',
  'level',
  'score',
  'reasons',
  'calls',
  'callees',
  'busiestDay',
  'answeredShare',
  'lastSeen',
] as const;

export type ColumnKey = (typeof columnKeys)[number];

export interface ChosenColumn {
  readonly key: ColumnKey;
  readonly width: number;
}

/** Cells between two columns. */
export const gap = 2;

/** The least table width at which a column is shown; the others are always shown. */
const shownFrom: Partial<Record<ColumnKey, number>> = {
  rank: 70,
  calls: 70,
  busiestDay: 80,
  answeredShare: 80,
  callees: 100,
  lastSeen: 100,
};

/** What goes first when the reasons have too little room. */
const dropOrder: readonly ColumnKey[] = [
  'lastSeen',
  'callees',
  'answeredShare',
  'busiestDay',
  'calls',
  'rank',
];

const goodReasons = 20;
const leastReasons = 12;
const widestReasons = 96;
const widestNumber = 24;
/** Ids of cases are short; those of a report from elsewhere need not be. */
const widestRank = 8;

type Widths = Readonly<Record<ColumnKey, number>>;

/** Cells left for the reasons beside the other columns. */
function room(keys: readonly ColumnKey[], widths: Widths, width: number): number {
  const taken = keys.filter((key) => key !== 'reasons').reduce((sum, key) => sum + widths[key], 0);
  return width - taken - gap * (keys.length - 1);
}

function bounded(natural: Widths, width: number, kept: ReadonlySet<ColumnKey>): Widths {
  const rank = Math.min(natural.rank, widestRank);
  const always: readonly ColumnKey[] = ['level', 'score', ...kept];
  const beside = always.reduce((sum, key) => sum + (key === 'rank' ? rank : natural[key]) + gap, 0);
  return { ...natural, rank, number: Math.max(1, Math.min(natural.number, widestNumber, width - beside)) };
}

/**
 * Which columns fit into `width` cells, and how wide each is.
 *
 * `natural` is the width that each column would take unwrapped. Number, level and score always stay, and
 * what is in `kept`; the rest goes by breakpoint, then until the reasons have room to be read.
 */
export function chooseColumns(
  natural: Widths,
  width: number,
  kept: ReadonlySet<ColumnKey> = new Set(),
): ChosenColumn[] {
  const widths = bounded(natural, width, kept);
  let keys = columnKeys.filter((key) => kept.has(key) || width >= (shownFrom[key] ?? 0));
  for (const key of dropOrder.filter((one) => !kept.has(one))) {
    if (room(keys, widths, width) >= Math.min(goodReasons, natural.reasons)) break;
    keys = keys.filter((other) => other !== key);
  }
  const left = room(keys, widths, width);
  if (left < Math.min(leastReasons, natural.reasons)) keys = keys.filter((key) => key !== 'reasons');
  const reasons = Math.min(left, natural.reasons, widestReasons);
  return keys.map((key) => ({ key, width: key === 'reasons' ? reasons : widths[key] }));
}
