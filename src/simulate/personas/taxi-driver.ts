import { attempt, talkTime, type Manner } from '../attempt.ts';
import { isAnyDay } from '../calendar.ts';
import { definePersona } from '../persona.ts';
import { drivingHours, momentsOf } from '../rhythm.ts';
import { socialCalls } from '../social.ts';
import { inTurn } from '../work.ts';
import { anyone } from '../world.ts';

const pickUp: Manner = { answerShare: 0.82, talk: talkTime(18, 0.7), patience: [10, 35] };

export const taxiDriver = definePersona({
  id: 'taxi-driver',
  label: 0,
  meaning:
    'One short call before each of 18 to 36 trips a day, once per passenger and then silence for minutes, from early ' +
    'morning to late evening; passengers ring too.',
  sociable: true,
  works: isAnyDay,
  numbers: (book, random) => [book.mobile(random)],
  calls(world, seat) {
    const { random, numbers, volume } = seat;
    const restDay = random.int(1, 7);
    const trips = random.int(18, 36) * volume;
    const ringShare = 0.3 + random.unit() * 0.4;
    const days = seat.days.filter((day) => day.weekday !== restDay);
    return [
      ...socialCalls(world, seat, seat.days, 4),
      ...days.flatMap((day) => {
        const plan = momentsOf(day, random, random.poisson(trips), drivingHours)
          .filter((at, place, all) => at - (all[place - 1] ?? 0) > 400)
          .map((at) => ({ at, callee: anyone(world, random) }));
        const passengers = plan.filter(() => random.chance(ringShare));
        return [
          ...inTurn(random, numbers[0], plan, pickUp),
          ...passengers.map(({ at, callee }) =>
            attempt(random, callee, numbers[0], at + random.int(-240, 240), pickUp),
          ),
        ];
      }),
    ];
  },
});
