import { attempt, talkTime, type Manner } from '../attempt.ts';
import { isAnyDay } from '../calendar.ts';
import { definePersona } from '../persona.ts';
import { momentsOf, openingHours } from '../rhythm.ts';
import { anyone, publicList } from '../world.ts';

const counter: Manner = { answerShare: 0.9, talk: talkTime(110, 0.9), patience: [15, 60] };
const returned: Manner = { answerShare: 0.65, talk: talkTime(70, 0.9), patience: [20, 45] };

export const hotline = definePersona({
  id: 'hotline',
  label: 0,
  meaning: 'An inbound service line: 120 to 350 calls a day from the public, a tenth of them returned.',
  sociable: false,
  works: isAnyDay,
  numbers: (book, random) => [random.chance(0.5) ? book.sharedCost(random) : book.fixed(random)],
  calls(world, seat) {
    const { random, numbers, days, volume } = seat;
    const usual = random.int(120, 350) * volume;
    const customers = publicList(world, random, 150);
    return days.flatMap((day) => {
      const received = momentsOf(day, random, random.poisson(usual), openingHours).map((at) => {
        const customer = random.chance(0.35) ? random.pick(customers) : anyone(world, random);
        return attempt(random, customer, numbers[0], at, counter);
      });
      const promised = received.filter(() => random.chance(0.1));
      return [
        ...received,
        ...promised.map((call) =>
          attempt(random, numbers[0], call.caller, call.startedAt + random.int(900, 7200), returned),
        ),
      ];
    });
  },
});
