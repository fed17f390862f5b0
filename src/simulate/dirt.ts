/** The damage of real exports, without loss of the truth. */
import type { Random } from './random.ts';
import type { Row } from './scenario-csv.ts';

/** Share of the rows that are damaged. */
export const dirtShare = 0.02;

type Damage = (row: Row, random: Random) => readonly Row[];

/** How people and exports write a number that is not there. */
const withheld = ['anonymous', 'unknown', '未知', '私密号码', 'Restricted'] as const;

/** A clock that was reset, one that runs ahead, and no time at all. */
const oddTimes = ['1970-01-01 08:00:00', '2099-12-31 23:59:59', '0000-00-00 00:00:00', ''] as const;

/** What is done to damaged rows, each equally often. */
export const damages: Readonly<Record<string, Damage>> = {
  duplicate: (row) => [row, row],
  'odd time': (row, random) => [{ ...row, startTime: random.pick(oddTimes) }],
  'other time form': (row) => [{ ...row, startTime: row.startTime.replaceAll('-', '/') }],
  'no callee': (row) => [{ ...row, callee: '' }],
  'no duration': (row) => [{ ...row, duration: '' }],
  withheld: (row, random) => [{ ...row, caller: random.pick(withheld), imei: '' }],
  'other number form': (row, random) => [{ ...row, caller: rewritten(row.caller, random) }],
};

/** A mobile in another form of the same number; other numbers stay. */
function rewritten(number: string, random: Random): string {
  if (!/^1\d{10}$/.test(number)) return number;
  const spaced = `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`;
  return random.pick([`+86${number}`, `0086${number}`, spaced, `${number.slice(0, 3)}-${number.slice(3)}`]);
}

/** Damages about `dirtShare` of the rows; counts them by damage in `tally`. */
export function* dirtied(rows: Iterable<Row>, random: Random, tally: Map<string, number>): Generator<Row> {
  const kinds = Object.keys(damages);
  for (const row of rows) {
    if (!random.chance(dirtShare)) {
      yield row;
      continue;
    }
    const kind = random.pick(kinds);
    tally.set(kind, (tally.get(kind) ?? 0) + 1);
    yield* damages[kind]?.(row, random) ?? [row];
  }
}
