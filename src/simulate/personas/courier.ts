import { attempt, talkTime, type Manner } from '../attempt.ts';
import { isNotSunday } from '../calendar.ts';
import { definePersona } from '../persona.ts';
import { deliveryHours, momentsOf } from '../rhythm.ts';
import { socialCalls } from '../social.ts';
import { callBacks, inTurn, retries } from '../work.ts';
import { anyone, publicList } from '../world.ts';

export const courier = definePersona({
  id: 'courier',
  label: 0,
  meaning:
    '80 to 150 calls a working day in two delivery peaks, mostly to people never called again, talk median 14 to ' +
    '30 s; 15 to 30 % call back and senders ring him, outgoing share .6 to .85. The courier-like benign subscribers of ' +
    'the Sichuan competition data (median talk 14-52 s, outgoing share .58-.95), measured.',
  sociable: true,
  works: isNotSunday,
  numbers: (book, random) => [book.mobile(random)],
  calls(world, seat) {
    const { random, numbers, days, volume } = seat;
    const atTheDoor: Manner = {
      answerShare: 0.72 + random.unit() * 0.14,
      talk: talkTime(random.int(14, 30), 0.75),
      patience: [12, 35],
    };
    const rings: Manner = { ...atTheDoor, answerShare: 0.88 };
    const regulars = publicList(world, random, random.int(80, 220));
    const regularShare = 0.2 + random.unit() * 0.25;
    const usual = random.int(90, 145) * volume;
    const backShare = 0.15 + random.unit() * 0.15;
    const senderShare = random.unit() * 0.28;
    return [
      ...socialCalls(world, seat, days, 3),
      ...days.flatMap((day) => {
        const plan = momentsOf(day, random, random.poisson(usual * 0.9), deliveryHours).map((at) => ({
          at,
          callee: random.chance(regularShare) ? random.pick(regulars) : anyone(world, random),
        }));
        const first = inTurn(random, numbers[0], plan, atTheDoor);
        const placed = [...first, ...retries(random, first, 0.5, [60, 600], atTheDoor)];
        const senders = momentsOf(day, random, random.poisson(usual * senderShare), deliveryHours);
        return [
          ...placed,
          ...callBacks(random, placed, { share: backShare, delay: [30, 2700], manner: rings }),
          ...senders.map((at) => attempt(random, random.pick(regulars), numbers[0], at, rings)),
        ];
      }),
    ];
  },
});
