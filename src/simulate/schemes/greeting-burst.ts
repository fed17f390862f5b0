import { talkTime, type Manner } from '../attempt.ts';
import { momentsOf } from '../rhythm.ts';
import { defineScheme, membersOf } from '../scheme.ts';
import { socialCalls } from '../social.ts';
import { callBacks, inTurn } from '../work.ts';
import { publicList } from '../world.ts';

const greeting: Manner = { answerShare: 0.72, talk: talkTime(40, 0.8), patience: [12, 45] };

export const greetingBurst = defineScheme({
  id: 'greeting-burst',
  label: 0,
  meaning:
    'An ordinary person who on one day, of a wedding or a festival, calls 60 to 110 people, many of them once in the log; a ' +
    'quarter call back.',
  sociable: true,
  numbers: (book, random) => [book.mobile(random)],
  cast({ random, numbers, world, days, volume }) {
    const [number = ''] = numbers;
    const seat = { numbers: [number] as const, random, days, volume };
    const friends = world.contactsOf(number).map((contact) => contact.number);
    const wanted = Math.max(2, Math.round(random.int(60, 110) * volume));
    const guests = [...new Set([...friends, ...publicList(world, random, wanted)])].slice(0, wanted);
    const day = random.pick(days);
    const moments = momentsOf(day, random, guests.length);
    const plan = random.shuffle(guests).map((callee, place) => ({ at: moments[place] ?? day.start, callee }));
    const placed = inTurn(random, number, plan, greeting);
    return {
      members: membersOf(numbers, 0, 'greeting-burst'),
      calls: [
        ...socialCalls(world, seat, days, 3.5),
        ...placed,
        ...callBacks(random, placed, { share: 0.25, delay: [60, 7200], manner: greeting }),
      ],
    };
  },
});
