import type { KeyCodes } from './number-code.ts';
import type { Numbers } from './number.ts';

/** A number as reports show it. */
export interface Party {
  readonly number: string;
  readonly display: string;
}

/** Numbers as reports show them, by their codes. */
export function partiesOf(
  numbers: Pick<Numbers, 'show' | 'display'> & Pick<KeyCodes, 'keyOf'>,
): (code: number) => Party {
  return (code) => {
    const key = numbers.keyOf(code);
    return { number: numbers.show(key), display: numbers.display(key) };
  };
}
