import { talkTime, type Manner } from '../attempt.ts';
import { isWorkday } from '../calendar.ts';
import { definePersona } from '../persona.ts';
import type { Random } from '../random.ts';
import { officeShifts } from '../rhythm.ts';
import { workThrough } from '../work.ts';
import { publicList } from '../world.ts';

/** Pause of a machine between two calls of one channel, s. */
const pause = 8;

export const robot = definePersona({
  id: 'robot',
  label: 1,
  meaning:
    'A machine that reads a script to 500 to 1,000 strangers a day on one to six channels at once, 8 s after each call the ' +
    'next; over a third hear it to its end, the others hang up in seconds. On a 95, 400, fixed or virtual mobile number.',
  sociable: false,
  works: isWorkday,
  life: { shortest: 3, longest: 12 },
  numbers: (book, random) => {
    const choices = [book.callCentre, book.fixed, book.salesMobile, book.sharedCost];
    return [book.widen(random.weighted(choices, [30, 25, 30, 15])(random))];
  },
  calls(world, seat) {
    const { random, numbers, days, volume } = seat;
    const channels = numbers[0].startsWith('1') ? random.int(1, 3) : random.int(3, 6);
    const script: Manner = {
      answerShare: 0.35 + random.unit() * 0.25,
      talk: scripted(random.int(18, 42)),
      patience: [25, 25],
    };
    return days.flatMap((day) => {
      const list = publicList(world, random, Math.max(2, Math.round(random.int(500, 1000) * volume)));
      const [morning, afternoon] = officeShifts(day, random);
      const shift = random.chance(0.5) ? morning : afternoon;
      return Array.from({ length: channels }, (_, channel) =>
        workThrough(random, {
          shift: { from: shift.from + channel * 3, until: shift.until },
          callees: list.filter((_callee, place) => place % channels === channel),
          caller: () => numbers[0],
          gap: () => pause,
          manner: script,
        }),
      ).flat();
    });
  },
});

/** Two in five hear the script out; the rest leave after a few seconds. */
function scripted(length: number): (random: Random) => number {
  const impatient = talkTime(7, 0.6);
  return (random) => (random.chance(0.4) ? length + random.int(0, 1) : Math.min(length, impatient(random)));
}
