import { attempt, talkTime, type Manner } from '../attempt.ts';
import { isAnyDay, isWorkday } from '../calendar.ts';
import { officeDay } from '../office-day.ts';
import { momentOf, momentsOf, openingHours } from '../rhythm.ts';
import { defineScheme, membersOf } from '../scheme.ts';
import { socialCalls } from '../social.ts';
import { callBacks, inTurn, retries } from '../work.ts';
import { publicList } from '../world.ts';

const lesson: Manner = { answerShare: 0.7, talk: talkTime(60, 0.9), patience: [15, 45] };

export const teachers = defineScheme({
  id: 'teachers',
  label: 0,
  meaning:
    'Four to seven teachers who share a class of 40 to 55 parents: each calls a few of them on a school day and on one or two ' +
    'days all of them; the parents call back and call. An innocent twin of the pool.',
  sociable: true,
  numbers: (book, random) => Array.from({ length: random.int(4, 7) }, () => book.mobile(random)),
  cast({ random, numbers, world, days, volume }) {
    const parents = publicList(world, random, random.int(40, 55));
    const schoolDays = days.filter(isWorkday);
    const calls = numbers.flatMap((number, place) => {
      const own = random.fork(`teacher/${place}`);
      const seat = { numbers: [number] as const, random: own, days, volume };
      const bursts = new Set(own.shuffle(schoolDays).slice(0, own.int(1, 2)));
      const school = schoolDays.flatMap((day) => {
        const whom = bursts.has(day)
          ? own.shuffle(parents)
          : own.shuffle(parents).slice(0, own.int(0, Math.round(6 * volume)));
        const moments = momentsOf(day, own, whom.length, openingHours);
        const plan = whom.map((callee, order) => ({ at: moments[order] ?? day.start, callee }));
        const placed = inTurn(own, number, plan, lesson);
        const received = momentsOf(day, own, own.poisson(3)).map((at) =>
          attempt(own, own.pick(parents), number, at, lesson),
        );
        return [
          ...placed,
          ...received,
          ...callBacks(own, placed, { share: 0.3, delay: [60, 7200], manner: lesson }),
        ];
      });
      return [...socialCalls(world, seat, days, 2.5), ...school];
    });
    return { members: membersOf(numbers, 0, 'teacher'), calls };
  },
});

const followUp: Manner = { answerShare: 0.72, talk: talkTime(50, 0.8), patience: [15, 45] };

export const ward = defineScheme({
  id: 'ward',
  label: 0,
  meaning:
    'Three to six lines of a hospital ward that follow up the same 120 to 200 patients, 20 to 45 calls a working day each; ' +
    'a fifth call back, relatives call too. An innocent twin of the pool.',
  sociable: false,
  numbers: (book, random) => {
    const first = book.fixed(random);
    return [first, ...Array.from({ length: random.int(2, 5) }, () => book.fixed(random))];
  },
  cast({ random, numbers, world, days, volume }) {
    const patients = publicList(world, random, random.int(120, 200));
    const calls = days.filter(isWorkday).flatMap((day) =>
      numbers.flatMap((number) => {
        const due = random.shuffle(patients).slice(0, Math.max(1, Math.round(random.int(20, 45) * volume)));
        const placed = officeDay(random, day, due, { caller: () => number, manner: followUp });
        const received = momentsOf(day, random, random.poisson(due.length * 0.7), openingHours);
        return [
          ...placed,
          ...retries(random, placed, 0.4, [1800, 9000], followUp),
          ...callBacks(random, placed, { share: 0.2, delay: [60, 7200], manner: followUp }),
          ...received.map((at) => attempt(random, random.pick(patients), number, at, followUp)),
        ];
      }),
    );
    return { members: membersOf(numbers, 0, 'ward'), calls };
  },
});

const relatives: Manner = { answerShare: 0.75, talk: talkTime(55, 1.1), patience: [10, 50] };

export const family = defineScheme({
  id: 'family',
  label: 0,
  meaning:
    'Three to five people who share relatives, a school and shops, and call each other every day. An innocent twin of the ' +
    'pool.',
  sociable: true,
  numbers: (book, random) => Array.from({ length: random.int(3, 5) }, () => book.mobile(random)),
  cast({ random, numbers, world, days, volume }) {
    const kin = publicList(world, random, random.int(10, 18));
    const calls = numbers.flatMap((number, place) => {
      const own = random.fork(`member/${place}`);
      const seat = { numbers: [number] as const, random: own, days, volume };
      const others = [...numbers.filter((other) => other !== number), ...kin];
      const weights = others.map((_, order) => 1 / (order + 2));
      const atHome = days.filter(isAnyDay).flatMap((day) =>
        Array.from({ length: own.poisson(4 * volume) }, () => {
          const other = own.weighted(others, weights);
          const at = momentOf(day, own);
          return kin.includes(other) && own.chance(0.5)
            ? attempt(own, other, number, at, relatives)
            : attempt(own, number, other, at, relatives);
        }),
      );
      return [...socialCalls(world, seat, days, 1.5), ...atHome];
    });
    return { members: membersOf(numbers, 0, 'family'), calls };
  },
});
