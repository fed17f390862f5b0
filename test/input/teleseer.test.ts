import { expect, it } from 'vitest';
import { createTeleseer, orderOfDates, isTeleseer, teleseerColumns } from '../../src/input/teleseer.ts';

const call = '   09050102A9  101    1202555015120021acct             001012';

it('is recognised by its records below a date', () => {
  expect(isTeleseer(`05/06\n${call}\n${call}\n`)).toBe(true);
  expect(isTeleseer(`0506\r\n\r\n${call}\r\n`)).toBe(true);
  expect(isTeleseer(`${call}\n${call}\n`)).toBe(false);
  expect(isTeleseer('05/06\n05/07\n')).toBe(false);
  expect(isTeleseer(`05/06\n${call}\nname,number\n1,2\n3,4\n`)).toBe(false);
  expect(isTeleseer('caller,callee,start\n13800001234,13800001235,2024-05-06 09:00:00\n')).toBe(false);
});

it('reads fields by their place', () => {
  const read = createTeleseer('month');
  expect(read('05/06')).toBe('separator');
  expect(read('  ')).toBeNull();
  expect(read('total 2')).toBe('columns');
  const cells = read(call);
  expect(Object.fromEntries(teleseerColumns.map((name, i) => [name, cells?.[i]]))).toEqual({
    'record date': '05-06',
    'record time': '09:05',
    'duration (s)': '612',
    'condition code': 'A',
    'access code used': '101',
    'dialed number': '12025550151',
    'calling number': '20021',
    'account code': 'acct',
    'incoming circuit': '001',
    'outgoing circuit': '012',
    'years later': '0',
  });
});

it('counts the years that pass', () => {
  const read = createTeleseer('day');
  for (const date of ['30/12', '31/12', '01/01', '02/01']) read(date);
  expect(read(call)?.slice(0, 1)).toEqual(['01-02']);
  expect(read(call)?.slice(-1)).toEqual(['1']);
});

it.each([
  [['13/05'], 'day'],
  [['05/13'], 'month'],
  [['05/06', '05/07'], 'month'],
  [['05/06', '06/06', '07/06'], 'day'],
  [['12/11', '12/12', '01/01'], 'month'],
  [['05/06'], null],
  [['05/05', '06/06'], null],
  [[], null],
] as const)('%j has the order %s', async (dates, order) => {
  expect(await orderOfDates(dates)).toBe(order);
});

it('leaves dates as they are written when the order is not known', () => {
  const read = createTeleseer(null);
  read('05/06');
  expect(read(call)?.[0]).toBe('05/06');
});
