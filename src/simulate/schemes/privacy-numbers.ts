import { attempt, talkTime, type Manner } from '../attempt.ts';
import { isAnyDay } from '../calendar.ts';
import type { SimulatedCall } from '../persona.ts';
import type { Random } from '../random.ts';
import { deliveryHours, momentsOf } from '../rhythm.ts';
import { defineScheme, membersOf } from '../scheme.ts';
import { anyone, publicList } from '../world.ts';

const door: Manner = { answerShare: 0.78, talk: talkTime(20, 0.7), patience: [12, 35] };

export const privacyNumbers = defineScheme({
  id: 'privacy-numbers',
  label: 0,
  meaning:
    'Middle numbers of a delivery or ride-hailing platform (AXB): a driver calls a middle number, which within seconds calls ' +
    'the customer; on other platforms it calls both. 50 to 140 calls a day and middle number for 150 to 400 drivers, hardly ' +
    'a pair twice. The innocent twin of the bridge.',
  sociable: false,
  numbers: (book, random) => {
    const mobile = random.chance(0.5);
    return Array.from({ length: random.int(5, 9) }, () =>
      book.widen(mobile ? book.salesMobile(random) : book.fixed(random)),
    );
  },
  cast({ random, numbers, world, days, volume }) {
    const drivers = publicList(world, random, random.int(150, 400));
    const callsBoth = random.chance(0.35);
    const calls = days
      .filter(isAnyDay)
      .flatMap((day) =>
        numbers.flatMap((middle) =>
          momentsOf(day, random, Math.round(random.int(50, 140) * volume), deliveryHours).flatMap((at) =>
            joined(random, middle, random.pick(drivers), anyone(world, random), at, callsBoth),
          ),
        ),
      );
    return { members: membersOf(numbers, 0, 'privacy-number'), calls };
  },
});

/** The driver's leg and, 1 to 3 s after the platform took it, the customer's, who now and then is the one who calls. */
function joined(
  random: Random,
  middle: string,
  driver: string,
  customer: string,
  at: number,
  callsBoth: boolean,
): SimulatedCall[] {
  const [first, second] = random.chance(0.15) ? [customer, driver] : [driver, customer];
  const ringSeconds = callsBoth ? random.int(3, 12) : 1;
  const leg = attempt(random, middle, second, at + ringSeconds + random.int(1, 3), door);
  const end = leg.startedAt + leg.ringSeconds + leg.talkSeconds;
  const outer = {
    startedAt: at,
    ringSeconds,
    talkSeconds: Math.max(1, end - at - ringSeconds),
    answered: true,
  };
  const parties = callsBoth ? { caller: middle, callee: first } : { caller: first, callee: middle };
  return [{ ...parties, ...outer }, leg];
}
