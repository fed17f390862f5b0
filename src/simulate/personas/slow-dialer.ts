import { talkTime, type Manner } from '../attempt.ts';
import { isWorkday } from '../calendar.ts';
import { definePersona } from '../persona.ts';
import { officeShifts } from '../rhythm.ts';
import { callBacks, workThrough } from '../work.ts';
import { publicList } from '../world.ts';

const callBack: Manner = { answerShare: 0.5, talk: talkTime(40, 0.9), patience: [15, 45] };

export const slowDialer = definePersona({
  id: 'slow-dialer',
  label: 1,
  meaning:
    'A seller who works a list of strangers by hand: 40 to 60 calls a day in office hours with irregular pauses, talk median ' +
    '41 s, mean 92 s (fraud subscribers of the Sichuan competition data, measured), and a few call-backs.',
  sociable: false,
  works: isWorkday,
  life: { shortest: 4, longest: 20 },
  numbers: (book, random) => [book.salesMobile(random)],
  calls(world, seat) {
    const { random, numbers, days, volume } = seat;
    const pitch: Manner = {
      answerShare: 0.35 + random.unit() * 0.3,
      talk: talkTime(random.int(29, 55), 1.27),
      patience: [18, 40],
    };
    return days.flatMap((day) => {
      const list = publicList(world, random, Math.max(2, Math.round(random.int(40, 60) * volume)));
      const noon = Math.round(list.length * 0.4);
      const [morning, afternoon] = officeShifts(day, random);
      const rest = { caller: () => numbers[0], manner: pitch };
      const pauseOf = (seconds: number, calls: number) => () =>
        20 + random.exponential(Math.max(30, seconds / calls - 110));
      const placed = [
        ...workThrough(random, {
          shift: morning,
          callees: list.slice(0, noon),
          gap: pauseOf(10_000, noon),
          ...rest,
        }),
        ...workThrough(random, {
          shift: afternoon,
          callees: list.slice(noon),
          gap: pauseOf(17_000, list.length - noon),
          ...rest,
        }),
      ];
      return [...placed, ...callBacks(random, placed, { share: 0.08, delay: [60, 7200], manner: callBack })];
    });
  },
});
