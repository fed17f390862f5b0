import { talkTime, type Manner } from '../attempt.ts';
import { isWorkday } from '../calendar.ts';
import { definePersona } from '../persona.ts';
import { officeShifts } from '../rhythm.ts';
import { callBacks, workThrough } from '../work.ts';
import { anyone } from '../world.ts';

const poolSize = 5;
const perNumber = 40;
const silent: Manner = { answerShare: 0.1, talk: talkTime(15, 0.6), patience: [15, 45] };

export const simPool = definePersona({
  id: 'sim-pool',
  label: 1,
  meaning:
    'Five SIM cards in turn on one list, 40 calls a day each, so that none stands out; whoever did not answer comes up again ' +
    'with the next card. Five numbers and 200 calls a day: 中国经济周刊 2024 no. 18.',
  sociable: false,
  works: isWorkday,
  life: { shortest: 5, longest: 20 },
  numbers: (book, random) => {
    const others = Array.from({ length: poolSize - 1 }, () => book.salesMobile(random));
    return [book.salesMobile(random), ...others];
  },
  calls(world, seat) {
    const { random, numbers, days, volume } = seat;
    const pitch: Manner = {
      answerShare: 0.35 + random.unit() * 0.25,
      talk: talkTime(random.int(29, 45), 1.1),
      patience: [18, 35],
    };
    const quota = Math.max(poolSize, Math.round(poolSize * perNumber * volume));
    let left: readonly string[] = [];
    let turn = 0;
    return days.flatMap((day) => {
      const again = left.slice(0, Math.floor(quota * 0.45));
      const fresh = Array.from({ length: quota - again.length }, () => anyone(world, random));
      const list = random.shuffle([...new Set([...again, ...fresh])]);
      const noon = Math.floor(list.length * 0.4);
      const [morning, afternoon] = officeShifts(day, random);
      const next = () => numbers[turn++ % poolSize] ?? numbers[0];
      const rest = { caller: next, gap: () => 10 + random.exponential(45), manner: pitch };
      const early = workThrough(random, { shift: morning, callees: list.slice(0, noon), ...rest });
      const late = workThrough(random, { shift: afternoon, callees: list.slice(early.length), ...rest });
      const placed = [...early, ...late];
      left = placed.filter((call) => !call.answered).map((call) => call.callee);
      return [...placed, ...callBacks(random, placed, { share: 0.05, delay: [60, 7200], manner: silent })];
    });
  },
});
