import { expect, test } from 'vitest';
import { connect } from '../../src/simulate/exchange.ts';
import type { SimulatedCall } from '../../src/simulate/persona.ts';

const [ann, ben, cat, desk] = ['13800000001', '13800000002', '13800000003', '02155500001'];
const talk = (caller: string, callee: string, startedAt: number): SimulatedCall => ({
  caller,
  callee,
  startedAt,
  ringSeconds: 10,
  talkSeconds: 50,
  answered: true,
});
const isHandset = (number: string) => number.startsWith('1');

test('a call to a handset in use is busy', () => {
  const [, second] = connect([talk(ann, ben, 0), talk(cat, ben, 59)], isHandset);
  expect(second).toEqual({ ...talk(cat, ben, 59), ringSeconds: 0, talkSeconds: 0, answered: false });
});

test('a handset in use places no call, a free one does', () => {
  const calls = connect([talk(ann, ben, 0), talk(ben, cat, 59), talk(ann, cat, 61)], isHandset);
  expect(calls).toEqual([talk(ann, ben, 0), talk(ann, cat, 61)]);
});

test('a line that is no handset carries many calls', () => {
  const calls = [talk(desk, ann, 0), talk(desk, ben, 1), talk(cat, desk, 2)];
  expect(connect(calls, isHandset)).toEqual(calls);
});

test('nobody calls himself, and the order of the input does not matter', () => {
  const calls = [talk(ann, ann, 0), talk(ben, desk, 5), talk(ann, desk, 5)];
  expect(connect(calls, isHandset)).toEqual([talk(ann, desk, 5), talk(ben, desk, 5)]);
  expect(connect([...calls].reverse(), isHandset)).toEqual(connect(calls, isHandset));
});
