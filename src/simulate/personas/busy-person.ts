import { attempt, talkTime, type Manner } from '../attempt.ts';
import { isNotSunday } from '../calendar.ts';
import { definePersona } from '../persona.ts';
import { momentsOf, openingHours } from '../rhythm.ts';
import { socialCalls } from '../social.ts';
import { callBacks, inTurn } from '../work.ts';
import { publicList } from '../world.ts';

const business: Manner = { answerShare: 0.66, talk: talkTime(48, 1.1), patience: [12, 50] };

export const busyPerson = definePersona({
  id: 'busy-person',
  label: 0,
  meaning:
    'A salesman with his own customers: 30 to 60 calls a day, the same 60 to 140 people again and again, who ' +
    'call him too. 93 % of benign subscribers with 50 or more calls a day repeat like this (Sichuan competition data, measured).',
  sociable: true,
  works: isNotSunday,
  numbers: (book, random) => [book.mobile(random)],
  calls(world, seat) {
    const { random, numbers, days, volume } = seat;
    const customers = publicList(world, random, random.int(60, 140));
    const weights = customers.map((_, place) => 1 / (place + 4));
    const usual = random.int(30, 56) * volume;
    const inward = 0.3 + random.unit() * 0.5;
    return [
      ...socialCalls(world, seat, days, 3),
      ...days.flatMap((day) => {
        const moments = momentsOf(day, random, random.poisson(usual), openingHours);
        const plan = moments.map((at) => ({ at, callee: random.weighted(customers, weights) }));
        const placed = inTurn(random, numbers[0], plan, business);
        const received = momentsOf(day, random, random.poisson(usual * inward), openingHours);
        return [
          ...placed,
          ...callBacks(random, placed, { share: 0.2, delay: [60, 5400], manner: business }),
          ...received.map((at) =>
            attempt(random, random.weighted(customers, weights), numbers[0], at, business),
          ),
        ];
      }),
    ];
  },
});
