import type { Day } from '../calendar.ts';
import { officeDay } from '../office-day.ts';
import type { SimulatedCall } from '../persona.ts';
import type { Random } from '../random.ts';
import { defineScheme, membersOf, type Scene } from '../scheme.ts';
import { callBacks } from '../work.ts';
import { publicList } from '../world.ts';
import { missedCallBack, pitchOf, season } from './lists.ts';

export const pool = defineScheme({
  id: 'pool',
  label: 1,
  meaning:
    '5 to 12 SIM cards on one list, 30 to 45 calls a day each and the same quota for all. Each works its own slice; who ' +
    'did not answer comes up again with the next card a day later. Half the pools take turns call by call, the others ' +
    'work side by side; some were bought with successive numbers, some share two devices. ' +
    'Five numbers and 200 calls a day: 中国经济周刊 2024 no. 18.',
  sociable: false,
  numbers: (book, random) => {
    const size = random.int(5, 12);
    if (random.chance(0.35)) return book.salesRun(random, size);
    return Array.from({ length: size }, () => book.salesMobile(random));
  },
  cast(scene) {
    const { random, numbers, world } = scene;
    const days = season(random, scene.days, 5, 10);
    const quota = Math.max(2, Math.round(random.int(30, 45) * scene.volume));
    const list = publicList(world, random, quota * numbers.length * days.length);
    const calls = workList(scene, days, quota, list);
    const boxes = [serial(random), serial(random)];
    const shared = random.chance(0.35);
    return {
      members: membersOf(numbers, 1, 'pool'),
      calls: [
        ...calls,
        ...callBacks(random, calls, { share: 0.04, delay: [60, 7200], manner: missedCallBack }),
      ],
      groups: [{ kind: 'pool', members: numbers }],
      ...(shared
        ? { devices: new Map(numbers.map((number, place) => [number, boxes[place % 2] ?? ''])) }
        : {}),
    };
  },
});

/** A fictional device serial, outside the range of those that the log's own subscribers have. */
function serial(random: Random): string {
  return `86000009${String(random.int(0, 9_999_999)).padStart(7, '0')}`;
}

function workList(
  { random, numbers }: Scene,
  days: readonly Day[],
  quota: number,
  list: readonly string[],
): SimulatedCall[] {
  const manner = pitchOf(random);
  const inTurns = random.chance(0.5);
  let fresh = 0;
  let left: readonly (readonly string[])[] = numbers.map(() => []);
  return days.flatMap((day) => {
    const slices = numbers.map((_, place) => {
      const before = left[(place + numbers.length - 1) % numbers.length] ?? [];
      const again = before.slice(0, Math.floor(quota * 0.4));
      const next = list.slice(fresh, fresh + quota - again.length);
      fresh += next.length;
      return random.shuffle([...new Set([...again, ...next])]);
    });
    const placed = inTurns ? turns(random, day, numbers, slices, manner) : sideBySide();
    left = numbers.map((number) =>
      placed.filter((call) => call.caller === number && !call.answered).map((call) => call.callee),
    );
    return placed;

    function sideBySide(): SimulatedCall[] {
      return numbers.flatMap((number, place) =>
        officeDay(random, day, slices[place] ?? [], { caller: () => number, manner }),
      );
    }
  });
}

/** One agent, the cards changed after each call. */
function turns(
  random: Random,
  day: Day,
  numbers: readonly string[],
  slices: readonly (readonly string[])[],
  manner: ReturnType<typeof pitchOf>,
): SimulatedCall[] {
  const longest = Math.max(...slices.map((slice) => slice.length));
  const plan = Array.from({ length: longest }, (_, row) => row).flatMap((row) =>
    numbers.flatMap((number, place) => {
      const callee = slices[place]?.[row];
      return callee === undefined ? [] : [{ number, callee }];
    }),
  );
  return officeDay(
    random,
    day,
    plan.map(({ callee }) => callee),
    { caller: (place) => plan[place]?.number ?? '', manner, busy: 45 },
  );
}
