import { afterAll, beforeAll, expect, it } from 'vitest';
import { analysisOf, makeFolder, type Folder } from '../analysis.ts';
import { csvOf, day, hour, makeTown, type TestCall } from './log.ts';

const days = 14;
const town = makeTown(1500, days, 5);
const seller = '13900009001';
const stranger = '13900009002';

let folder: Folder;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => folder.remove());

/** So many calls a day to so many people in turn; of those reached a share calls back within the day. */
function rounds(caller: string, people: readonly string[], perDay: number, callBack: number): TestCall[] {
  const { random } = town;
  return Array.from({ length: days * perDay }, (_, k) => {
    const callee = people[k % people.length] ?? '';
    const at = Math.floor(k / perDay) * day + 9 * hour + (k % perDay) * 750 + random.int(0, 500);
    const talk = random.chance(0.7) ? random.int(20, 240) : 0;
    const back = { caller: callee, callee: caller, at: at + random.int(600, 9000), talk: 60 };
    return [{ caller, callee, at, talk }, ...(random.chance(callBack) ? [back] : [])];
  }).flat();
}

it('who sells to regular customers stays below medium; who calls as many strangers does not', async () => {
  const calls = [
    ...town.calls,
    ...rounds(seller, town.people.slice(0, 160), 40, 0.15),
    ...rounds(stranger, town.people.slice(200, 200 + 40 * days), 40, 0.02),
  ];
  const { numbers, groups } = await analysisOf([await folder.file('sales.csv', csvOf(calls))]);
  const levelOf = (number: string) => numbers.find((one) => one.number === `+86${number}`)?.level;
  expect(['none', 'low']).toContain(levelOf(seller));
  expect(['medium', 'high', 'critical']).toContain(levelOf(stranger));
  expect(groups.filter(({ level }) => level !== 'low')).toEqual([]);
});
