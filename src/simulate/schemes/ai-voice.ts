import { talkTime, type Manner } from '../attempt.ts';
import { steadyRun } from '../office-day.ts';
import type { Random } from '../random.ts';
import { defineScheme, membersOf } from '../scheme.ts';
import { callBacks } from '../work.ts';
import { publicList } from '../world.ts';
import { missedCallBack, season } from './lists.ts';

export const aiVoice = defineScheme({
  id: 'ai-voice',
  label: 1,
  meaning:
    'A machine that reads a script in one or two runs a day, 35 to 110 calls in all, the pause between them always the ' +
    'same but for a second; two in five hear the script out, others leave at two fixed points of it or in seconds.',
  sociable: false,
  numbers: (book, random) => {
    const choices = [book.salesMobile, book.fixed, book.callCentre];
    return [random.weighted(choices, [6, 2, 2])(random)];
  },
  cast({ random, numbers, world, days, volume }) {
    const [number = ''] = numbers;
    const length = random.int(20, 48);
    const manner: Manner = {
      answerShare: 0.35 + random.unit() * 0.25,
      talk: script(length),
      patience: [24, 26],
    };
    const pause = random.int(4, 12);
    const usual = random.int(35, 110) * volume;
    const calls = season(random, days, 4, 10).flatMap((day) => {
      const list = publicList(world, random, Math.max(2, Math.round(usual * (0.85 + random.unit() * 0.3))));
      const cut = random.chance(0.5) ? list.length : Math.round(list.length / 2);
      const morning = day.start + 9.5 * 3600 + random.int(0, 3600);
      const afternoon = day.start + 14 * 3600 + random.int(0, 3600);
      const run = (from: number, callees: readonly string[]) =>
        steadyRun(random, number, callees, { from, pause: () => pause + random.int(0, 1), manner });
      return [...run(morning, list.slice(0, cut)), ...run(afternoon, list.slice(cut))];
    });
    return {
      members: membersOf(numbers, 1, 'ai-voice'),
      calls: [
        ...calls,
        ...callBacks(random, calls, { share: 0.03, delay: [60, 7200], manner: missedCallBack }),
      ],
    };
  },
});

function script(length: number): (random: Random) => number {
  const impatient = talkTime(7, 0.6);
  return (random) => {
    const end = random.unit();
    if (end < 0.4) return length + random.int(0, 1);
    if (end < 0.6) return Math.round(length / 2) + random.int(0, 1);
    return Math.min(length, impatient(random));
  };
}
