/** A private life: calls with the people one knows. */
import { amongFriends, attempt } from './attempt.ts';
import { isWorkday, type Day } from './calendar.ts';
import { serviceCodes, shopNumber } from './numbers.ts';
import type { Seat, SimulatedCall } from './persona.ts';
import type { Random } from './random.ts';
import { momentOf } from './rhythm.ts';
import { callBacks, retries } from './work.ts';
import type { Contact, World } from './world.ts';

const serviceShare = 0.03;
const shopShare = 0.07;

/**
 * About `perDay` calls a day to contacts, shops and service codes, retries and call-backs, and the calls of
 * contacts outside the log; contacts inside place their own.
 */
export function socialCalls(world: World, seat: Seat, days: readonly Day[], perDay: number): SimulatedCall[] {
  const number = seat.numbers[0];
  const contacts = world.contactsOf(number);
  const outside = contacts.filter((contact) => contact.outside);
  const outsideUse = use(outside) / Math.max(use(contacts), 1e-9);
  return days.flatMap((day) => {
    const { random } = seat;
    const rate = perDay * seat.volume * (isWorkday(day) ? 1 : 0.8);
    const placed = Array.from({ length: random.poisson(rate) }, () =>
      attempt(random, number, whomToCall(random, contacts), momentOf(day, random), amongFriends),
    );
    const toFriends = placed.filter((call) => contacts.some((contact) => contact.number === call.callee));
    const received = Array.from(
      { length: outside.length === 0 ? 0 : random.poisson(rate * outsideUse) },
      () => attempt(random, friend(random, outside), number, momentOf(day, random), amongFriends),
    );
    return [
      ...placed,
      ...received,
      ...retries(random, toFriends, 0.3, [40, 400], amongFriends),
      ...callBacks(random, toFriends, { share: 0.15, delay: [60, 3600], manner: amongFriends }),
    ];
  });
}

function use(contacts: readonly Contact[]): number {
  return contacts.reduce((sum, contact) => sum + contact.weight, 0);
}

function whomToCall(random: Random, contacts: readonly Contact[]): string {
  if (contacts.length === 0 || random.chance(shopShare)) return shopNumber(random);
  if (random.chance(serviceShare)) return random.pick(serviceCodes);
  return friend(random, contacts);
}

function friend(random: Random, contacts: readonly Contact[]): string {
  return random.weighted(
    contacts,
    contacts.map((contact) => contact.weight),
  ).number;
}
