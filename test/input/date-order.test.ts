import { describe, expect, it, test } from 'vitest';
import { decideDateOrder, partsOf, type OrderFacts, type WrittenDate } from '../../src/input/date-order.ts';
import { inOrder, timeForms, writtenOrder } from '../../src/input/times.ts';

const plain: OrderFacts = { shortYear: false, period: null, region: 'CN', dotted: false };

const dates = (...texts: string[]): WrittenDate[] =>
  texts.map((text) => ({ parts: partsOf(text) ?? [0, 0, 0], n: 1 }));

const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date) / 86_400_000;

describe('the order of dates', () => {
  it('is the one in which most of them exist', () => {
    expect(decideDateOrder(dates('03/04/2024', '03/13/2024'), plain)).toEqual({
      order: 'mdy',
      guessed: false,
    });
    expect(decideDateOrder(dates('03/04/2024', '13/03/2024'), plain)).toEqual({
      order: 'dmy',
      guessed: false,
    });
    const damaged = [...dates('13/03/2024'), ...dates('03/13/2024').map((date) => ({ ...date, n: 9 }))];
    expect(decideDateOrder(damaged, plain)).toEqual({ order: 'mdy', guessed: false });
  });
  it('else the one in which they follow each other, forwards or backwards', () => {
    const crossing = ['31/01/2024'].slice(1).concat('11/01/2024', '12/01/2024', '01/02/2024', '02/02/2024');
    expect(decideDateOrder(dates(...crossing), plain)).toEqual({ order: 'dmy', guessed: false });
    expect(decideDateOrder(dates(...crossing.reverse()), { ...plain, region: 'US' })).toEqual({
      order: 'dmy',
      guessed: false,
    });
  });
  it('else the one in which they are in the period', () => {
    const period = { from: day(2024, 3, 1), to: day(2024, 3, 31) };
    expect(decideDateOrder(dates('03/05/2024'), { ...plain, period })).toEqual({
      order: 'mdy',
      guessed: false,
    });
    expect(decideDateOrder(dates('05/03/2024'), { ...plain, period, region: 'US' })).toEqual({
      order: 'dmy',
      guessed: false,
    });
  });
  it('else the one in which they are closer together', () => {
    expect(decideDateOrder(dates('03/01/2024', '03/02/2024', '03/03/2024'), plain)).toEqual({
      order: 'mdy',
      guessed: false,
    });
    expect(decideDateOrder(dates('03/01/2024', '03/02/2024'), plain)).toEqual({
      order: 'mdy',
      guessed: true,
    });
  });
  it('else a guess by the country', () => {
    expect(decideDateOrder(dates('03/04/2024'), plain)).toEqual({ order: 'dmy', guessed: true });
    expect(decideDateOrder(dates('03/04/2024'), { ...plain, region: 'US' })).toEqual({
      order: 'mdy',
      guessed: true,
    });
    expect(decideDateOrder(dates('03.04.2024'), { ...plain, region: 'US', dotted: true }).order).toBe('dmy');
    expect(decideDateOrder(dates('04/04/2024', '05/05/2024'), plain).guessed).toBe(true);
  });
  it('may put a year of two digits first', () => {
    const short = { ...plain, shortYear: true };
    expect(decideDateOrder(dates('24-03-05', '24-03-06', '24-03-07'), short)).toEqual({
      order: 'ymd',
      guessed: false,
    });
    expect(decideDateOrder(dates('05-03-24', '06-03-24', '07-03-24'), short)).toEqual({
      order: 'dmy',
      guessed: false,
    });
    expect(decideDateOrder(dates('24-03-32', '24-03-06'), short).order).toBe('dmy');
  });
});

test('every form that has an order has it in every order', () => {
  const open = timeForms.filter((form) => writtenOrder(form) !== null);
  expect(open.length).toBeGreaterThan(20);
  for (const form of open) {
    for (const order of ['dmy', 'mdy'] as const) expect(writtenOrder(inOrder(form, order))).toBe(order);
    if (!form.id.includes('YYYY')) expect(writtenOrder(inOrder(form, 'ymd'))).toBe('ymd');
    expect(inOrder(inOrder(form, 'mdy'), writtenOrder(form) ?? 'dmy')).toBe(form);
  }
});
