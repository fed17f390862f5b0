import { isWithheld } from './number-withheld.ts';

/** What a raw text is before any country's number plan is asked. */
export type Cleaned =
  /** A number: digits, perhaps after one `+`. */
  | { readonly kind: 'digits'; readonly text: string }
  /** An identity that is no number, such as `A`, `AD-AIRTEL` or `*98`. */
  | { readonly kind: 'alias'; readonly text: string }
  | { readonly kind: 'withheld' | 'masked' | 'lossy' | 'missing' | 'unreadable' };

/** Longest raw text that is looked at; SIP addresses with parameters are the longest real ones. */
const rawLimit = 512;
/** Longest identity, in UTF-16 units: a SHA-256 pseudonym in hexadecimal. */
const identityLimit = 64;

const edges = /^[\s"'“”‘’`]+|[\s"'“”‘’`]+$/g;
const separators = /[\s\p{Pd}\u2212().·]/gu;
const address = /^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$/;
const aliasText = /^[\p{L}\p{M}\p{N}\p{Pd} ._/&@:#+'(),]+$/u;
/** Such a text is an identity as it stands, unless it is a word for a withheld number. `x12` may mask digits. */
const plainAlias = /^[A-WYZa-wyz][0-9A-Za-z]{0,63}$/;
const featureCode = /^[*#]\d{1,3}(?:[*#]\d*)?$/;

/**
 * Reads one raw cell: removes what exports and spreadsheets wrap around a number and says what is left.
 * Never throws. Texts above 512 characters, or above 64 once cleaned, network addresses and formulas are
 * `unreadable`.
 */
export function cleanNumber(raw: string): Cleaned {
  if (raw.length > rawLimit) return { kind: 'unreadable' };
  if (plainAlias.test(raw)) return isWithheld(raw) ? { kind: 'withheld' } : { kind: 'alias', text: raw };
  const plain = plainText(raw);
  if (plain.length > rawLimit) return { kind: 'unreadable' };
  const whole = unguard(plain);
  if (whole === '') return { kind: 'missing' };
  if (isWithheld(whole)) return { kind: 'withheld' };
  const text = withoutName(userPart(whole));
  if (text === '') return { kind: 'missing' };
  if (isWithheld(text)) return { kind: 'withheld' };
  if (text.length > identityLimit || address.test(text)) return { kind: 'unreadable' };
  return identity(text);
}

/** NFKC, without invisible characters, every script's digits as 0-9. */
function plainText(raw: string): string {
  const visible = (text: string) => text.normalize('NFKC').replace(/[\p{Cf}\p{DI}]/gu, '');
  return visible(visible(raw))
    .normalize('NFKC')
    .replace(/(?![0-9])\p{Nd}/gu, asciiDigit);
}

/** Unicode gives every script's digits ten code points in a row, so a digit's value is its place in the run. */
function asciiDigit(digit: string): string {
  let place = 0;
  for (let code = (digit.codePointAt(0) ?? 0) - 1; /^\p{Nd}$/u.test(String.fromCodePoint(code)); code--)
    place++;
  return String(place % 10);
}

/** Takes off spreadsheet guards (`="…"`, `'…`), quotes, and the name in `"Name" <number>`. */
function unguard(text: string): string {
  let inner = text.trim();
  const formula = /^="([^"]*)"$|^=(\+?\d+)$/.exec(inner);
  if (formula) inner = formula[1] ?? formula[2] ?? '';
  const bracket = inner.endsWith('>') ? inner.lastIndexOf('<') : -1;
  // Markup has more brackets than one pair.
  if (bracket >= 0 && !/[<>]/.test(inner.slice(0, bracket)))
    inner = inner.slice(bracket + 1, -1).trim() || inner.slice(0, bracket);
  return inner.replace(edges, '');
}

/** `sip:user@host;…`, `tel:number;…` and `number@host` down to the user part. */
function userPart(text: string): string {
  const scheme = /^(sips?|tel|callto):/i.exec(text);
  const rest = (scheme ? text.slice(scheme[0].length) : text).replace(/^%2b/i, '+');
  const at = rest.indexOf('@');
  if (!scheme) return at > 0 && /^\+?[\d\p{Pd}. ()]*$/u.test(rest.slice(0, at)) ? rest.slice(0, at) : text;
  return (at < 0 ? rest : rest.slice(0, at)).replace(/[;:?].*$/s, '').replace(edges, '');
}

/** `Name (number)` and `number (Name)` down to the number. */
function withoutName(text: string): string {
  const parts = /^([^()]*)\(([^()]*)\)([^()]*)$/.exec(text);
  if (!parts) return text;
  const inside = (parts[2] ?? '').trim();
  const outside = `${parts[1] ?? ''}${parts[3] ?? ''}`.trim();
  // Fewer digits may be a count, or code: `Team (2)`, `alert(1)`.
  const phone = /^\+?(?:[\p{Pd}. ]*\d){3}[\d\p{Pd}. ]*$/u;
  const named = /\p{L}/u;
  if (phone.test(inside) && named.test(outside)) return inside;
  if (phone.test(outside) && named.test(inside)) return outside;
  return text;
}

function identity(text: string): Cleaned {
  const scientific = /^([+-]?\d+)(?:[.,](\d+))?e([+-]?\d{1,3})$/i.exec(text);
  if (scientific) return fromScientific(scientific[1] ?? '', scientific[2] ?? '', Number(scientific[3]));
  const compact = text
    .replace(/^(\+?\d+)\.00?$/, '$1')
    .replace(/^\d{1,3}(?:,\d{3})+$/, (thousands) => thousands.replaceAll(',', ''))
    .replace(/^(\d+)\/(\d+)$/, '$1$2')
    .replace(/\sx\s*(\d{1,6})$/i, '#$1')
    .replace(separators, '')
    .replace(/^(\+?\d{3,})f{1,2}$/i, '$1')
    .replace(/^(\+?\d{5,})(?:转|轉|分机|ext|extension|#|,|;)(\d{1,6})$/i, '$1')
    .replace(/^(?:\+|00)?86\+(\d+)$/, '+86$1');
  if (compact === '') return { kind: 'missing' };
  if (/^0+$/.test(compact)) return { kind: 'withheld' };
  if (/^\+?\d+$/.test(compact)) return { kind: 'digits', text: compact };
  if (featureCode.test(compact)) return { kind: 'alias', text: compact };
  if (isMasked(compact)) return { kind: 'masked' };
  if (!/\p{L}/u.test(text) || !aliasText.test(text)) return { kind: 'unreadable' };
  return { kind: 'alias', text: text.replace(/\s+/g, ' ') };
}

/** A number that passed through a float survives only if its mantissa still has every digit. */
function fromScientific(lead: string, decimals: string, exponent: number): Cleaned {
  const kept = decimals.slice(0, Math.max(exponent, 0));
  const complete = /^\+?[1-9]$/.test(lead) && exponent > 0 && kept.length === exponent;
  if (!complete || /[1-9]/.test(decimals.slice(exponent))) return { kind: 'lossy' };
  return { kind: 'digits', text: lead.replace('+', '') + kept };
}

/** Stars, bullets or crosses anywhere; `x`, `?`, `#` or `_` only where nothing but digits stands beside them. */
function isMasked(compact: string): boolean {
  if (/[*•●○×]/.test(compact)) return true;
  if (!/^[+\dx?#_]+$/i.test(compact)) return false;
  return /\d/.test(compact) ? /x|[?#_]{2}/i.test(compact) : compact.length >= 3;
}
