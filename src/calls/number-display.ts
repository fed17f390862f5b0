import { chinaAreaOf, chinaKey } from './number-china.ts';

/** Calling codes of two digits (ITU-T E.164 list); 1 and 7 have one digit, all others three. */
const twoDigitCodes = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** How many digits stand together, by the length of the number. */
const groupings: Readonly<Record<number, readonly number[]>> = {
  7: [3, 4],
  8: [4, 4],
  9: [3, 3, 3],
  10: [3, 3, 4],
  11: [3, 4, 4],
  12: [4, 4, 4],
  13: [5, 4, 4],
};

/**
 * A canonical number in readable groups: `138 0000 1234` and `021 5550 1234` for Chinese numbers where
 * China is home, `+852 9123 4567` for all others. Short codes and identities that are no number stay as
 * they are.
 */
export function displayNumber(canonical: string, region: string): string {
  if (!/^\+?[0-9]{7,}$/.test(canonical)) return canonical;
  if (region === 'CN') return displayKey(canonical.startsWith('+') ? chinaKey(canonical, null) : canonical);
  return canonical.startsWith('+') ? displayForeign(canonical) : canonical;
}

function displayKey(key: string): string {
  if (key.startsWith('+')) return displayForeign(key);
  const area = chinaAreaOf(key);
  if (area !== null) return `${area} ${grouped(key.slice(area.length))}`;
  if (/^[48]00[0-9]{7}$/.test(key)) return grouped(key);
  return /^1[3-9][0-9]{9}$/.test(key) ? grouped(key) : key;
}

function displayForeign(canonical: string): string {
  const digits = canonical.slice(1);
  const code = /^[17]/.test(digits) ? 1 : twoDigitCodes.test(digits) ? 2 : 3;
  return `+${digits.slice(0, code)} ${grouped(digits.slice(code))}`;
}

function grouped(digits: string): string {
  const groups: string[] = [];
  let start = 0;
  for (const length of groupings[digits.length] ?? [digits.length]) {
    groups.push(digits.slice(start, start + length));
    start += length;
  }
  return groups.join(' ');
}
