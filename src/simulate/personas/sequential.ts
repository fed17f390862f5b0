import { talkTime, type Manner } from '../attempt.ts';
import { isWorkday } from '../calendar.ts';
import { strangerRange } from '../numbers.ts';
import { definePersona } from '../persona.ts';
import { officeShifts } from '../rhythm.ts';
import { workThrough } from '../work.ts';

export const sequential = definePersona({
  id: 'sequential',
  label: 1,
  meaning:
    'A scanner that dials through a number range in ascending order, 200 to 350 numbers a day, many of them not in use, so ' +
    'that a quarter to two fifths answer.',
  sociable: false,
  works: isWorkday,
  life: { shortest: 2, longest: 8 },
  numbers: (book, random) => [book.salesMobile(random)],
  calls(_world, seat) {
    const { random, numbers, days, volume } = seat;
    const pitch: Manner = {
      answerShare: 0.25 + random.unit() * 0.15,
      talk: talkTime(random.int(18, 35), 1),
      patience: [14, 24],
    };
    const quota = Math.max(2, Math.round(random.int(200, 350) * volume));
    const range = strangerRange(random, quota * days.length);
    return days.flatMap((day, place) => {
      const list = range.slice(place * quota, (place + 1) * quota);
      const [morning, afternoon] = officeShifts(day, random);
      const rest = { caller: () => numbers[0], gap: () => random.int(6, 25), manner: pitch };
      const early = workThrough(random, {
        shift: morning,
        callees: list.slice(0, Math.ceil(quota * 0.4)),
        ...rest,
      });
      const late = workThrough(random, { shift: afternoon, callees: list.slice(early.length), ...rest });
      return [...early, ...late];
    });
  },
});
