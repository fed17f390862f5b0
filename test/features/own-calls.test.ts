import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lineOf } from '../../src/calls/load.ts';
import { createNumbers } from '../../src/calls/number.ts';
import { readCalls, type ReadLog } from '../../src/calls/read.ts';
import { exampleKinds, type ExampleKind } from '../../src/features/example-kinds.ts';
import { exampleCalls, keepOwnCalls } from '../../src/features/own-calls.ts';
import { createWorkspace } from '../../src/input/workspace.ts';
import { zoneOf } from '../../src/input/zone.ts';
import { shapeOf } from '../../src/log-shape.ts';
import { defaults, makeFolder, type Folder } from '../analysis.ts';

const own = '13800001001';

interface Call {
  readonly caller: string;
  readonly callee: string;
  readonly at: number;
  readonly ring: number;
  readonly talk: number;
  readonly answered: boolean;
  readonly device: string;
}

/** A generator of whole numbers with a fixed course. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >> 8) % sides;
  };
}

/** A busy number with neighbours, repeats, local callees, call-backs, overlaps and two handsets; and others. */
function log(): Call[] {
  const roll = dice(7);
  const start = 1_715_565_600;
  const calls = Array.from({ length: 400 }, (_, at): Call => {
    const mobile = `138${String(1002 + (roll(3) === 0 ? at : roll(60))).padStart(8, '0')}`;
    const party = roll(8) === 0 ? `0215550${String(1000 + roll(30))}` : mobile;
    const placed = roll(3) > 0;
    const answered = roll(2) === 0;
    return {
      caller: placed ? own : party,
      callee: placed ? party : own,
      at: start + at * 101 + roll(9) - (roll(5) === 0 ? 90 : 0) + roll(3) * 86_400,
      ring: roll(12),
      talk: answered ? roll(4) * roll(90) : 0,
      answered,
      device: roll(9) === 0 ? '' : `86000000000000${roll(2)}`,
    };
  });
  const other = { caller: '13900002000', callee: '13900003000', at: start, ring: 1, talk: 1, answered: true };
  return [{ ...other, device: '' }, ...calls.toSorted((a, b) => a.at - b.at)];
}

const calls = log();
const line = (call: Call) => calls.indexOf(call) + 2;

let folder: Folder;
let read: ReadLog;
const shape = () => shapeOf(read, { homeArea: '021', region: 'CN' }, zoneOf('Asia/Shanghai'));
beforeAll(async () => {
  folder = await makeFolder();
  const rows = calls.map(({ caller, callee, at, ring, talk, answered, device }) =>
    [caller, callee, at, talk, ring, answered ? 'ANSWERED' : 'NO ANSWER', device].join(','),
  );
  const path = await folder.file(
    'calls.csv',
    `caller,callee,start_time,duration,ring,disposition,imei\n${rows.join('\n')}\n`,
  );
  const numbers = await createNumbers({ region: 'CN', homeArea: '021' });
  read = await readCalls([path], { ...defaults, detail: false }, numbers, {
    workspace: await createWorkspace(folder.path),
    stdin: Readable.from([]),
    signal: new AbortController().signal,
    onBytes: () => undefined,
    onLoad: () => undefined,
    onRejects: undefined,
    onProgress: () => undefined,
  });
  await keepOwnCalls(read.engine, shape(), Number(own), '');
});
afterAll(async () => {
  read.engine.close();
  await folder.remove();
});

async function shown(kind: ExampleKind, evidence: Record<string, number> = {}): Promise<number[]> {
  const rows = await exampleCalls(read.engine, shape(), kind, evidence);
  const [loaded] = read.loaded;
  return rows.map(({ row }) => lineOf(loaded!, row));
}

/** Fixed lines have codes above those of mobiles. */
const codeOf = ({ caller, callee }: Call) => {
  const peer = caller === own ? callee : caller;
  return Number(peer) + (peer.startsWith('0') ? 1e12 : 0);
};
const order = (a: Call, b: Call) =>
  a.at - b.at || codeOf(a) - codeOf(b) || a.talk - b.talk || line(a) - line(b);
const placed = calls.filter(({ caller }) => caller === own).toSorted(order);
const received = calls.filter(({ callee }) => callee === own).toSorted(order);
const first3 = (found: readonly Call[]) => found.slice(0, 3).map(line);
const local = (at: number) => new Date((at + 8 * 3600) * 1000);
const day = ({ at }: Call) => local(at).toISOString().slice(0, 10);
const seconds = ({ at }: Call) => (at + 8 * 3600) % 86_400;
const end = (call: Call) => call.at + call.ring + call.talk;
const tells = (call: Call) => call.answered && call.talk > 0;
const walk = placed.toSorted(
  (a, b) => a.at - b.at || end(a) - end(b) || a.ring - b.ring || Number(a.callee) - Number(b.callee),
);
const before = (call: Call) => walk.slice(0, walk.indexOf(call));
const idle = (call: Call) => {
  const last = before(call).at(-1);
  return last === undefined ? null : call.at - end(last);
};
const stride = (call: Call) => {
  const last = before(call).at(-1);
  return last === undefined ? null : Number(call.callee) - Number(last.callee);
};

function fullest(width: number): Call[] {
  const counted = placed.map((call) => ({
    at: call.at,
    n: placed.filter(({ at }) => at > call.at - width && at <= call.at).length,
  }));
  const most = Math.max(...counted.map(({ n }) => n));
  const to = Math.min(...counted.filter(({ n }) => n === most).map(({ at }) => at));
  return placed.filter(({ at }) => at > to - width && at <= to);
}

function busiestDay(): Call[] {
  const days = [...new Set(placed.map(day))].sort();
  const size = (one: string) => placed.filter((call) => day(call) === one).length;
  const most = Math.max(...days.map(size));
  const busiest = days.find((one) => size(one) === most);
  return placed.filter((call) => day(call) === busiest);
}

const isFirstTo = (call: Call) => placed.find(({ callee }) => callee === call.callee) === call;
const callers = new Set(received.map(({ caller }) => caller));
const isReturn = (call: Call) => placed.some(({ callee, at }) => callee === call.caller && at < call.at);
const up =
  placed.filter((call) => (stride(call) ?? 0) > 10).length >=
  placed.filter((call) => (stride(call) ?? 0) < -10).length;
const spread = (found: readonly Call[]) =>
  [found[0], found[Math.floor((found.length + 1) / 2) - 1], found.at(-1)].map((call) => line(call!));
const isOffice = (call: Call) => {
  const week = local(call.at).getUTCDay();
  const clock = seconds(call) / 3600;
  return week >= 1 && week <= 5 && ((clock >= 9 && clock < 12) || (clock >= 13.5 && clock < 18));
};

/** The same in plain TypeScript. */
const expected: Readonly<Record<ExampleKind, number[]>> = {
  placed: spread(placed),
  received: spread(received),
  'busiest-day': first3(busiestDay()),
  'busiest-24-hours': first3(fullest(86_400)),
  'busiest-hour': first3(fullest(3600)),
  'busiest-minute': first3(fullest(60)),
  'new-callee': first3(placed.filter(isFirstTo)),
  'called-once': first3(
    placed.filter((call) => placed.filter(({ callee }) => callee === call.callee).length === 1),
  ),
  'one-way': first3(placed.filter((call) => isFirstTo(call) && !callers.has(call.callee))),
  'two-way': first3(placed.filter(({ callee }) => callers.has(callee))),
  repeat: first3(
    placed.filter((call) => placed.some((one) => one.callee === call.callee && day(one) < day(call))),
  ),
  'failed-callback': first3(received.filter((call) => isReturn(call) && !call.answered)),
  'answered-callback': first3(received.filter((call) => isReturn(call) && call.answered)),
  answered: first3(placed.filter(({ answered }) => answered)),
  unanswered: first3(placed.filter(({ answered }) => !answered)),
  short: first3(placed.filter((call) => call.answered && call.talk >= 1 && call.talk <= 6)),
  script: first3(placed.filter((call) => call.answered && call.talk >= 40 && call.talk < 43)),
  paced: first3(placed.filter((call) => idle(call) !== null && idle(call)! >= 90 && idle(call)! < 94)),
  overlap: first3(
    placed.filter((call) => {
      const ends = before(call).filter(tells).map(end);
      return tells(call) && Math.max(...ends) - (call.at + call.ring) > 10;
    }),
  ),
  'near-step': first3(
    placed.filter((call) => Math.abs(stride(call) ?? 0) >= 1 && Math.abs(stride(call) ?? 0) <= 10),
  ),
  'far-step': first3(placed.filter((call) => (up ? (stride(call) ?? 0) > 10 : (stride(call) ?? 0) < -10))),
  'office-hours': first3(placed.filter(isOffice)),
  'quiet-hours': first3(placed.filter((call) => seconds(call) >= 21 * 3600 || seconds(call) < 8 * 3600)),
  device: first3(
    placed.filter(
      (call) => call.device !== '' && placed.find(({ device }) => device === call.device) === call,
    ),
  ),
  relayed: first3(
    placed.filter((call) => received.some(({ at }) => call.at - at >= 0 && call.at - at <= 15)),
  ),
  local: first3(placed.filter(({ callee }) => callee.startsWith('021'))),
};

describe('examples of each kind are those that plain TypeScript finds', () => {
  test.each(Object.keys(exampleKinds) as ExampleKind[])('%s', async (kind) => {
    const found = await shown(kind, { fromSeconds: kind === 'script' ? 40 : 90 });
    expect(expected[kind].length, 'the log shows nothing of this kind').toBeGreaterThan(0);
    expect(found).toEqual(expected[kind]);
  });
});

test('a window that the evidence does not name shows nothing', async () => {
  expect(await shown('script')).toEqual([]);
});
