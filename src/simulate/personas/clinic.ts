import { attempt, talkTime, type Manner } from '../attempt.ts';
import { isNotSunday } from '../calendar.ts';
import { definePersona } from '../persona.ts';
import { momentsOf, officeShifts, openingHours } from '../rhythm.ts';
import { callBacks, retries, workThrough } from '../work.ts';
import { publicList } from '../world.ts';

const reminder: Manner = { answerShare: 0.68, talk: talkTime(38, 0.6), patience: [20, 45] };
const desk: Manner = { answerShare: 0.85, talk: talkTime(65, 0.9), patience: [10, 50] };

export const clinic = definePersona({
  id: 'clinic',
  label: 0,
  meaning:
    'A fixed line that reminds patients of appointments in bursts of 18 to 45 calls after opening, the same patients ' +
    'every week or two, and takes more calls than it places.',
  sociable: false,
  works: isNotSunday,
  numbers: (book, random) => [book.fixed(random)],
  calls(world, seat) {
    const { random, numbers, days, volume } = seat;
    const reminders = Math.max(1, Math.round(random.int(18, 45) * volume));
    const patients = publicList(world, random, Math.round(reminders * (3 + random.unit() * 3)));
    const inward = 1.1 + random.unit() * 0.9;
    return days.flatMap((day) => {
      const placed = workThrough(random, {
        shift: officeShifts(day, random)[random.chance(0.7) ? 0 : 1],
        callees: random.shuffle(patients).slice(0, reminders),
        caller: () => numbers[0],
        gap: () => 15 + random.exponential(40),
        manner: reminder,
      });
      const received = momentsOf(day, random, random.poisson(reminders * inward), openingHours);
      return [
        ...placed,
        ...retries(random, placed, 0.6, [1800, 9000], reminder),
        ...callBacks(random, placed, { share: 0.18, delay: [120, 7200], manner: desk }),
        ...received.map((at) => attempt(random, random.pick(patients), numbers[0], at, desk)),
      ];
    });
  },
});
