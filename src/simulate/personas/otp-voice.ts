import { announcement, attempt, type Manner } from '../attempt.ts';
import { isAnyDay } from '../calendar.ts';
import { definePersona } from '../persona.ts';
import { demandHours, momentsOf } from '../rhythm.ts';
import { retries } from '../work.ts';
import { anyone, publicList } from '../world.ts';

export const otpVoice = definePersona({
  id: 'otp-voice',
  label: 0,
  meaning:
    'A machine that speaks one-time codes: 150 to 500 calls a day on a 95 or 400 number, one short length, day and ' +
    'night with demand, high ASR, a retry within three minutes, nobody calls it.',
  sociable: false,
  works: isAnyDay,
  numbers: (book, random) => [random.chance(0.7) ? book.callCentre(random) : book.sharedCost(random)],
  calls(world, seat) {
    const { random, numbers, days, volume } = seat;
    const speaking: Manner = {
      answerShare: 0.82 + random.unit() * 0.12,
      talk: announcement(random.int(13, 24)),
      patience: [25, 40],
    };
    const users = publicList(world, random, random.int(200, 500));
    const usual = random.int(150, 500) * volume;
    return days.flatMap((day) => {
      const asked = momentsOf(day, random, random.poisson(usual), demandHours).map((at) =>
        attempt(
          random,
          numbers[0],
          random.chance(0.5) ? random.pick(users) : anyone(world, random),
          at,
          speaking,
        ),
      );
      return [...asked, ...retries(random, asked, 0.7, [40, 180], speaking)];
    });
  },
});
