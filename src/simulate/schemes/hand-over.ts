import { isNotSunday } from '../calendar.ts';
import { officeDay } from '../office-day.ts';
import type { SimulatedCall } from '../persona.ts';
import { defineScheme, membersOf } from '../scheme.ts';
import { callBacks } from '../work.ts';
import { publicList } from '../world.ts';
import { missedCallBack, pitchOf } from './lists.ts';

export const handOver = defineScheme({
  id: 'hand-over',
  label: 1,
  meaning:
    'A campaign on 3 to 6 numbers one after the other: each calls 35 to 70 a day for two or three days, falls silent in the ' +
    'middle of a day, and the next one goes on with the list and with those who had not answered.',
  sociable: false,
  numbers: (book, random) => Array.from({ length: random.int(3, 6) }, () => book.salesMobile(random)),
  cast({ random, numbers, world, days, volume }) {
    const working = days.filter(isNotSunday);
    const quota = Math.max(4, Math.round(random.int(35, 70) * volume));
    const list = publicList(world, random, quota * working.length);
    const manner = pitchOf(random);
    const perNumber = Math.max(1, Math.floor(working.length / numbers.length));
    const spans = numbers.map(() => Math.min(random.int(2, 3), perNumber) + (random.chance(0.5) ? 0.5 : 0));
    const changes = spans.map((_, place) => spans.slice(0, place + 1).reduce((sum, span) => sum + span, 0));
    let fresh = 0;
    let left: readonly string[] = [];
    const calls: SimulatedCall[] = [];
    for (const [index, day] of working.entries()) {
      const again = left.slice(0, Math.floor(quota * 0.35));
      const today = [...new Set([...again, ...list.slice(fresh, fresh + quota - again.length)])];
      fresh += quota - again.length;
      const holder = (place: number) => changes.findIndex((end) => index + place / today.length < end);
      if (holder(0) < 0) break;
      const until = today.filter((_, place) => holder(place) >= 0);
      const placed = officeDay(random, day, until, {
        caller: (place) => numbers[holder(place)] ?? '',
        manner,
      });
      calls.push(...placed);
      left = placed.filter((call) => !call.answered).map((call) => call.callee);
    }
    return {
      members: membersOf(numbers, 1, 'hand-over'),
      calls: [
        ...calls,
        ...callBacks(random, calls, { share: 0.04, delay: [60, 7200], manner: missedCallBack }),
      ],
      groups: [{ kind: 'hand-over', members: numbers }],
    };
  },
});
