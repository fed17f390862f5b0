import type { CountryCode, NumberingPlan, NumberType, PhoneNumber } from 'libphonenumber-js/max';
import type { NumberClass } from './classes.ts';
import { exitCodes, SpamcheckError } from '../errors.ts';
import { otherClasses } from './class-table.ts';

const typeClasses: Readonly<Record<NonNullable<NumberType>, NumberClass>> = {
  MOBILE: 'mobile',
  FIXED_LINE: 'fixed',
  FIXED_LINE_OR_MOBILE: 'fixed-or-mobile',
  TOLL_FREE: 'toll-free',
  SHARED_COST: 'shared-cost',
  PREMIUM_RATE: 'shared-cost',
  UAN: 'enterprise-service',
  VOIP: 'other',
  PAGER: 'other',
  PERSONAL_NUMBER: 'other',
  VOICEMAIL: 'other',
};

/** A plan as the library has it; its types leave this out. 0 is in place of an expression for no prefix. */
type Plan = NumberingPlan & { readonly nationalPrefixForParsing: () => string | 0 | undefined };

/** The Crown dependencies have countries of their own in E.164 data but share the British plan. */
const britishIslands: ReadonlySet<string> = new Set(['GG', 'JE', 'IM']);

/**
 * Keys and classes for one home country other than China, from libphonenumber's full metadata, which is
 * loaded here because it is slow to load.
 *
 * @throws SpamcheckError (usage) if the metadata has no such country.
 */
export async function worldPlan(region: string) {
  const { getCountries, getCountryCallingCode, isSupportedCountry, Metadata, parsePhoneNumberFromString } =
    await import('libphonenumber-js/max');
  if (!isSupportedCountry(region)) {
    throw new SpamcheckError(
      exitCodes.usage,
      `no country has the code "${region}"; use two letters such as CN, US or GB`,
    );
  }
  const parse = (text: string) =>
    parsePhoneNumberFromString(text, { defaultCountry: region, extract: false });
  const rows = (otherClasses[region] ?? []).map((row) => ({
    ...row,
    whole: new RegExp(`^(?:${row.pattern})$`),
  }));

  const planOf = (country: CountryCode) => {
    const metadata = new Metadata();
    metadata.selectNumberingPlan(country);
    return metadata.numberingPlan as Plan;
  };
  const home = planOf(region);
  const callingCode = getCountryCallingCode(region);
  const sharing = getCountries().filter((country) => getCountryCallingCode(country) === callingCode);
  const abroad = new RegExp(`^(?:${abroadOf(home)})(?=[1-9][0-9]{5,14}$)`);
  const plain = plainReader(callingCode, home, sharing.map(planOf));

  const e164 = (digits: string): string | null => {
    const number = plain(digits);
    if (number !== null) return number;
    const parsed = parse(digits);
    const usable = (parsed?.isPossible() && parsed.nationalNumber.length >= 7) || parsed?.isValid();
    return parsed && usable ? parsed.number : null;
  };
  /**
   * E.164 if the number is valid, or at least as long as the country's numbers are (numbers that are not
   * given out are what false callers show); else the text itself, such as a short code, with + in place of
   * the international prefix, or of the 00 that switchboards take in any
   * country. Numbers of many zeros lose one zero on each reading; they stay as they are.
   */
  const key = (digits: string): string => {
    const number = e164(digits);
    return number !== null && e164(number) === number ? number : digits.replace(abroad, '+');
  };
  const classify = (text: string): NumberClass =>
    rows.find((row) => row.whole.test(text))?.class ??
    (/^\+?[0-9]+$/.test(text) ? plainClass(text) : otherClass(text));
  const plainClass = (text: string): NumberClass => {
    if (!text.startsWith('+')) return text.length <= 5 ? 'extension' : 'other';
    const parsed = parse(text);
    if (!parsed || isForeign(parsed, region)) return 'international';
    const type = parsed.getType();
    return type === undefined ? 'other' : typeClasses[type];
  };
  return { key, classify };
}

/**
 * E.164 of a number whose reading is plain, and null for one that takes a thought, for which the library needs some
 * 50 µs; a log has a million numbers. Plain is a national number as long as the numbers of all countries with this
 * calling code can be, behind the calling code, the prefix of calls within the country, or nothing.
 */
function plainReader(
  callingCode: string,
  home: Plan,
  sharing: readonly Plan[],
): (digits: string) => string | null {
  const international = new RegExp(`^(?:${abroadOf(home)})`);
  const ownPrefix = new RegExp(`^(?:${prefixOf(home)})`);
  const prefixes = new Set(sharing.map(prefixOf));
  const begins = new RegExp(`^(?:[+]|${[abroadOf(home), callingCode, ...prefixes].join('|')})`);
  const lengths = home
    .possibleLengths()
    .filter((length) => length >= 7 && sharing.every((plan) => plan.possibleLengths().includes(length)));
  const head = `+${callingCode}`;
  const nationalOf = (digits: string) => {
    if (digits.startsWith(head)) return digits.slice(head.length);
    if (home.possibleLengths().includes(digits.length)) return digits;
    const [prefix = '', ...parts] = international.test(digits) ? [] : (ownPrefix.exec(digits) ?? []);
    // Parts are what a rule puts elsewhere.
    return parts.every((part) => part === undefined) ? digits.slice(prefix.length) : digits;
  };
  return (digits) => {
    const national = nationalOf(digits);
    return lengths.includes(national.length) && !begins.test(national) ? head + national : null;
  };
}

/** The expression, with one that matches nothing for no prefix. */
const prefixOf = (plan: Plan) => plan.nationalPrefixForParsing() || '(?!)';
const abroadOf = (plan: Plan) => `${plan.IDDPrefix() ?? '00'}|00`;

function otherClass(text: string): NumberClass {
  return /\p{L}/u.test(text) ? 'alias' : 'other';
}

function isForeign(parsed: PhoneNumber, region: CountryCode): boolean {
  if (parsed.country === undefined) return !parsed.getPossibleCountries().includes(region);
  return parsed.country !== region && !(region === 'GB' && britishIslands.has(parsed.country));
}
