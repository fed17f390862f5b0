import { describe, expect, it, test } from 'vitest';
import { mappingFrom } from '../../src/commands/map-option.ts';
import { mapCells } from '../../src/input/mapping-cells.ts';
import { fieldOf } from '../../src/input/field-of.ts';
import { mapHeader, missingFields } from '../../src/input/mapping.ts';

const map = (header: readonly string[], rows: readonly (readonly string[])[], user = {}) =>
  mapHeader(header, rows, user).mapping;

describe('captions with two meanings are settled by the cells', () => {
  test.each([
    ['time', '2024-05-13 09:00:00', { startedAt: 0 }],
    ['通話時間', '83', { talkSeconds: 0 }],
    ['通話時間', '2024-05-13 09:00:00', { startedAt: 0 }],
  ])('%s over %s', (caption, cell, mapping) => {
    expect(map([caption], [[cell], [cell]])).toEqual(mapping);
  });
  it('takes a date beside a clock as one start', () => {
    expect(
      map(['date', 'time', 'from', 'to'], [['2024-05-13', '09:00:00', '13800001001', '13800001002']]),
    ).toEqual({
      startDate: 0,
      startTime: 1,
      caller: 2,
      callee: 3,
    });
  });
  test.each([
    [['start', 'duration', 'billsec'], { totalSeconds: 1, talkSeconds: 2 }],
    [['start', 'billsec', 'duration'], { totalSeconds: 2, talkSeconds: 1 }],
    [['start', '时长(秒)', '通话时长'], { totalSeconds: 1, talkSeconds: 2 }],
    [['start', 'total duration', 'talk time'], { totalSeconds: 1, talkSeconds: 2 }],
    [['start', 'total duration', 'x'], { talkSeconds: 1 }],
    [['start', 'duration', 'x'], { talkSeconds: 1 }],
    [['start', 'talk time', 'billsec'], { talkSeconds: 1 }],
  ])('tells talk time from the whole attempt: %j', (header, durations) => {
    const { startedAt, ...mapping } = map(header, [['2024-05-13 09:00:00', '35', '30']]);
    expect([startedAt, mapping]).toEqual([0, durations]);
  });
  it("leaves the user's duration column alone", () => {
    expect(map(['duration', 'billsec'], [], { duration: 'duration' })).toEqual({ talkSeconds: 0 });
  });
  it('drops a direction column that holds no direction', () => {
    expect(
      map(
        ['direction', 'peer'],
        [
          ['x', '1'],
          ['y', '2'],
        ],
      ),
    ).not.toHaveProperty('direction');
    expect(
      map(
        ['direction', 'peer'],
        [
          ['in', '1'],
          ['2', '2'],
        ],
      ),
    ).toHaveProperty('direction', 0);
  });
});

describe("the user's word", () => {
  it('comes first, by exact caption, by loose caption, by position', () => {
    const header = ['caller', 'Caller', 'x', 'callee'];
    expect(map(header, [], { caller: 'Caller' })).toMatchObject({ caller: 1 });
    expect(map(header, [], { callee: 'C A L L E E' })).toMatchObject({ callee: 3 });
    expect(map(header, [], { start: '#3' })).toMatchObject({ startedAt: 2 });
  });
  it('of a caption that is not there is told', () => {
    expect(mapHeader(['caller'], [], { callee: 'nobody', start: '#2' }).unknown).toEqual(['nobody', '#2']);
    expect(mapHeader(['caller'], [], { start: '#0' }).unknown).toEqual(['#0']);
  });
  it('is read from pairs', () => {
    expect(mappingFrom(undefined)).toEqual({});
    expect(mappingFrom('caller=主叫, start = #3 ,duration=a=b')).toEqual({
      caller: '主叫',
      start: '#3',
      duration: 'a=b',
    });
  });
  test.each([
    '',
    'caller',
    'caller=',
    '=x',
    'nobody=x',
    'caller=a,,callee=b',
    '__proto__=x',
    'constructor=x',
  ])('%j is no --map', (text) => {
    expect(() => mappingFrom(text)).toThrow(expect.objectContaining({ exitCode: 2 }));
  });
});

test('fieldOf() looks through case, blanks and units', () => {
  expect(
    ['Caller', ' CALLING NUMBER ', '主叫号码', 'Duration (s)', '\u{feff}caller', 'nonsense'].map(fieldOf),
  ).toEqual(['caller', 'caller', 'caller', fieldOf('duration'), 'caller', null]);
});

test('missingFields() asks for both parties, or a peer with a direction, and for a start', () => {
  expect(missingFields({})).toEqual(['caller', 'callee', 'start']);
  expect(missingFields({ caller: 0, startedAt: 1 })).toEqual(['callee']);
  expect(missingFields({ peerNumber: 0, startedAt: 1 })).toEqual(['caller', 'callee']);
  expect(missingFields({ peerNumber: 0, direction: 1, startDate: 2 })).toEqual(['start']);
  expect(missingFields({ peerNumber: 0, direction: 1, startDate: 2, startTime: 3 })).toEqual([]);
});

test('mapCells() takes total before talk time, and date and clock together', () => {
  expect(
    mapCells([['13800001001', '13800001002', '2024-05-13', '09:00:00', '83', '60', 'ANSWERED']]),
  ).toEqual({
    caller: 0,
    callee: 1,
    startDate: 2,
    startTime: 3,
    totalSeconds: 4,
    talkSeconds: 5,
    disposition: 6,
  });
});

test.each([
  ['talk_seconds', 'talkSeconds'],
  ['ring_s', 'ringSeconds'],
  ['durationMs', 'talkSeconds'],
  ['start_ts', 'startedAt'],
  ['answered_at', 'answeredAt'],
  ['end-timestamp', 'endedAt'],
  ['users', 'account'],
  ['seconds', null],
  ['caller_s', null],
  ['at', null],
] as const)('fieldOf() knows a unit that is part of a caption: %s', (caption, field) => {
  expect(fieldOf(caption)).toBe(field);
});
