import { attempt, talkTime, type Manner } from '../attempt.ts';
import type { Day } from '../calendar.ts';
import type { SimulatedCall } from '../persona.ts';
import type { Random } from '../random.ts';
import { momentOf } from '../rhythm.ts';
import type { Scheme } from '../scheme.ts';
import { publicList, type World } from '../world.ts';

const chat: Manner = { answerShare: 0.7, talk: talkTime(40, 1.1), patience: [10, 45] };

/** About `perDay` calls a day with `friends` acquaintances, half of them received. */
export function privateCalls(
  random: Random,
  number: string,
  days: readonly Day[],
  world: World,
  { friends, perDay }: { readonly friends: number; readonly perDay: number },
): SimulatedCall[] {
  const known = publicList(world, random, friends);
  return days.flatMap((day) =>
    Array.from({ length: random.poisson(perDay) }, () => {
      const at = momentOf(day, random);
      const other = random.pick(known);
      return random.chance(0.5)
        ? attempt(random, number, other, at, chat)
        : attempt(random, other, number, at, chat);
    }),
  );
}

/** A scheme that in a share of its instances runs on the mobiles that its people use privately, every day. */
export function onPrivateMobiles(scheme: Scheme, share: number): Scheme {
  return {
    ...scheme,
    cast(scene) {
      const cast = scheme.cast(scene);
      const random = scene.random.fork('private');
      if (!random.chance(share)) return cast;
      const extra = scene.numbers.filter(scene.world.book.isHandset).flatMap((number) =>
        privateCalls(random, number, scene.days, scene.world, {
          friends: random.int(5, 12),
          perDay: 2 + random.unit() * 5,
        }),
      );
      return { ...cast, calls: [...cast.calls, ...extra] };
    },
  };
}
