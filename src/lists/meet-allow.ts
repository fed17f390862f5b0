/** The allow list against a log. */
import type { Allowed, ListReport } from '../model.ts';
import { entryFinder, type AllowEntry } from './allow.ts';
import { expiryAt } from './entry-dates.ts';
import type { MeetInput } from './meet-input.ts';
import { hasExpired, toldList } from './told-lists.ts';

export interface MetAllow {
  /** The entry that allows a number, by its key. */
  readonly allowanceOf: (key: string) => Omit<Allowed, 'wouldScore' | 'wouldLevel'> | null;
  readonly told: () => ListReport[];
}

/** Entries that have expired when the log ends allow nobody. */
export function meetAllow({ lists, numbers, zone, log }: MeetInput): MetAllow {
  const { allow } = lists;
  if (allow === null) return { allowanceOf: () => null, told: () => [] };
  const find = entryFinder(allow.entries.filter((entry) => !hasExpired(entry, zone, log.last)));
  const used = new Set<AllowEntry>();
  return {
    allowanceOf: (key: string) => {
      const entry = find(key, numbers.show(key));
      if (entry === null) return null;
      used.add(entry);
      return { entry: entry.written, reason: entry.reason, line: entry.line, expires: expiryAt(entry, zone) };
    },
    told: () => [
      toldList<AllowEntry>(
        { list: 'allow', file: allow, isUsed: (entry) => used.has(entry), shown: ({ written }) => written },
        zone,
        log.last,
      ),
    ],
  };
}
