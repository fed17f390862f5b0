import { isNotSunday } from '../calendar.ts';
import type { Day } from '../calendar.ts';
import type { Manner } from '../attempt.ts';
import type { SimulatedCall } from '../persona.ts';
import type { Random } from '../random.ts';
import { momentsOf, openingHours } from '../rhythm.ts';
import { defineScheme, membersOf, type Scene } from '../scheme.ts';
import { callBacks, inTurn } from '../work.ts';
import { publicList } from '../world.ts';
import { missedCallBack, pitchOf, stretch } from './lists.ts';

const caps = [40, 50, 60, 75, 80] as const;

export const quota = defineScheme({
  id: 'quota',
  label: 1,
  meaning:
    'Dialling software with a cap: exactly 40, 50, 60, 75 or 80 strangers every working day for six days or more, at ' +
    'irregular pace. Presets of dialler vendors.',
  sociable: false,
  numbers: (book, random) => [book.salesMobile(random)],
  cast(scene) {
    const cap = Math.max(2, Math.round(scene.random.pick(caps) * scene.volume));
    const days = stretch(scene.random, scene.days, 6, 12, isNotSunday);
    return counted(scene, 'quota', days, () => cap);
  },
});

export const staircase = defineScheme({
  id: 'staircase',
  label: 1,
  meaning:
    'A number that is warmed up: 10 strangers a day, after every two days 10 or 15 more, up to about 80. Warm-up advice of ' +
    'dialler vendors.',
  sociable: false,
  numbers: (book, random) => [book.salesMobile(random)],
  cast(scene) {
    const step = scene.random.pick([10, 12, 15] as const);
    const days = stretch(scene.random, scene.days, 10, 12, isNotSunday);
    return counted(scene, 'staircase', days, (place) =>
      Math.max(2, Math.round(step * (1 + Math.floor(place / 2)) * scene.volume)),
    );
  },
});

function counted(
  { random, numbers, world }: Scene,
  kind: string,
  days: readonly Day[],
  countOn: (place: number) => number,
) {
  const [number = ''] = numbers;
  const manner = pitchOf(random);
  const calls = days.flatMap((day, place) =>
    exactly(random, number, day, publicList(world, random, countOn(place)), manner),
  );
  return {
    members: membersOf(numbers, 1, kind),
    calls: [
      ...calls,
      ...callBacks(random, calls, { share: 0.04, delay: [60, 7200], manner: missedCallBack }),
    ],
  };
}

function exactly(
  random: Random,
  number: string,
  day: Day,
  callees: readonly string[],
  manner: Manner,
): SimulatedCall[] {
  const moments = momentsOf(day, random, callees.length, openingHours);
  const plan = callees.map((callee, place) => ({ at: moments[place] ?? day.start, callee }));
  return inTurn(random, number, plan, manner);
}
