import fc from '../fc.ts';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { earliestCall, latestCall, zoneOf } from '../../src/input/zone.ts';
import { openDuck, type Duck } from '../duck.ts';

let duck: Duck;
beforeAll(async () => {
  duck = await openDuck();
});
afterAll(() => duck.close());

const utc = (text: string) => Date.parse(`${text}Z`) / 1000;
const toUtc = (zone: string, locals: readonly number[]) =>
  duck.each(zoneOf(zone).toUtcSql('CAST(c0 AS BIGINT)'), locals.map(String));
const toLocal = (zone: string, instants: readonly number[]) =>
  duck.each(zoneOf(zone).toLocalSql('CAST(c0 AS BIGINT)'), instants.map(String));

it('needs no calendar for a zone without changes', () => {
  expect(zoneOf('Asia/Shanghai').toLocalSql('t')).toBe('(t + 28800)');
  expect(zoneOf('UTC').toUtcSql('t')).toBe('(t - 0)');
});

it('shifts the skipped hour of spring forward', async () => {
  const wall = [
    '2024-03-10 01:59:59',
    '2024-03-10 02:00:00',
    '2024-03-10 02:30:00',
    '2024-03-10 02:59:59',
    '2024-03-10 03:00:00',
  ];
  const instants = [
    '2024-03-10 06:59:59',
    '2024-03-10 07:00:00',
    '2024-03-10 07:30:00',
    '2024-03-10 07:59:59',
    '2024-03-10 07:00:00',
  ];
  expect(await toUtc('America/New_York', wall.map(utc))).toEqual(instants.map(utc));
});

it('takes the repeated hour of autumn as its first pass', async () => {
  const wall = ['2024-11-03 00:59:59', '2024-11-03 01:00:00', '2024-11-03 01:59:59', '2024-11-03 02:00:00'];
  const instants = [
    '2024-11-03 04:59:59',
    '2024-11-03 05:00:00',
    '2024-11-03 05:59:59',
    '2024-11-03 07:00:00',
  ];
  expect(await toUtc('America/New_York', wall.map(utc))).toEqual(instants.map(utc));
});

test.each([
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Asia/Pyongyang',
])('SQL and offsetAt() agree for %s, and back again', async (name) => {
  const zone = zoneOf(name);
  const instant = fc.integer({ min: earliestCall, max: latestCall - 1 });
  const instants = fc.sample(instant, { numRuns: 2_000, seed: 5 });
  const expected = instants.map((at) => at + zone.offsetAt(at));
  expect(await toLocal(name, instants)).toEqual(expected);
  const back = await toUtc(name, expected);
  const firstPass = instants.map((at) => {
    const wall = at + zone.offsetAt(at);
    const earlier = [1_800, 3_600]
      .map((s) => at - s)
      .find((before) => before + zone.offsetAt(before) === wall);
    return earlier ?? at;
  });
  expect(back).toEqual(firstPass);
});

test.each(['Mars/Olympus', '', 'Asia/Shanghai; DROP', "x'y"])('%j is no zone', (name) => {
  expect(() => zoneOf(name)).toThrow(expect.objectContaining({ exitCode: 2 }));
});
