import { attempt, talkTime, type Manner } from '../attempt.ts';
import { isAnyDay } from '../calendar.ts';
import { momentsOf, openingHours } from '../rhythm.ts';
import { defineScheme, membersOf } from '../scheme.ts';
import { callBacks, inTurn } from '../work.ts';
import { publicList } from '../world.ts';
import { pitchOf } from './lists.ts';

/** Calls a day that no number of an evader passes; just below where Chinese operators are said to block. */
export const evaderCap = 45;
const chat: Manner = { answerShare: 0.9, talk: talkTime(45, 0.8), patience: [8, 30] };

export const evader = defineScheme({
  id: 'evader',
  label: 1,
  meaning:
    'Knows what is looked for: at most 45 calls a day and number, two or three numbers on alternate days, weekends too, at ' +
    'human pace, a fifth to those who did not answer the day before, a sixth to accomplices, who call it 12 to 22 times a day; its call-backs are answered.',
  sociable: false,
  numbers: (book, random) => Array.from({ length: random.int(2, 3) }, () => book.salesMobile(random)),
  cast({ random, numbers, world, days, volume }) {
    const pitch = { ...pitchOf(random), talk: talkTime(random.int(35, 50), 1.2) };
    const accomplices = publicList(world, random, random.int(5, 9));
    const phase = random.int(0, numbers.length - 1);
    let missed: readonly string[] = [];
    const calls = days.filter(isAnyDay).flatMap((day, index) => {
      const number = numbers[(index + phase) % numbers.length] ?? '';
      const cap = Math.round(evaderCap * Math.min(1, volume) * 0.95);
      const count = Math.min(cap, Math.round(random.int(28, evaderCap) * volume));
      const friendly = Math.round(count / 6);
      const again = missed.slice(0, Math.round(count / 5));
      const fresh = publicList(world, random, Math.max(1, count - friendly - again.length));
      const strangers = [...new Set([...again, ...fresh])];
      const friends = Array.from({ length: friendly }, () => random.pick(accomplices));
      const callees = random.shuffle([...strangers, ...friends]);
      const moments = momentsOf(day, random, callees.length, openingHours);
      const placed = inTurn(
        random,
        number,
        callees.map((callee, place) => ({ at: moments[place] ?? day.start, callee })),
        pitch,
      );
      missed = placed.filter((call) => !call.answered).map((call) => call.callee);
      const faked = momentsOf(day, random, random.int(12, 22), openingHours).map((at) =>
        attempt(random, random.pick(accomplices), number, at, chat),
      );
      const back = callBacks(random, placed, { share: 0.06, delay: [60, 7200], manner: chat });
      return [...placed, ...faked, ...back];
    });
    return {
      members: membersOf(numbers, 1, 'evader'),
      calls,
      groups: [{ kind: 'evader', members: numbers }],
    };
  },
});
