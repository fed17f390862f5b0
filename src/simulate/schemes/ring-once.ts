import { attempt, talkTime } from '../attempt.ts';
import { isAnyDay } from '../calendar.ts';
import type { SimulatedCall } from '../persona.ts';
import type { Random } from '../random.ts';
import { defineScheme, membersOf } from '../scheme.ts';
import { publicList } from '../world.ts';
import { stretch } from './lists.ts';

export const ringOnce = defineScheme({
  id: 'ring-once',
  label: 1,
  meaning:
    'Drops each call after 1 to 3 s of ringing, 60 to 220 strangers a day on one to four days; 4 to 12 % call back ' +
    'within the day and are kept on an expensive line. 响一声: named in the 2018 plan of 13 departments.',
  sociable: false,
  numbers: (book, random) => [
    book.widen(random.weighted([book.salesMobile, book.sharedCost, book.fixed], [6, 3, 1])(random)),
  ],
  cast({ random, numbers, world, days, volume }) {
    const [number = ''] = numbers;
    const yieldShare = 0.04 + random.unit() * 0.08;
    const usual = random.int(60, 220) * volume;
    const calls = stretch(random, days, 1, 4, isAnyDay).flatMap((day) => {
      const victims = publicList(world, random, Math.max(10, Math.round(usual)));
      const from = day.start + random.int(8 * 3600, 19 * 3600);
      return dropped(random, number, victims, from);
    });
    const premium = { answerShare: 0.95, talk: talkTime(75, 0.7), patience: [5, 20] as const };
    const back = calls
      .filter(() => random.chance(yieldShare))
      .map((call) =>
        attempt(
          random,
          call.callee,
          number,
          call.startedAt + 60 + Math.round(random.exponential(5400)),
          premium,
        ),
      );
    return {
      members: membersOf(numbers, 1, 'ring-once'),
      calls: [...calls, ...back],
      ringOnce: numbers,
    };
  },
});

function dropped(random: Random, caller: string, victims: readonly string[], from: number): SimulatedCall[] {
  let now = from;
  return victims.map((callee) => {
    const call = {
      caller,
      callee,
      startedAt: now,
      ringSeconds: random.int(1, 3),
      talkSeconds: 0,
      answered: false,
    };
    now += call.ringSeconds + random.int(3, 9);
    return call;
  });
}
