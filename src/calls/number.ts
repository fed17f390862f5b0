import type { NumberClass } from './classes.ts';
import { exitCodes, SpamcheckError } from '../errors.ts';
import { cleanNumber } from './number-clean.ts';
import { displayNumber } from './number-display.ts';
import { chinaArea, chinaAreaOf, chinaClass, chinaKey, chinaShow } from './number-china.ts';
import { worldPlan } from './number-world.ts';

/**
 * What a raw cell says about who called or was called.
 *
 * `number` carries the engine's key. `withheld`, `masked` (138****1234) and `lossy` (1.38E+10) identify
 * nobody: they are counted, never ranked and never merged into one caller. `missing` is an empty cell.
 * `unreadable` is a cell that holds something else: a formula, a network address, control characters, or
 * more than 64 characters.
 */
export type Canonical =
  | { readonly kind: 'number'; readonly key: string }
  | { readonly kind: 'withheld' | 'masked' | 'lossy' | 'missing' | 'unreadable' };

export interface NumberOptions {
  /** Home country, ISO 3166 two letters, upper case. */
  readonly region: string;
  /** Home area code, e.g. `021`; completes local numbers. China only. */
  readonly homeArea?: string | undefined;
}

/**
 * One home country's numbers. A key is a bijection of the canonical number: for China compact national
 * text (`13800001234`, `02155501234`, `95588`, `+85291234567`), because the engine keeps strings of up to
 * twelve bytes in place; for other countries the canonical number itself.
 */
export interface Numbers {
  /** Reads one raw cell. Never throws; meant for distinct cells: outside China one with a prefix takes some 50 µs. */
  readonly canonicalise: (raw: string) => Canonical;
  /** The canonical number of a key: E.164, a service code as it is dialled, or an identity as it is. */
  readonly show: (key: string) => string;
  /** The canonical number of a key in readable groups. */
  readonly display: (key: string) => string;
  readonly classify: (key: string) => NumberClass;
  /** The area code of a Chinese fixed line with its leading 0, else null. */
  readonly areaOf: (key: string) => string | null;
}

/**
 * The numbers of one home country.
 *
 * @throws SpamcheckError (usage) for an unknown country, or a home area that the country does not have.
 */
export async function createNumbers({ region, homeArea }: NumberOptions): Promise<Numbers> {
  if (region === 'CN') return chinaNumbers(homeArea);
  if (homeArea !== undefined) {
    throw new SpamcheckError(exitCodes.usage, `a home area is known for region CN only, not for "${region}"`);
  }
  const plan = await worldPlan(region);
  return {
    canonicalise: canonicaliser(plan.key),
    show: (key) => key,
    display: (key) => displayNumber(key, region),
    classify: plan.classify,
    areaOf: () => null,
  };
}

function chinaNumbers(homeArea: string | undefined): Numbers {
  const area = homeArea === undefined ? null : chinaArea(homeArea);
  if (homeArea !== undefined && area === null) {
    throw new SpamcheckError(
      exitCodes.usage,
      `"${homeArea}" is no Chinese area code; use one such as 021 or 0311`,
    );
  }
  return {
    canonicalise: canonicaliser((digits) => chinaKey(digits, area)),
    show: chinaShow,
    display: (key) => displayNumber(chinaShow(key), 'CN'),
    classify: chinaClass,
    areaOf: chinaAreaOf,
  };
}

function canonicaliser(keyOf: (digits: string) => string): (raw: string) => Canonical {
  return (raw) => {
    const cleaned = cleanNumber(raw);
    if (cleaned.kind === 'digits') return { kind: 'number', key: keyOf(cleaned.text) };
    return cleaned.kind === 'alias' ? { kind: 'number', key: cleaned.text } : { kind: cleaned.kind };
  };
}
