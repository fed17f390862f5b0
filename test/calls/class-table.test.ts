import { describe, expect, it } from 'vitest';
import { chinaClasses, otherClasses } from '../../src/calls/class-table.ts';
import { createNumbers } from '../../src/calls/number.ts';

/** Keys of each row, in the table's order; a new row without an example fails the first test. */
const examples: readonly (readonly [string, readonly string[]])[] = [
  ['emergency', ['110', '119', '120', '122', '12110', '12119', '95110']],
  ['emergency', ['96110']],
  ['government', ['12345', '12321', '12315', '12306', '057112345']],
  ['operator', ['10086', '10010', '10000', '10001', '10099', '10193', '1008611']],
  ['operator', ['17951']],
  ['directory', ['114', '116114', '11685', '118114', '12580']],
  ['enterprise-service', ['95588', '95533', '95300', '95600', '955881']],
  ['call-centre', ['95188', '95017', '95400']],
  ['call-centre', ['95013123', '9501312345', '95213123456', '957001234']],
  ['invalid', ['95800', '95999', '950131', '9501312', '9558812', '9588123456']],
  ['provincial-service', ['96500', '965001', '01096500', '031196500']],
  ['shared-cost', ['4001234567']],
  ['toll-free', ['8001234567']],
  ['iot', ['1064800000000', '1064912345678']],
  ['sms-access', ['10690000', '106575550123', '1066123456']],
  ['mobile-virtual', ['16200001234', '16500001234', '16700001234', '17000001234', '17100001234']],
  ['mobile-satellite', ['17400001234', '13490001234', '16190001234']],
  ['iot', ['1400000001234', '1410000001234', '1440000001234']],
  ['iot', ['14400001234', '14800001234', '17200001234']],
  ['mobile-data', ['14500001234', '14700001234', '14900001234']],
  ['mobile', ['13000001234', '13800001234', '15900001234', '16600001234', '17300001234', '17800001234']],
  ['fixed', ['02155501234', '01055501234', '031155501234', '03115550123', '02100001234', '09515550123']],
  ['fixed-local', ['55501234', '5550123']],
  ['extension', ['8', '801', '8001', '80012']],
  ['international', ['+85255501234', '+14155550123']],
];

describe('china', async () => {
  const { classify } = await createNumbers({ region: 'CN' });

  it('has an example of every row, in the order of the table', () => {
    expect(examples.map(([name]) => name)).toEqual(chinaClasses.rows.map((row) => row.class));
  });

  it.each(examples.flatMap(([name, keys], row) => keys.map((key) => ({ name, key, row }))))(
    'row $row: $key is $name',
    ({ name, key, row }) => {
      expect(classify(key)).toBe(name);
      const first = chinaClasses.rows.findIndex(({ pattern }) => new RegExp(`^(?:${pattern})$`).test(key));
      expect(first).toBe(row);
    },
  );

  it.each([
    ['18000001234', 'mobile'],
    ['19000001234', 'mobile'],
    ['19300001234', 'mobile'],
    ['19900001234', 'mobile'],
    ['19400001234', 'other'],
    ['16100001234', 'other'],
    ['17900001234', 'other'],
    ['02155512', 'other'],
    ['02195555012', 'other'],
    ['04005550123', 'other'],
    ['2155501234', 'other'],
    ['*98', 'other'],
    ['A', 'alias'],
    ['AD-AIRTEL', 'alias'],
    ['张三', 'alias'],
  ])('%s is %s', (key, name) => {
    expect(classify(key)).toBe(name);
  });

  it('names the area of fixed lines only', async () => {
    const { areaOf } = await createNumbers({ region: 'CN' });
    expect(['02155501234', '01055501234', '031155501234'].map(areaOf)).toEqual(['021', '010', '0311']);
    expect(['13800001234', '057112345', '55501234', '+85255501234'].map(areaOf)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('other countries', () => {
  it.each([
    ['US', '+14155550123', 'fixed-or-mobile'],
    ['US', '+18005550123', 'toll-free'],
    ['US', '+18765550123', 'international'],
    ['US', '+861055501234', 'international'],
    ['US', '+11155550123', 'invalid'],
    ['US', '+14151550123', 'invalid'],
    ['CA', '+11155550123', 'invalid'],
    ['US', '911', 'extension'],
    ['US', '555012', 'other'],
    ['US', 'SPAM', 'alias'],
    ['US', '*98', 'other'],
    ['GB', '+447400123456', 'mobile'],
    ['GB', '+441212345678', 'fixed'],
    ['GB', '+447911123456', 'mobile'],
    ['GB', '+447700900123', 'other'],
    ['GB', '+353201234567', 'international'],
    ['IN', '+911401234567', 'call-centre'],
    ['IN', '+911600123456', 'enterprise-service'],
    ['BR', '+553031234567', 'call-centre'],
    ['DE', '+49', 'international'],
  ] as const)('%s: %s is %s', async (region, key, name) => {
    const { classify } = await createNumbers({ region });
    expect(classify(key)).toBe(name);
  });
});

it('cites a source and a reason for every row', () => {
  for (const row of [...chinaClasses.rows, ...Object.values(otherClasses).flat()]) {
    expect(row.why).not.toBe('');
    expect(row.source).not.toBe('');
  }
  expect(chinaClasses.asOf).toMatch(/^\d{4}-\d{2}$/);
});
