import { announcement, attempt, talkTime, type Manner } from '../attempt.ts';
import { isWorkday } from '../calendar.ts';
import { definePersona } from '../persona.ts';
import { momentsOf, officeShifts, openingHours } from '../rhythm.ts';
import { callBacks, workThrough } from '../work.ts';
import { publicList } from '../world.ts';

const office: Manner = { answerShare: 0.75, talk: talkTime(55, 0.8), patience: [15, 45] };

export const schoolNotice = definePersona({
  id: 'school-notice',
  label: 0,
  meaning:
    'A school office with a handful of calls a day that once reads one notice to 150 to 320 parents; the parents call ' +
    'the office as well.',
  sociable: false,
  works: isWorkday,
  numbers: (book, random) => [book.fixed(random)],
  calls(world, seat) {
    const { random, numbers, days, volume } = seat;
    const parents = publicList(world, random, Math.max(2, Math.round(random.int(150, 320) * volume)));
    const reading: Manner = { answerShare: 0.8, talk: announcement(random.int(18, 40)), patience: [28, 30] };
    const daily = days.flatMap((day) =>
      momentsOf(day, random, random.poisson(18 * volume), openingHours).map((at) => {
        const parent = random.pick(parents);
        return random.chance(0.4)
          ? attempt(random, numbers[0], parent, at, office)
          : attempt(random, parent, numbers[0], at, office);
      }),
    );
    if (days.length === 0) return daily;
    const notice = workThrough(random, {
      shift: officeShifts(random.pick(days), random)[1],
      callees: parents,
      caller: () => numbers[0],
      gap: () => random.int(3, 20),
      manner: reading,
    });
    return [
      ...daily,
      ...notice,
      ...callBacks(random, notice, { share: 0.06, delay: [60, 5400], manner: office }),
    ];
  },
});
