import { definePersona } from '../persona.ts';
import { isAnyDay } from '../calendar.ts';
import { socialCalls } from '../social.ts';

export const ordinaryPerson = definePersona({
  id: 'ordinary-person',
  label: 0,
  meaning:
    '1 to 10 calls a day with the same few people, who call back; talk median 37 s, mean 77 s. ' +
    'Benign subscribers of the Sichuan competition data, measured.',
  sociable: true,
  works: isAnyDay,
  numbers: (book, random) => [book.mobile(random)],
  calls(world, seat) {
    const perDay = Math.min(9, Math.max(1, seat.random.logNormal(4, 0.55)));
    return socialCalls(world, seat, seat.days, perDay);
  },
});
