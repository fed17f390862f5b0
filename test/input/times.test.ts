import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { timeSql } from '../../src/input/times-sql.ts';
import { otherTimeForms, timeFormOf, timeFormOfColumn, timeForms, withYears } from '../../src/input/times.ts';

import { zoneOf } from '../../src/input/zone.ts';
import { openDuck, type Duck } from '../duck.ts';

let duck: Duck;
beforeAll(async () => {
  duck = await openDuck();
});
afterAll(() => duck.close());

/** 2024-03-04 09:05:07 in Shanghai. */
const morning = Date.UTC(2024, 2, 4, 1, 5, 7) / 1000;
const evening = morning + 12 * 3600;
const minute = morning - 7;

/** Form, then texts of it with their instants; times without a zone are Shanghai's. */
const forms: Record<string, readonly (readonly [string, number])[]> = {
  'YYYY-MM-DD HH:MM:SS': [['2024-03-04 09:05:07', morning]],
  'YYYY-M-D H:MM:SS': [
    ['2024-3-4 9:05:07', morning],
    ['2024-03-04 09:05', minute],
    ['2024-03-04 09:05:07.5', morning],
    ['2024-03-04 09:05:07.123', morning],
    ['2024-03-04 09:05:07.999999', morning],
    ['2024-03-04 09:05:07.999999999', morning],
  ],
  'YYYY-MM-DDTHH:MM:SS': [
    ['2024-03-04T09:05:07', morning],
    ['2024-03-04T09:05:07.250', morning],
    ['2024-03-04T09:05', minute],
  ],
  'YYYY-MM-DDTHH:MM:SSZ': [
    ['2024-03-04T01:05:07Z', morning],
    ['2024-03-04T01:05:07.250Z', morning],
    ['2024-03-04T01:05Z', minute],
    ['2024-03-04T09:05:07+08:00', morning],
    ['2024-03-04T09:05:07+0800', morning],
    ['2024-03-03T20:05:07.999999-05:00', morning],
  ],
  'YYYY-MM-DD HH:MM:SS+ZZ': [
    ['2024-03-04 09:05:07+08:00', morning],
    ['2024-03-04 09:05:07 +0800', morning],
    ['2024-03-04 01:05:07Z', morning],
    ['2024-03-04 06:35:07.5 +05:30', morning],
  ],
  'YYYY/M/D H:MM:SS': [
    ['2024/3/4 9:05:07', morning],
    ['2024/03/04 09:05', minute],
  ],
  'YYYY.M.D H:MM:SS': [['2024.3.4 9:05:07', morning]],
  'YYYY年M月D日 H:MM:SS': [
    ['2024年3月4日 9:05:07', morning],
    ['2024年03月04日09:05', minute],
  ],
  'YYYYMMDD HH:MM:SS': [['20240304 09:05:07', morning]],
  'YYYYMMDD HHMMSS': [['20240304 090507', morning]],
  'YYMMDD HHMMSS': [['240304 090507', morning]],
  'YYMMDDHHMMSS+ZZZZ': [
    ['240304090507+0800', morning],
    ['240303200507-0500', morning],
  ],
  YYYYMMDDHHMMSS: [['20240304090507', morning]],
  'Day D/M/YYYY h:MM:SS AM': [['Mon 04/03/2024 9:05 AM', minute]],
  'Day M/D/YYYY H:MM:SS': [['Mon 3/4/2024 09:05:07', morning]],
  'Day D/M/YYYY H:MM:SS': [['Mon 4/3/2024 09:05:07', morning]],
  'Day M/D/YYYY h:MM:SS AM': [['Mon 03/04/2024 9:05 AM', minute]],
  'Day Mon D HH:MM:SS +ZZZZ YYYY': [
    ['Mon Mar 4 09:05:07 +0800 2024', morning],
    ['Mon Mar 04 01:05:07 +0000 2024', morning],
  ],
  'Day, D Mon YYYY HH:MM:SS +ZZZZ': [['Mon, 4 Mar 2024 09:05:07 +0800', morning]],
  'D-Mon-YYYY HH:MM:SS': [['04-Mar-2024 09:05:07', morning]],
  'D-Mon-YY HH:MM:SS': [['4-Mar-24 9:05:07', morning]],
  'Mon D, YYYY h:MM:SS AM': [
    ['Mar 4, 2024 9:05:07 AM', morning],
    ['Mar 4, 2024 9:05:07 PM', evening],
  ],
  'epoch seconds': [
    [String(morning), morning],
    [`${morning}.75`, morning],
    ['1000000000', 1_000_000_000],
  ],
  'epoch milliseconds': [[`${morning}999`, morning]],
  'epoch microseconds': [[`${morning}999999`, morning]],
  'M-D H:MM:SS': [
    ['03-04 9:05:07', morning],
    ['3/4 09:05', minute],
    ['3月4日 09:05:07', morning],
    ['3月4日09:05:07.5', morning],
  ],
  'spreadsheet day': [
    ['45355.3785532407', morning],
    ['45355.378472222222222', minute],
  ],
  'written by hand': [
    ['2024年3月4日 上午9:05:07', morning],
    ['2024/3/4 下午9:05:07', evening],
    ['2024年3月4日9时05分07秒', morning],
    ['2024-3-4 9时5分', minute],
    ['２０２４－０３－０４　０９：０５：０７', morning],
    ["'2024-03-04 09:05:07", morning],
    ['="2024/3/4 9:05"', minute],
    ['2024-03-04 9:05 PM', evening - 7],
    ['2024.3.4 오후 9:05:07', evening],
  ],
};
for (const s of ['/', '.', '-']) {
  forms[`D${s}M${s}YYYY H:MM:SS`] = [
    [`4${s}3${s}2024 9:05:07`, morning],
    [`04${s}03${s}2024 09:05`, minute],
  ];
  forms[`M${s}D${s}YYYY H:MM:SS`] = [[`3${s}4${s}2024 9:05:07`, morning]];
  forms[`D${s}M${s}YYYY h:MM:SS AM`] = [
    [`4${s}3${s}2024 9:05:07 AM`, morning],
    [`4${s}3${s}2024 09:05:07 pm`, evening],
    [`4${s}3${s}2024 9:05AM`, minute],
  ];
  forms[`M${s}D${s}YYYY h:MM:SS AM`] = [[`3${s}4${s}2024 9:05:07 PM`, evening]];
  forms[`D${s}M${s}YY H:MM:SS`] = [[`4${s}3${s}24 9:05:07`, morning]];
  forms[`M${s}D${s}YY H:MM:SS`] = [[`3${s}4${s}24 9:05:07`, morning]];
  forms[`YY${s}M${s}D H:MM:SS`] = [[`24${s}3${s}4 9:05:07`, morning]];
  forms[`YY${s}M${s}D h:MM AM`] = [[`24${s}3${s}4 9:05 PM`, minute + 12 * 3600]];
  forms[`D${s}M${s}YY h:MM AM`] = [
    [`4${s}3${s}24 9:05 AM`, minute],
    [`4${s}3${s}24 9:05:07 PM`, evening],
  ];
  forms[`M${s}D${s}YY h:MM AM`] = [[`3${s}4${s}24 9:05 PM`, minute + 12 * 3600]];
}

const formOf = (id: string) => {
  const form = timeForms.find((candidate) => candidate.id === id);
  if (form === undefined) throw new Error(`no form ${id}`);
  return form;
};

it('has a case for every form', () => {
  expect(Object.keys(forms).sort()).toEqual(timeForms.map(({ id }) => id).sort());
});

describe.each(timeForms.map(({ id }) => id))('%s', (id) => {
  const cases = forms[id] ?? [];
  it('knows its shape and reads its instants', async () => {
    const form = withYears(formOf(id), { year: 2024, month: 1, dayFirst: false });
    const texts = cases.map(([text]) => text);
    expect(texts.filter((text) => !form.shape.test(text))).toEqual([]);
    const read = await duck.each(timeSql('c0', form, zoneOf('Asia/Shanghai')), texts);
    expect(texts.map((text, i) => [text, read[i]])).toEqual(cases);
  });
  it('gives null for what is no instant of this form', async () => {
    const junk = [
      '',
      ' ',
      'n/a',
      '2024',
      '2024-02-30 10:00:00',
      '30.02.2024 25:61:00',
      '1234567',
      "'",
      '1.7e9',
    ];
    const read = await duck.each(timeSql('c0', formOf(id), zoneOf('Asia/Shanghai')), junk);
    expect(read).toEqual(junk.map(() => null));
  });
});

test.each([
  ['2024-02-30 10:00:00', 'YYYY-MM-DD HH:MM:SS'],
  ['2024-13-01 10:00:00', 'YYYY-MM-DD HH:MM:SS'],
  ['2023-02-29 10:00:00', 'YYYY-MM-DD HH:MM:SS'],
  ['2024-03-04 25:00:00', 'YYYY-MM-DD HH:MM:SS'],
  ['2024-03-04 24:00:01', 'YYYY-MM-DD HH:MM:SS'],
  ['2024-03-04 10:60:00', 'YYYY-MM-DD HH:MM:SS'],
  ['2024-03-04T10:00:00+08:00', 'YYYY-MM-DD HH:MM:SS'],
  ['2024-03-04 10:00:00+0800', 'YYYY-M-D H:MM:SS'],
  ['2024/2/30 10:00', 'YYYY/M/D H:MM:SS'],
  ['20240230101010', 'YYYYMMDDHHMMSS'],
  ['31/04/2024 10:00:00', 'D/M/YYYY H:MM:SS'],
  ['04/31/2024 10:00:00', 'M/D/YYYY H:MM:SS'],
  ['3/4/2024 13:05:07 PM', 'M/D/YYYY h:MM:SS AM'],
])('%s is no instant', async (text, id) => {
  expect(await duck.each(timeSql('c0', formOf(id), zoneOf('Asia/Shanghai')), [text])).toEqual([null]);
});

describe('the form of a column', () => {
  const form = (cells: readonly string[], region = 'CN') => timeFormOfColumn(cells, region);
  it('takes the one that fits most cells, and none when few fit', () => {
    expect(form(['2024-03-04 09:05:07', 'broken', '2024-03-04 09:05:08'])?.form.id).toBe(
      'YYYY-MM-DD HH:MM:SS',
    );
    expect(form(['broken', 'worse', '2024-03-04 09:05:08'])).toBeNull();
    expect(form([])).toBeNull();
    expect(form(['', ' '])).toBeNull();
  });
  it('tells day and month apart by a part above 12', () => {
    expect(form(['03/04/2024 10:00:00', '13/04/2024 10:00:00'])).toMatchObject({
      form: { id: 'D/M/YYYY H:MM:SS' },
      dayMonthGuessed: false,
    });
    expect(form(['03/04/2024 10:00:00', '03/14/2024 10:00:00'])).toMatchObject({
      form: { id: 'M/D/YYYY H:MM:SS' },
      dayMonthGuessed: false,
    });
    expect(form(['03-14-24 9:05 AM'])).toMatchObject({
      form: { id: 'M-D-YY h:MM AM' },
      dayMonthGuessed: false,
    });
  });
  it('tells them apart by the weekday beside them', () => {
    expect(form(['Mon 03/04/2024 9:05 AM'])).toMatchObject({
      form: { id: 'Day M/D/YYYY h:MM:SS AM' },
      dayMonthGuessed: false,
    });
    expect(form(['Wed 03/04/2024 9:05 AM'], 'US')).toMatchObject({
      form: { id: 'Day D/M/YYYY h:MM:SS AM' },
      dayMonthGuessed: false,
    });
    expect(form(['Tue 05/05/2024 9:05 AM', 'Xyz 03/04/2024 9:05 AM'])?.dayMonthGuessed).toBe(true);
  });
  it('says when it had to guess, by the region', () => {
    const cells = ['03/04/2024 10:00:00'];
    expect(form(cells)).toMatchObject({ form: { id: 'D/M/YYYY H:MM:SS' }, dayMonthGuessed: true });
    expect(form(cells, 'US')).toMatchObject({ form: { id: 'M/D/YYYY H:MM:SS' }, dayMonthGuessed: true });
  });
  it('does not take a telephone number for an instant', () => {
    const numbers = [
      '13800001234',
      '02155501234',
      '95588',
      '4001234567890123456',
      '2025550134',
      '8613800001234',
    ];
    expect(numbers.filter((text) => timeFormOf(text) !== null)).toEqual([]);
  });
});

it('does not try on instants the ways in which people write times', () => {
  const attempts = (id: string) =>
    timeSql('c0', formOf(id), zoneOf('Asia/Shanghai')).match(/strptime|regexp/gu)?.length ?? 0;
  expect(attempts('written by hand')).toBeGreaterThan(5);
  for (const id of ['epoch milliseconds', 'epoch seconds', 'spreadsheet day'])
    expect(attempts(id), id).toBeLessThanOrEqual(1);
});

describe('forms beside that of the column', () => {
  const iso = '2024-03-01 09:00:01';
  const others = (cells: readonly string[], said?: 'dmy' | 'mdy') =>
    otherTimeForms(cells, formOf('YYYY-MM-DD HH:MM:SS'), 'CN', said).map(({ id }) => id);

  it('have the order that their cells tell', () => {
    expect(others([iso, '03/13/2024 9:00:01'])).toEqual(['M/D/YYYY H:MM:SS']);
    expect(others([iso, '13.03.2024 9:00:01'])).toEqual(['D.M.YYYY H:MM:SS']);
  });
  it('or the one that the user says, and are left out without any', () => {
    expect(others([iso, '03/04/2024 9:00:01'], 'mdy')).toEqual(['M/D/YYYY H:MM:SS']);
    expect(others([iso, '03/04/2024 9:00:01'])).toEqual([]);
  });
  it('or that of the column', () => {
    const found = otherTimeForms(['3/4/2024 9:00 PM', ''], formOf('M/D/YYYY H:MM:SS'), 'CN');
    expect(found.map(({ id }) => id)).toEqual(['M/D/YYYY h:MM:SS AM']);
  });
});
