import fc from '../fc.ts';
import { describe, expect, it } from 'vitest';
import { createNumbers } from '../../src/calls/number.ts';
import { displayNumber } from '../../src/calls/number-display.ts';

const china = await createNumbers({ region: 'CN' });
const shanghai = await createNumbers({ region: 'CN', homeArea: '021' });

/** The key, or `<kind>` where there is none. */
function read(raw: string, numbers = china): string {
  const result = numbers.canonicalise(raw);
  return result.kind === 'number' ? result.key : `<${result.kind}>`;
}

describe('cleaning', () => {
  it.each([
    ['13800001234', '13800001234'],
    ['  13800001234\t', '13800001234'],
    ['13800001234\u00a0', '13800001234'],
    ['138 0000 1234', '13800001234'],
    ['138-0000-1234', '13800001234'],
    ['138\u20110000\u22121234', '13800001234'],
    ['138.0000.1234', '13800001234'],
    ['(138)00001234', '13800001234'],
    ['１３８００００１２３４', '13800001234'],
    ['٠٢١٥٥٥٠١٢٣٤', '02155501234'],
    ['१३८००००१२३४', '13800001234'],
    ['\u202d13800001234\u202c', '13800001234'],
    ['138\u200b0000\ufeff1234', '13800001234'],
    ['"13800001234"', '13800001234'],
    ['“13800001234”', '13800001234'],
    ['="13800001234"', '13800001234'],
    ['=13800001234', '13800001234'],
    ["'13800001234", '13800001234'],
    ['13800001234.0', '13800001234'],
    ['13,800,001,234', '13800001234'],
    ['13800001234f', '13800001234'],
    ['（021）5550－1234', '02155501234'],
    ['021/55501234', '02155501234'],
    ['sip:13800001234@10.0.0.1:5060;user=phone', '13800001234'],
    ['<sip:+8613800001234@example.com>', '13800001234'],
    ['sip:%2B8613800001234@example.com', '13800001234'],
    ['13800001234@10.0.0.1', '13800001234'],
    ['tel:+86-138-0000-1234;phone-context=example.com', '13800001234'],
    ['"Wang" <13800001234>', '13800001234'],
    ['Wang (101)', '101'],
    ['Team (2)', 'Team (2)'],
    ['alert(1)', 'alert(1)'],
    ['"13800001234" <>', '13800001234'],
    ['Wang (13800001234)', '13800001234'],
    ['13800001234（张三）', '13800001234'],
    ['021-55501234转801', '02155501234'],
    ['021-55501234 ext. 801', '02155501234'],
    ['02155501234#801', '02155501234'],
    ['02155501234 x801', '02155501234'],
    ['1.3800001234E+10', '13800001234'],
    ['1.38000012340e10', '13800001234'],
    ['1,3800001234E+10', '13800001234'],
  ])('%j is %s', (raw, key) => {
    expect(read(raw)).toBe(key);
  });

  it.each([
    ['', '<missing>'],
    ['  ', '<missing>'],
    ['""', '<missing>'],
    ['\u200b', '<missing>'],
    ['sip:@example.com', '<missing>'],
    ['anonymous', '<withheld>'],
    ['Anonymous', '<withheld>'],
    ['"Anonymous" <sip:anonymous@anonymous.invalid>', '<withheld>'],
    ['anonymous@anonymous.invalid', '<withheld>'],
    ['RESTRICTED', '<withheld>'],
    ['(unknown)', '<withheld>'],
    ['未知', '<withheld>'],
    ['私密', '<withheld>'],
    ['Unterdrückt', '<withheld>'],
    ['СКРЫТ', '<withheld>'],
    ['-1', '<withheld>'],
    ['--', '<withheld>'],
    ['0', '<withheld>'],
    ['0000', '<withheld>'],
    ['0.0', '<withheld>'],
    ['138****1234', '<masked>'],
    ['138＊＊＊＊1234', '<masked>'],
    ['138xxxx1234', '<masked>'],
    ['138XXXX1234', '<masked>'],
    ['138 0000 XXXX', '<masked>'],
    ['1380000123x', '<masked>'],
    ['138????1234', '<masked>'],
    ['138••••1234', '<masked>'],
    ['****', '<masked>'],
    ['xxxx', '<masked>'],
    ['1.38E+10', '<lossy>'],
    ['1.38e10', '<lossy>'],
    ['1.380000123E+10', '<lossy>'],
    ['1.38000012345E+10', '<lossy>'],
    ['-1.3800001234E+10', '<lossy>'],
    ['8.6138E+12', '<lossy>'],
    ["=cmd|' /C calc'!A0", '<unreadable>'],
    ['=SUM(A1)', '<unreadable>'],
    ['192.0.2.10', '<unreadable>'],
    ['sip:192.0.2.10:5060', '<unreadable>'],
    ['10:30:00', '<unreadable>'],
    ['2024/3/1', '<unreadable>'],
    ['a\u0000b', '<unreadable>'],
    ['1'.repeat(65), '<unreadable>'],
    ['1'.repeat(100_000), '<unreadable>'],
  ])('%j is %s', (raw, kind) => {
    expect(read(raw)).toBe(kind);
  });

  it.each([
    'A',
    'AD-AIRTEL',
    'SIP/801-0000abcd',
    '张三',
    'alice@example.com',
    '*98',
    '#31#',
    'X',
    'f'.repeat(64),
  ])('keeps %j as it is', (raw) => {
    expect(read(raw)).toBe(raw);
    expect(china.show(raw)).toBe(raw);
  });
});

describe('the national plan', () => {
  it.each([
    ['+8613800001234', '13800001234'],
    ['008613800001234', '13800001234'],
    ['8613800001234', '13800001234'],
    ['86+13800001234', '13800001234'],
    ['(+86)13800001234', '13800001234'],
    ['013800001234', '13800001234'],
    ['+86013800001234', '13800001234'],
    ['1795113800001234', '13800001234'],
    ['17911013800001234', '13800001234'],
    ['1790102155501234', '02155501234'],
    ['1790913800001234', '13800001234'],
    ['1259313800001234', '13800001234'],
    ['1019313800001234', '13800001234'],
    ['17951179118613800001234', '13800001234'],
    ['17951000123', '17951000123'],
    ['+862155501234', '02155501234'],
    ['862155501234', '02155501234'],
    ['+86(0)2155501234', '02155501234'],
    ['+861066123456', '01066123456'],
    ['1066123456', '1066123456'],
    ['+8695588', '95588'],
    ['8695588', '8695588'],
    ['+86110', '+86110'],
    ['+864001234567', '4001234567'],
    ['864001234567', '4001234567'],
    ['400-123-4567', '4001234567'],
    ['+8657112345', '057112345'],
    ['+869515550123', '09515550123'],
    ['+8612345678', '+8612345678'],
    ['+8680012', '+8680012'],
    ['04005550123', '04005550123'],
    ['0085255501234', '+85255501234'],
    ['+852 5550 1234', '+85255501234'],
    ['+1 (415) 555-0123', '+14155550123'],
    ['1440000001234', '1440000001234'],
    ['+861440000001234', '1440000001234'],
    ['10086', '10086'],
    ['801', '801'],
  ])('%s has the key %s', (raw, key) => {
    expect(read(raw)).toBe(key);
  });

  it('completes local numbers with the home area, and only with one', () => {
    expect(['55501234', '5550123', '2155501234', '2100001234'].map((raw) => read(raw))).toEqual([
      '55501234',
      '5550123',
      '2155501234',
      '2100001234',
    ]);
    expect(['55501234', '5550123', '2155501234', '2100001234'].map((raw) => read(raw, shanghai))).toEqual([
      '02155501234',
      '0215550123',
      '02155501234',
      '02100001234',
    ]);
    expect(['95588', '801', '3115550123', '4001234567'].map((raw) => read(raw, shanghai))).toEqual([
      '95588',
      '801',
      '3115550123',
      '4001234567',
    ]);
  });

  it('never takes a text message code for a Beijing number', async () => {
    const beijing = await createNumbers({ region: 'CN', homeArea: '10' });
    expect(read('1066123456', beijing)).toBe('1066123456');
    expect(read('1055501234', beijing)).toBe('01055501234');
  });

  it.each([
    ['13800001234', '+8613800001234', '138 0000 1234'],
    ['02155501234', '+862155501234', '021 5550 1234'],
    ['03115550123', '+863115550123', '0311 555 0123'],
    ['1440000001234', '+861440000001234', '1440000001234'],
    ['4001234567', '+864001234567', '400 123 4567'],
    ['95588', '95588', '95588'],
    ['057112345', '057112345', '057112345'],
    ['55501234', '55501234', '55501234'],
    ['+85291234567', '+85291234567', '+852 9123 4567'],
    ['+14155550123', '+14155550123', '+1 415 555 0123'],
    ['+447700900123', '+447700900123', '+44 770 090 0123'],
    ['A', 'A', 'A'],
  ])('%s is shown as %s and read as %s', (key, canonical, display) => {
    expect(china.show(key)).toBe(canonical);
    expect(china.display(key)).toBe(display);
    expect(displayNumber(canonical, 'CN')).toBe(display);
  });
});

describe('other countries', async () => {
  const cases = [
    ['US', '(415) 555-0123', '+14155550123'],
    ['US', '011 86 138 0000 1234', '+8613800001234'],
    ['US', '415-555-0123 x12', '+14155550123'],
    ['US', '415-555-0123x12', '<masked>'],
    ['US', '415-555-0123 ext 12', '+14155550123'],
    ['US', '911', '911'],
    ['US', '1155550123', '+11155550123'],
    ['US', '5550123', '5550123'],
    ['US', '+852 5550 1234', '+85255501234'],
    ['GB', '07700 900123', '+447700900123'],
    ['GB', '+44 (0)7700 900123', '+447700900123'],
    ['GB', '0044 1632 960123', '+441632960123'],
    ['GB', '0049 1000', '+491000'],
    ['GB', '00 1', '001'],
    ['US', '011 49 1000', '+491000'],
    ['US', '0049 1000', '+491000'],
    ['IN', '1401234567', '+911401234567'],
    ['IN', 'AD-AIRTEL', 'AD-AIRTEL'],
  ] as const;
  it.each(cases)('%s: %s is %s', async (region, raw, key) => {
    expect(read(raw, await createNumbers({ region }))).toBe(key);
  });

  it('shows the key itself, grouped for reading', async () => {
    const numbers = await createNumbers({ region: 'US' });
    expect(numbers.show('+14155550123')).toBe('+14155550123');
    expect(numbers.display('+8613800001234')).toBe('+86 138 0000 1234');
    expect(numbers.display('5550123')).toBe('5550123');
    expect(numbers.areaOf('+14155550123')).toBeNull();
  });
});

describe('options', () => {
  it.each([
    [{ region: 'CN', homeArea: '400' }, /no Chinese area code/],
    [{ region: 'CN', homeArea: '' }, /no Chinese area code/],
    [{ region: 'XX' }, /no country has the code "XX"/],
    [{ region: 'US', homeArea: '415' }, /region CN only/],
  ])('refuses %j', async (options, message) => {
    await expect(createNumbers(options)).rejects.toThrow(message);
  });
});

describe('properties', async () => {
  const british = await createNumbers({ region: 'GB' });
  const american = await createNumbers({ region: 'US' });
  const pieces = fc.constantFrom(
    ...[
      '+',
      '86',
      '00',
      '0',
      '10',
      '21',
      '311',
      '400',
      '951',
      '106',
      '13',
      '17951',
      '5550',
      '1234',
      '95588',
      '12345',
    ],
    ...[
      '"',
      "'",
      '(',
      ')',
      '<',
      '>',
      '@',
      'sip:',
      '*',
      'x',
      '#',
      '.',
      '.0',
      ' ',
      '-',
      'e',
      'E+10',
      'f',
      'A',
      '\u200b',
      '１',
    ],
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 7 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.stringMatching(/^\+?[0-9]{1,16}$/),
  );

  it.each([
    ['China', china],
    ['China with a home area', shanghai],
    ['Britain', british],
    ['the United States', american],
  ])('a canonical number has the key it came from: %s', (_name, numbers) => {
    fc.assert(
      fc.property(texts, (raw) => {
        const first = numbers.canonicalise(raw);
        if (first.kind !== 'number') return;
        expect(first.key.startsWith('?')).toBe(false);
        expect(numbers.canonicalise(numbers.show(first.key))).toEqual(first);
      }),
      { numRuns: 3000 },
    );
  });

  const mobile = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String);
  const disguises = fc.constantFrom(
    ...['', '+86', '0086', '86', '0', '17951', '179510', '+86 0'].map((prefix) => (n: string) => prefix + n),
    (n: string) => `="${n}"`,
    (n: string) => `${n.slice(0, 3)}-${n.slice(3, 7)}-${n.slice(7)}`,
    (n: string) => `${n.slice(0, 1)}.${n.slice(1)}E+10`,
    (n: string) => `sip:+86${n}@example.com`,
    (n: string) => `${n}.0`,
  );

  it('every way to write a mobile number has that number as its key, so two never merge', () => {
    fc.assert(
      fc.property(mobile, disguises, (number, disguise) => {
        expect(read(disguise(number))).toBe(number);
        expect(read(disguise(number), shanghai)).toBe(number);
      }),
      { numRuns: 1000 },
    );
  });

  it('different digit texts that share a key differ only in prefixes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,20}$/), (digits) => {
        const key = read(digits);
        if (key === '<withheld>') return;
        expect(digits.endsWith(key.replace(/^[+0]+/, ''))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
