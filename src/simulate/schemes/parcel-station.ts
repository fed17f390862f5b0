import { announcement, attempt, talkTime, type Manner } from '../attempt.ts';
import { isAnyDay } from '../calendar.ts';
import { momentsOf, openingHours } from '../rhythm.ts';
import { defineScheme, membersOf } from '../scheme.ts';
import { callBacks, inTurn, retries } from '../work.ts';
import { publicList } from '../world.ts';

export const parcelStation = defineScheme({
  id: 'parcel-station',
  label: 0,
  meaning:
    'A pick-up point that tells 40 to 75 people a day of their parcels, the same 600 to 1,200 neighbours time and again, half ' +
    'of the points by a recorded sentence; 12 to 20 % call back and get through.',
  sociable: false,
  numbers: (book, random) => [random.chance(0.6) ? book.mobile(random) : book.fixed(random)],
  cast({ random, numbers, world, days, volume }) {
    const [number = ''] = numbers;
    const neighbours = publicList(world, random, random.int(600, 1200));
    const talk = random.chance(0.5) ? announcement(random.int(9, 16)) : talkTime(16, 0.7);
    const notice: Manner = { answerShare: 0.7, talk, patience: [15, 35] };
    const counter: Manner = { answerShare: 0.85, talk: talkTime(24, 0.8), patience: [8, 40] };
    const usual = random.int(40, 75) * volume;
    const back = 0.12 + random.unit() * 0.08;
    const calls = days.filter(isAnyDay).flatMap((day) => {
      const plan = momentsOf(day, random, random.poisson(usual), openingHours).map((at) => ({
        at,
        callee: random.pick(neighbours),
      }));
      const placed = inTurn(random, number, plan, notice);
      const asked = momentsOf(day, random, random.poisson(2), openingHours).map((at) =>
        attempt(random, random.pick(neighbours), number, at, counter),
      );
      return [
        ...placed,
        ...asked,
        ...retries(random, placed, 0.3, [1800, 7200], notice),
        ...callBacks(random, placed, { share: back, delay: [60, 7200], manner: counter }),
      ];
    });
    return { members: membersOf(numbers, 0, 'parcel-station'), calls };
  },
});
