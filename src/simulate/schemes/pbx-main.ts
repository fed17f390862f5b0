import { attempt, talkTime, type Manner } from '../attempt.ts';
import { isWorkday } from '../calendar.ts';
import { momentsOf, openingHours } from '../rhythm.ts';
import { defineScheme, membersOf } from '../scheme.ts';
import { callBacks } from '../work.ts';
import { anyone, publicList } from '../world.ts';

const business: Manner = { answerShare: 0.72, talk: talkTime(85, 1), patience: [15, 45] };

export const pbxMain = defineScheme({
  id: 'pbx-main',
  label: 0,
  meaning:
    'The main line of a firm, behind which a whole staff calls at once: 120 to 420 calls a working day, most of them to the same ' +
    '250 to 500 partners, who call about as often; call-backs are answered. The innocent twin of the virtual number.',
  sociable: false,
  numbers: (book, random) => [book.fixed(random)],
  cast({ random, numbers, world, days, volume }) {
    const [number = ''] = numbers;
    const partners = publicList(world, random, random.int(250, 500));
    const usual = random.int(120, 420) * volume;
    const inward = 0.7 + random.unit() * 0.5;
    const calls = days.filter(isWorkday).flatMap((day) => {
      const whom = () => (random.chance(0.8) ? random.pick(partners) : anyone(world, random));
      const placed = momentsOf(day, random, random.poisson(usual), openingHours).map((at) =>
        attempt(random, number, whom(), at, business),
      );
      const received = momentsOf(day, random, random.poisson(usual * inward), openingHours).map((at) =>
        attempt(random, whom(), number, at, { ...business, answerShare: 0.92 }),
      );
      const desk = { ...business, answerShare: 0.9 };
      return [
        ...placed,
        ...received,
        ...callBacks(random, placed, { share: 0.15, delay: [60, 5400], manner: desk }),
      ];
    });
    return { members: membersOf(numbers, 0, 'pbx-main'), calls };
  },
});
