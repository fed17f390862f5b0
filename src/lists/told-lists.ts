/** What the report says of each list: which entries met the log, which did not, which lines were refused. */
import { maskedNumbers } from '../input/masked.ts';
import type { Zone } from '../input/zone.ts';
import type { ListName, ListReport } from '../model.ts';
import { listsPolicy } from '../score/policy-lists.ts';
import { expiryAt, type Dated } from './entry-dates.ts';
import { lineProblems, type ListFile } from './read-list.ts';

type Entry = Dated & { readonly line: number };

export interface Told<E extends Entry> {
  readonly list: ListName;
  readonly file: { readonly entries: readonly E[]; readonly rejected: ListFile<object>['rejected'] };
  /** Whether an entry met anything in the log. */
  readonly isUsed: (entry: E, place: number) => boolean;
  /** What of an entry may be shown; null for callees. */
  readonly shown: ((entry: E) => string) | null;
}

/** @param last the last call of the log, epoch s: an expired entry holds no longer then */
export function toldList<E extends Entry>(
  { list, file, isUsed, shown }: Told<E>,
  zone: Zone,
  last: number,
): ListReport {
  const { entries, rejected } = file;
  const used: Entry[] = [];
  const unused: Entry[] = [];
  const expired: Entry[] = [];
  for (const [place, entry] of entries.entries()) {
    if (isUsed(entry, place)) used.push(entry);
    else (hasExpired(entry, zone, last) ? expired : unused).push(entry);
  }
  const first = <T>(items: readonly T[]) => items.slice(0, listsPolicy.entriesTold.most);
  const told = (some: readonly Entry[]) => ({
    count: some.length,
    first: first(some).map((entry) => ({
      line: entry.line,
      ...(shown === null ? {} : { entry: shown(entry as E) }),
      reason: list === 'allow' ? entry.reason : masked(entry.reason),
      expires: expiryAt(entry, zone),
    })),
  });
  return {
    list,
    lines: entries.length + rejected.length,
    entries: entries.length,
    used: told(used),
    unused: told(unused),
    expired: told(expired),
    rejected: {
      count: rejected.length,
      first: first(rejected).map(({ line, problem }) => ({ line, reason: lineProblems[problem] })),
    },
  };
}

/** Complainants and callees may be named in reasons. */
function masked(reason: string | null): string | null {
  return reason === null ? null : maskedNumbers(reason);
}

/** Whether an entry holds no longer when the log ends. The clock has no say. */
export function hasExpired(entry: Dated, zone: Zone, last: number): boolean {
  const until = expiryAt(entry, zone);
  return until !== null && last >= until;
}
