import { talkTime, type Manner } from '../attempt.ts';
import { isWorkday } from '../calendar.ts';
import { definePersona } from '../persona.ts';
import { officeShifts } from '../rhythm.ts';
import { callBacks, workThrough } from '../work.ts';
import { publicList } from '../world.ts';

const unreachable: Manner = { answerShare: 0.08, talk: talkTime(15, 0.6), patience: [10, 40] };

export const fastDialer = definePersona({
  id: 'fast-dialer',
  label: 1,
  meaning:
    'An agent behind dialling software: 400 to 500 strangers a day in office hours, 5 to 20 s of wrap-up between calls, ASR ' +
    '.3 to .65, talk median 25 to 35 s; 5 % call back and mostly fail. Daily volume and ASR: 中国经济周刊 2024 no. 18.',
  sociable: false,
  works: isWorkday,
  life: { shortest: 3, longest: 10 },
  numbers: (book, random) => [book.salesMobile(random)],
  calls(world, seat) {
    const { random, numbers, days, volume } = seat;
    const pitch: Manner = {
      answerShare: 0.3 + random.unit() * 0.35,
      talk: talkTime(random.int(25, 35), 1),
      patience: [16, 26],
    };
    return days.flatMap((day) => {
      const list = publicList(world, random, Math.max(2, Math.round(random.int(400, 500) * volume)));
      const noon = Math.round(list.length * 0.4);
      const [morning, afternoon] = officeShifts(day, random);
      const rest = { caller: () => numbers[0], gap: () => random.int(5, 20), manner: pitch };
      const early = workThrough(random, { shift: morning, callees: list.slice(0, noon), ...rest });
      const late = workThrough(random, { shift: afternoon, callees: list.slice(early.length), ...rest });
      const placed = [...early, ...late];
      return [
        ...placed,
        ...callBacks(random, placed, { share: 0.05, delay: [60, 7200], manner: unreachable }),
      ];
    });
  },
});
