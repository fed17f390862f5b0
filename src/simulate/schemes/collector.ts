import { talkTime, type Manner } from '../attempt.ts';
import { isAnyDay } from '../calendar.ts';
import { officeDay } from '../office-day.ts';
import { defineScheme, membersOf } from '../scheme.ts';
import { publicList } from '../world.ts';
import { stretch } from './lists.ts';

const demand: Manner = { answerShare: 0.3, talk: talkTime(35, 1), patience: [20, 45] };

export const collector = defineScheme({
  id: 'collector',
  label: 1,
  meaning:
    'A debt collector’s number: 12 to 25 debtors a day, each called three to five times in it, others the next day; debtors ' +
    'do not call back. Collection is 62.6 % of complaints: 中国经济周刊 2024 no. 18.',
  sociable: false,
  numbers: (book, random) => [random.chance(0.6) ? book.salesMobile(random) : book.fixed(random)],
  cast({ random, numbers, world, days, volume }) {
    const [number = ''] = numbers;
    const debtors = publicList(world, random, random.int(90, 180));
    const calls = stretch(random, days, 7, 13, isAnyDay).flatMap((day) => {
      const due = random.shuffle(debtors).slice(0, Math.max(2, Math.round(random.int(12, 25) * volume)));
      const rounds = Array.from({ length: 5 }, (_, round) =>
        random.shuffle(due.filter(() => round < 3 || random.chance(0.4))),
      );
      return officeDay(random, day, rounds.flat(), { caller: () => number, manner: demand });
    });
    return { members: membersOf(numbers, 1, 'collector'), calls };
  },
});
