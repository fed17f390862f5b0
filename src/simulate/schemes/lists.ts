/** What the dialling schemes have in common. */
import { talkTime, type Manner } from '../attempt.ts';
import { isNotSunday, isWorkday, type Day } from '../calendar.ts';
import type { Random } from '../random.ts';

/** How a sales call goes: ASR .3 to .6, talk median 25 to 45 s (judgement around the persona `slow-dialer`). */
export function pitchOf(random: Random): Manner {
  return {
    answerShare: 0.3 + random.unit() * 0.3,
    talk: talkTime(random.int(25, 45), 1.1),
    patience: [16, 35],
  };
}

/** A stranger who calls back and seldom gets through. */
export const missedCallBack: Manner = { answerShare: 0.12, talk: talkTime(15, 0.6), patience: [15, 45] };

/** Between `least` and `most` successive days of those that fit. */
export function stretch(
  random: Random,
  days: readonly Day[],
  least: number,
  most: number,
  works: (day: Day) => boolean,
): readonly Day[] {
  const working = days.filter(works);
  const span = random.int(least, most);
  const from = random.int(0, Math.max(0, working.length - span));
  return working.slice(from, from + span);
}

/** Three in five operations work on Saturdays too, and through the whole of a fortnight; the others on workdays, `least` to `most`. */
export function season(random: Random, days: readonly Day[], least: number, most: number): readonly Day[] {
  if (random.chance(0.6)) return stretch(random, days, 10, 60, isNotSunday);
  return stretch(random, days, least, most, isWorkday);
}
