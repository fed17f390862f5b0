import { attempt, talkTime, type Manner } from '../attempt.ts';
import { isAnyDay } from '../calendar.ts';
import { mealHours, momentsOf } from '../rhythm.ts';
import { defineScheme, membersOf } from '../scheme.ts';
import { socialCalls } from '../social.ts';
import { callBacks, inTurn } from '../work.ts';
import { anyone, publicList } from '../world.ts';
import { stretch } from './lists.ts';

export const foodRiders = defineScheme({
  id: 'food-riders',
  label: 0,
  meaning:
    'Five to nine riders of one meal-delivery station, 30 to 65 calls a day around the meals, most to people never called ' +
    'again, a tenth to the same 25 kitchens; 12 to 22 % call back; half of them stay for a week or so. The hardest ' +
    'innocent of the slow dialer.',
  sociable: true,
  numbers: (book, random) => Array.from({ length: random.int(5, 9) }, () => book.mobile(random)),
  cast({ random, numbers, world, days, volume }) {
    const kitchens = publicList(world, random, 25);
    const calls = numbers.flatMap((number, place) => {
      const own = random.fork(`rider/${place}`);
      const door: Manner = { answerShare: 0.8, talk: talkTime(own.int(12, 26), 0.7), patience: [10, 30] };
      const working = own.chance(0.5) ? days : stretch(own, days, 4, 9, isAnyDay);
      const usual = own.int(30, 65) * volume;
      const back = 0.12 + own.unit() * 0.1;
      const meals = working.flatMap((day) => {
        const plan = momentsOf(day, own, own.poisson(usual), mealHours).map((at) => ({
          at,
          callee: own.chance(0.1) ? own.pick(kitchens) : anyone(world, own),
        }));
        const placed = inTurn(own, number, plan, door);
        const kitchen = momentsOf(day, own, own.int(0, 2), mealHours).map((at) =>
          attempt(own, own.pick(kitchens), number, at, door),
        );
        return [
          ...placed,
          ...kitchen,
          ...callBacks(own, placed, { share: back, delay: [20, 1200], manner: door }),
        ];
      });
      const seat = { numbers: [number] as const, random: own, days: working, volume };
      return [...meals, ...socialCalls(world, seat, days, 1.5)];
    });
    return { members: membersOf(numbers, 0, 'food-rider'), calls };
  },
});
