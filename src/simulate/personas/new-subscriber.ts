import { amongFriends, attempt, talkTime } from '../attempt.ts';
import { isAnyDay } from '../calendar.ts';
import { definePersona } from '../persona.ts';
import { momentsOf, openingHours } from '../rhythm.ts';
import { socialCalls } from '../social.ts';
import { callBacks, inTurn } from '../work.ts';
import { publicList } from '../world.ts';

const greeting = { ...amongFriends, talk: talkTime(45, 0.9) };

export const newSubscriber = definePersona({
  id: 'new-subscriber',
  label: 0,
  meaning:
    'A person first seen late in the log who tells 25 to 60 people of the new number in a day or two, is called back, and ' +
    'then lives like anybody; moving house, new job, festival.',
  sociable: true,
  works: isAnyDay,
  late: true,
  numbers: (book, random) => [book.mobile(random)],
  calls(world, seat) {
    const { random, numbers, days, volume } = seat;
    const friends = world.contactsOf(numbers[0]).map((contact) => contact.number);
    const others = publicList(world, random, random.int(10, 30));
    const told = random.shuffle([...new Set([...friends, ...others])]).slice(0, Math.round(60 * volume));
    const first = days.slice(0, random.int(1, 2));
    const perDay = Math.ceil(told.length / Math.max(1, first.length));
    return [
      ...socialCalls(world, seat, days, 4),
      ...first.flatMap((day, place) => {
        const callees = told.slice(place * perDay, (place + 1) * perDay);
        const moments = momentsOf(day, random, callees.length, openingHours);
        const plan = callees.map((callee, order) => ({ at: moments[order] ?? day.start, callee }));
        const placed = inTurn(random, numbers[0], plan, greeting);
        const greeted = callBacks(random, placed, { share: 0.3, delay: [60, 7200], manner: amongFriends });
        return [...placed, ...greeted];
      }),
      ...days
        .slice(1)
        .flatMap((day) =>
          momentsOf(day, random, random.poisson(3 * volume)).map((at) =>
            attempt(random, random.pick(told), numbers[0], at, amongFriends),
          ),
        ),
    ];
  },
});
