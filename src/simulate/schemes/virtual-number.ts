import { officeDay } from '../office-day.ts';
import { defineScheme, membersOf } from '../scheme.ts';
import { callBacks } from '../work.ts';
import { publicList } from '../world.ts';
import { pitchOf, season } from './lists.ts';

export const virtualNumber = defineScheme({
  id: 'virtual-number',
  label: 1,
  meaning:
    'A platform’s outbound-only number behind which two to six agents call at once, 20 to 40 calls a day each; calls to it ' +
    'never succeed. On a 95, fixed, 400 or virtual mobile number. 中国经济周刊 2024 no. 18.',
  sociable: false,
  numbers: (book, random) => {
    const choices = [book.callCentre, book.fixed, book.sharedCost, book.salesMobile];
    return [book.widen(random.weighted(choices, [2, 3, 1, 4])(random))];
  },
  cast({ random, numbers, world, days, volume }) {
    const [number = ''] = numbers;
    const manner = pitchOf(random);
    const agents = random.int(2, 6);
    const calls = season(random, days, 4, 10).flatMap((day) =>
      Array.from({ length: agents }, () =>
        officeDay(
          random,
          day,
          publicList(world, random, Math.max(2, Math.round(random.int(20, 40) * volume))),
          { caller: () => number, manner },
        ),
      ).flat(),
    );
    const dead = { ...manner, answerShare: 0, patience: [1, 4] as const };
    return {
      members: membersOf(numbers, 1, 'virtual-number'),
      calls: [...calls, ...callBacks(random, calls, { share: 0.06, delay: [60, 7200], manner: dead })],
    };
  },
});
