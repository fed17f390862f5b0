import { attempt, talkTime, type Manner } from '../attempt.ts';
import { isNotSunday } from '../calendar.ts';
import { courier } from '../personas/courier.ts';
import { deliveryHours, momentsOf, openingHours } from '../rhythm.ts';
import { defineScheme, membersOf } from '../scheme.ts';
import { socialCalls } from '../social.ts';
import { publicList } from '../world.ts';
import { stretch } from './lists.ts';

const brief: Manner = { answerShare: 0.85, talk: talkTime(22, 0.7), patience: [10, 35] };

export const depot = defineScheme({
  id: 'depot',
  label: 0,
  meaning:
    'Four to eight couriers of one depot, half of them hired for a week or so: each the persona `courier`, and all of them call the depot’s desk a few times a ' +
    'day and the same 60 shops and offices now and then. An innocent twin of the pool.',
  sociable: true,
  numbers: (book, random) => [
    ...Array.from({ length: random.int(4, 8) }, () => book.mobile(random)),
    book.fixed(random),
  ],
  cast({ random, numbers, world, days, volume }) {
    const couriers = numbers.filter(world.book.isHandset);
    const desk = numbers.filter((number) => !couriers.includes(number));
    const merchants = publicList(world, random, 60);
    const calls = couriers.flatMap((number, place) => {
      const own = random.fork(`courier/${place}`);
      const all = days.filter(isNotSunday);
      const working = own.chance(0.5) ? all : stretch(own, days, 4, 9, isNotSunday);
      const seat = {
        numbers: [number] as const,
        random: own,
        days: working,
        volume: volume * (0.5 + 0.6 * own.unit()),
      };
      const shared = working.flatMap((day) => [
        ...momentsOf(day, own, own.int(2, 5), openingHours).map((at) =>
          attempt(own, number, own.pick(desk), at, brief),
        ),
        ...momentsOf(day, own, own.int(1, 3), openingHours).map((at) =>
          attempt(own, own.pick(desk), number, at, brief),
        ),
        ...momentsOf(day, own, own.int(4, 10), deliveryHours).map((at) =>
          attempt(own, number, own.pick(merchants), at, brief),
        ),
        ...momentsOf(day, own, own.int(0, 3), deliveryHours).map((at) =>
          attempt(own, own.pick(merchants), number, at, brief),
        ),
      ]);
      const off = days.filter((day) => !working.includes(day));
      return [...courier.calls(world, seat), ...shared, ...socialCalls(world, seat, off, 3)];
    });
    return {
      members: [...membersOf(couriers, 0, 'depot-courier'), ...membersOf(desk, 0, 'depot-desk')],
      calls,
    };
  },
});
