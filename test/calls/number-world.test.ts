import { getCountries, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import { worldPlan } from '../../src/calls/number-world.ts';
import fc from '../fc.ts';

const regions = getCountries();
const plans = new Map(
  await Promise.all(regions.map(async (region) => [region, await worldPlan(region)] as const)),
);

/** E.164 as the library reads a text, if it is a number that it reads back; null otherwise. */
function byLibrary(text: string, region: (typeof regions)[number]): string | null {
  const e164 = (digits: string) => {
    const parsed = parsePhoneNumberFromString(digits, { defaultCountry: region, extract: false });
    const usable = parsed?.isValid() || (parsed?.isPossible() && parsed.nationalNumber.length >= 7);
    return usable === true ? (parsed?.number ?? null) : null;
  };
  const number = e164(text);
  return number !== null && e164(number) === number ? number : null;
}

const digits = fc.stringMatching(/^[0-9]{5,13}$/);
const texts = fc
  .tuple(
    fc.constantFrom(...regions),
    digits,
    fc.constantFrom('', '+', 'whole', '0', '1', '8', '00', '01', '06', '15'),
  )
  .map(([region, rest, head]) => ({
    region,
    text: `${head === 'whole' ? `+${getCountryCallingCode(region)}` : head}${rest}`,
  }));

test('a key is the number that the library reads, in every country', () => {
  fc.assert(
    fc.property(texts, ({ region, text }) => {
      const key = plans.get(region)?.key(text) ?? '';
      const read = byLibrary(text, region);
      if (read !== null) expect(key).toBe(read);
      // What is no number stays as it is, but for + in place of an international prefix.
      else expect(text.endsWith(key.slice(1))).toBe(true);
    }),
    { numRuns: 5_000 },
  );
});
