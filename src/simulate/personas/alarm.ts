import { announcement, attempt, endOf, type Manner } from '../attempt.ts';
import { isAnyDay } from '../calendar.ts';
import { definePersona, type SimulatedCall } from '../persona.ts';
import type { Random } from '../random.ts';
import { publicList } from '../world.ts';

const ladderMinutes = [1, 3, 5, 15] as const;

export const alarm = definePersona({
  id: 'alarm',
  label: 0,
  meaning:
    'A paging system that calls 2 to 8 people on duty, day or night, again after 1, 3, 5 and 15 minutes until one answers; ' +
    'the ladder of on-call products.',
  sociable: false,
  works: isAnyDay,
  numbers: (book, random) => [random.chance(0.5) ? book.fixed(random) : book.mobile(random)],
  calls(world, seat) {
    const { random, numbers, days, volume } = seat;
    const duty = publicList(world, random, random.int(2, 8));
    const paging: Manner = { answerShare: 0.45, talk: announcement(random.int(18, 32)), patience: [25, 30] };
    const incidents = (0.5 + random.unit() * 3.5) * volume;
    return days.flatMap((day) =>
      Array.from({ length: random.poisson(incidents) }, () => day.start + random.int(0, 86_399)).flatMap(
        (at) => climb(random, numbers[0], duty, at, paging),
      ),
    );
  },
});

function climb(
  random: Random,
  caller: string,
  duty: readonly string[],
  at: number,
  paging: Manner,
): SimulatedCall[] {
  const calls: SimulatedCall[] = [];
  let now = at;
  for (const minutes of ladderMinutes) {
    for (const person of duty.slice(0, 3)) {
      const call = attempt(random, caller, person, now, paging);
      calls.push(call);
      if (call.answered) return calls;
      now = endOf(call) + 5;
    }
    now += minutes * 60;
  }
  return calls;
}
