/** Small labelled logs of one scheme among ordinary people, for the tests of this folder. */
import { answeredBit } from '../../src/simulate/packed.ts';
import type { SimulatedCall } from '../../src/simulate/persona.ts';
import { simulateParts, type ScenarioLog } from '../../src/simulate/scenario.ts';
import { dialers, innocents, people } from '../../src/simulate/schemes/index.ts';
import { grouped, type Traffic } from './measure.ts';

export const schemes = [...dialers, ...innocents];

export interface Scene {
  readonly log: ScenarioLog;
  readonly calls: readonly SimulatedCall[];
  /** Traffic of each number of a kind. */
  readonly of: (kind: string) => readonly Traffic[];
  readonly at: (number: string) => Traffic;
}

/** Some instances of a scheme among people; `offNet` is the share that other networks have. */
export function sceneOf(
  id: string,
  { count = 6, offNet = 0, seed = 3, dialerVolume = 1, folk = 150 } = {},
): Scene {
  const scheme = schemes.find((part) => part.scheme.id === id)?.scheme;
  if (scheme === undefined) throw new Error(`no scheme ${id}`);
  const parts = [
    { scheme: people, count: folk, offNet: 0 },
    { scheme, count, offNet },
  ];
  const log = simulateParts(parts, { scenario: id, days: 14, scale: 0.1, seed, dialerVolume });
  const calls = unpacked(log);
  const placed = grouped(calls, (call) => call.caller);
  const received = grouped(calls, (call) => call.callee);
  const at = (number: string) => ({ placed: placed.get(number) ?? [], received: received.get(number) ?? [] });
  const of = (kind: string) =>
    log.truth.numbers.filter((one) => one.kind === kind).map(({ number }) => at(number));
  return { log, calls, of, at };
}

export function unpacked({ calls }: ScenarioLog): SimulatedCall[] {
  return Array.from({ length: calls.count }, (_, place) => ({
    caller: calls.numbers[calls.caller[place] ?? 0] ?? '',
    callee: calls.numbers[calls.callee[place] ?? 0] ?? '',
    startedAt: calls.startedAt[place] ?? 0,
    ringSeconds: calls.ringSeconds[place] ?? 0,
    talkSeconds: calls.talkSeconds[place] ?? 0,
    answered: ((calls.state[place] ?? 0) & answeredBit) !== 0,
  }));
}
