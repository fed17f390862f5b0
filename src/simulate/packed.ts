/** Calls of a large log in columns: a tenth of the memory that objects take. */
import type { SimulatedCall } from './persona.ts';
import { compareText } from './exchange.ts';

/** What a finished log holds of one call; parties are places in `numbers`. */
export interface PackedCalls {
  readonly numbers: readonly string[];
  readonly count: number;
  readonly caller: Int32Array;
  readonly callee: Int32Array;
  readonly startedAt: Int32Array;
  readonly ringSeconds: Int16Array;
  readonly talkSeconds: Int16Array;
  readonly state: Uint8Array;
}

export const answeredBit = 1;
const joinedBit = 2;

export interface CallStore {
  readonly add: (calls: readonly SimulatedCall[]) => void;
  /**
   * The calls that the exchange could put through, ordered by start, caller, callee, ring and talk time: a
   * handset carries one call at a time. A joined call shows a number that is on another call already. Before
   * its birth, epoch s, a number neither calls nor is called.
   */
  readonly finish: (
    isHandset: (number: string) => boolean,
    births: ReadonlyMap<string, number>,
  ) => PackedCalls;
}

type Column = Int32Array | Int16Array | Uint8Array;

/** An empty store, which grows as calls are added. */
export function createStore(): CallStore {
  const places = new Map<string, number>();
  const numbers: string[] = [];
  let room = 1 << 16;
  let count = 0;
  let columns = makeColumns(room);
  const placeOf = (number: string) => {
    const known = places.get(number);
    if (known !== undefined) return known;
    places.set(number, numbers.length);
    numbers.push(number);
    return numbers.length - 1;
  };
  const put = (call: SimulatedCall) => {
    if (count === room) {
      room *= 2;
      columns = grown(columns, room);
    }
    columns.caller[count] = placeOf(call.caller);
    columns.callee[count] = placeOf(call.callee);
    columns.startedAt[count] = call.startedAt;
    columns.ringSeconds[count] = call.ringSeconds;
    columns.talkSeconds[count] = call.talkSeconds;
    columns.state[count] = (call.answered ? answeredBit : 0) | (call.joined === true ? joinedBit : 0);
    count += 1;
  };
  return {
    add: (calls) => {
      for (const call of calls) put(call);
    },
    finish: (isHandset, births) => connected({ numbers, count, ...columns }, isHandset, births),
  };
}

type Columns = Omit<PackedCalls, 'numbers' | 'count'>;

function makeColumns(room: number): Columns {
  return {
    caller: new Int32Array(room),
    callee: new Int32Array(room),
    startedAt: new Int32Array(room),
    ringSeconds: new Int16Array(room),
    talkSeconds: new Int16Array(room),
    state: new Uint8Array(room),
  };
}

function grown(columns: Columns, room: number): Columns {
  const larger = makeColumns(room);
  for (const name of columnNames) (larger[name] as Column).set(columns[name]);
  return larger;
}

const columnNames = ['caller', 'callee', 'startedAt', 'ringSeconds', 'talkSeconds', 'state'] as const;

/** Places of the calls in the order of a log. */
function ordered(calls: PackedCalls): Int32Array {
  const byText = [...calls.numbers.keys()].sort((a, b) =>
    compareText(calls.numbers[a] ?? '', calls.numbers[b] ?? ''),
  );
  const rank = new Int32Array(byText.length);
  for (const [place, number] of byText.entries()) rank[number] = place;
  const at = (column: Column, place: number) => column[place] ?? 0;
  const rankAt = (column: Int32Array, place: number) => at(rank, at(column, place));
  return Int32Array.from({ length: calls.count }, (_, place) => place).sort(
    (a, b) =>
      at(calls.startedAt, a) - at(calls.startedAt, b) ||
      rankAt(calls.caller, a) - rankAt(calls.caller, b) ||
      rankAt(calls.callee, a) - rankAt(calls.callee, b) ||
      at(calls.ringSeconds, a) - at(calls.ringSeconds, b) ||
      at(calls.talkSeconds, a) - at(calls.talkSeconds, b),
  );
}

/** One call, its parties as places in `numbers`. */
interface Placed {
  readonly caller: number;
  readonly callee: number;
  readonly startedAt: number;
  readonly ringSeconds: number;
  readonly talkSeconds: number;
  readonly state: number;
}

function read(columns: Columns, place: number): Placed {
  const at = (name: keyof Columns) => columns[name][place] ?? 0;
  return {
    caller: at('caller'),
    callee: at('callee'),
    startedAt: at('startedAt'),
    ringSeconds: at('ringSeconds'),
    talkSeconds: at('talkSeconds'),
    state: at('state'),
  };
}

function write(columns: Columns, place: number, call: Placed): void {
  for (const name of columnNames) columns[name][place] = call[name];
}

function connected(
  calls: PackedCalls,
  isHandset: (number: string) => boolean,
  births: ReadonlyMap<string, number>,
): PackedCalls {
  const handset = calls.numbers.map(isHandset);
  const born = calls.numbers.map((number) => births.get(number) ?? 0);
  const busyUntil = new Int32Array(calls.numbers.length);
  const inUse = (number: number, at: number) => (busyUntil[number] ?? 0) > at;
  const exists = (number: number, at: number) => (born[number] ?? 0) <= at;
  const occupy = (number: number, until: number) => {
    if (handset[number] === true) busyUntil[number] = Math.max(busyUntil[number] ?? 0, until);
  };
  const isPlaced = ({ caller, callee, startedAt, state }: Placed) =>
    caller !== callee &&
    ((state & joinedBit) !== 0 || !inUse(caller, startedAt)) &&
    exists(caller, startedAt) &&
    exists(callee, startedAt);
  const out = makeColumns(calls.count);
  let count = 0;
  for (const place of ordered(calls)) {
    const call = read(calls, place);
    if (!isPlaced(call)) continue;
    const busy = inUse(call.callee, call.startedAt);
    const done = busy
      ? { ...call, ringSeconds: 0, talkSeconds: 0, state: 0 }
      : { ...call, state: call.state & answeredBit };
    const end = done.startedAt + done.ringSeconds + done.talkSeconds + 1;
    occupy(done.caller, end);
    if (!busy) occupy(done.callee, end);
    write(out, count, done);
    count += 1;
  }
  return { numbers: calls.numbers, count, ...out };
}
