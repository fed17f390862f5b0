import { attempt, talkTime, type Manner } from '../attempt.ts';
import type { SimulatedCall } from '../persona.ts';
import type { Random } from '../random.ts';
import { defineScheme, membersOf } from '../scheme.ts';

const shouted: Manner = { answerShare: 0.08, talk: talkTime(4, 0.6), patience: [3, 12] };

export const flood = defineScheme({
  id: 'flood',
  label: 1,
  meaning:
    'Calls one victim 100 to 220 times in one or two hours, from one number or from 12 to 30, at no hour in particular ' +
    'and without regard to the clock’s hours; the victim’s line is mostly busy. 呼死你.',
  sociable: false,
  numbers: (book, random) =>
    Array.from({ length: random.chance(0.6) ? 1 : random.int(12, 30) }, () =>
      book.widen(book.salesMobile(random)),
    ),
  cast({ random, numbers, world, days, volume }) {
    const victim = random.pick(world.residents);
    const waves = random.int(1, 2);
    const calls = Array.from({ length: waves }, () => {
      const start = random.pick(days).start + random.int(7 * 3600, 21 * 3600);
      const hours = 1 + random.unit();
      const rate = (100 + random.int(0, 60)) * volume;
      return wave(random, numbers, victim, start, Math.max(1, Math.round(rate * hours)), hours * 3600);
    }).flat();
    return {
      members: membersOf(numbers, 1, 'flood'),
      calls,
      floods: [{ victim, sources: numbers }],
    };
  },
});

function wave(
  random: Random,
  sources: readonly string[],
  victim: string,
  start: number,
  count: number,
  seconds: number,
): SimulatedCall[] {
  const order = random.shuffle(sources);
  return Array.from({ length: count }, (_, place) => {
    const at = start + Math.floor((place / count) * seconds) + random.int(0, 8);
    return attempt(random, order[place % order.length] ?? '', victim, at, shouted);
  });
}
