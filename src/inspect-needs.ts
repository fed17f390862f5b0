/** What the command that analyses an inspected file has to be told. */
import type { Inspected } from './inspection.ts';

/** What an analysis of a file has to be told beside what the inspection was told. */
export type Need =
  | { readonly option: 'accept-partial' }
  | { readonly option: 'recursive' }
  /** The columns were not understood: another inspection comes first. */
  | { readonly option: 'look-again' }
  | { readonly option: 'map'; readonly pairs: Readonly<Record<string, string>> };

/** The needs of one file. */
export function needsOf({ account, damage, findings, rejects }: Inspected): Need[] {
  const needs: Need[] = damage === null ? [] : [{ option: 'accept-partial' }];
  if (account.accepted === 0 && rejects.some(({ loss }) => loss)) return [...needs, { option: 'look-again' }];
  for (const { captions, grave, id } of findings) {
    const [total, , duration] = captions;
    if (id === 'duration-is-sum' && grave && total !== undefined && duration !== undefined)
      needs.push({ option: 'map', pairs: { duration, total } });
  }
  return needs;
}
