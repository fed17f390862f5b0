import { compareText } from '../exchange.ts';
import { officeDay } from '../office-day.ts';
import { defineScheme, membersOf } from '../scheme.ts';
import { callBacks } from '../work.ts';
import { publicList } from '../world.ts';
import { missedCallBack, pitchOf, season } from './lists.ts';

export const listOrder = defineScheme({
  id: 'list-order',
  label: 1,
  meaning:
    'Works a sorted list of 40 to 80 strangers a day from its first number to its last: no two are near, but each is ' +
    'above the one before.',
  sociable: false,
  numbers: (book, random) => [book.salesMobile(random)],
  cast({ random, numbers, world, days, volume }) {
    const [number = ''] = numbers;
    const manner = pitchOf(random);
    const usual = random.int(40, 80) * volume;
    const calls = season(random, days, 4, 10).flatMap((day) => {
      const list = [...publicList(world, random, Math.max(2, Math.round(usual)))].sort(compareText);
      return officeDay(random, day, list, { caller: () => number, manner });
    });
    return {
      members: membersOf(numbers, 1, 'list-order'),
      calls: [
        ...calls,
        ...callBacks(random, calls, { share: 0.04, delay: [60, 7200], manner: missedCallBack }),
      ],
    };
  },
});
