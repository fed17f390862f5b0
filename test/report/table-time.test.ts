import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';
import fc from '../fc.ts';
import { expect, test } from 'vitest';
import { localClock, localSeconds } from '../../src/report/table-time.ts';

const zones = ['Asia/Shanghai', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'] as const;

test('is the wall clock of the zone, on days that change it too', () => {
  const near = (at: number) => fc.integer({ min: at - 90_000, max: at + 90_000 });
  const changes = [1_710_054_000, 1_730_613_600, 1_712_415_600, 1_728_142_200];
  const times = fc.oneof(fc.integer({ min: 0, max: 4e9 }), ...changes.map(near));
  fc.assert(
    fc.property(times, fc.constantFrom(...zones), (at, zone) => {
      const wall = format(new TZDate(at * 1000, zone), 'yyyy-MM-dd HH:mm:ss');
      expect(localSeconds(zone)(at)).toBe(wall);
      expect(localClock(zone)(at)).toBe(wall.slice(0, -3));
    }),
    { numRuns: 500 },
  );
});

test('what no calendar holds is told in seconds; an unknown zone is refused', () => {
  expect(localClock('UTC')(9e15)).toBe('9000000000000000');
  expect(() => localClock('Mars/Olympus')(0)).toThrow(RangeError);
});
