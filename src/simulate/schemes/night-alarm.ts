import { announcement, attempt, endOf, type Manner } from '../attempt.ts';
import type { SimulatedCall } from '../persona.ts';
import type { Random } from '../random.ts';
import { defineScheme, membersOf } from '../scheme.ts';

export const nightAlarm = defineScheme({
  id: 'night-alarm',
  label: 0,
  meaning:
    'A monitoring system that on a few bad nights calls the two or three engineers on duty 40 to 90 times an incident, every ' +
    'one or two minutes until someone acknowledges. The innocent twin of the flood.',
  sociable: false,
  numbers: (book, random) => [random.chance(0.6) ? book.fixed(random) : book.mobile(random)],
  cast({ random, numbers, world, days, volume }) {
    const [number = ''] = numbers;
    const duty = random.shuffle(world.residents).slice(0, random.int(2, 3));
    const manner: Manner = { answerShare: 0.35, talk: announcement(random.int(16, 28)), patience: [20, 25] };
    const bad = random.shuffle(days).slice(0, Math.max(1, Math.round(days.length / 4)));
    const calls = bad.flatMap((day) =>
      incident(
        random,
        number,
        duty,
        day.start + random.int(0, 5 * 3600),
        Math.round(random.int(40, 90) * volume),
        manner,
      ),
    );
    return { members: membersOf(numbers, 0, 'night-alarm'), calls };
  },
});

function incident(
  random: Random,
  number: string,
  duty: readonly string[],
  from: number,
  count: number,
  manner: Manner,
): SimulatedCall[] {
  let now = from;
  return Array.from({ length: count }, (_, place) => {
    const call = attempt(random, number, duty[place % duty.length] ?? '', now, manner);
    now = endOf(call) + random.pick([60, 60, 120]);
    return call;
  });
}
