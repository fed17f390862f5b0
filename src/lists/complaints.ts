/** Complaints: who was complained of, by how many, and what that adds to a number's score or a group's. */
import type { Zone } from '../input/zone.ts';
import type { Numbers } from '../calls/number.ts';
import type { Complaints } from '../model.ts';
import type { Mark } from '../score/marks.ts';
import { listsPolicy } from '../score/policy-lists.ts';
import type { Policy } from '../score/policy-types.ts';
import { beginOf, type ListDate } from './dates.ts';
import { expiryOf, type Dated, type ReadDate } from './entry-dates.ts';
import type { CellOf, LineProblem } from './read-list.ts';

export interface ComplaintEntry extends Dated {
  readonly key: string;
  /** Null for one who cannot be told from others: withheld, masked, not named. */
  readonly complainant: string | null;
  readonly date: ListDate | null;
}

/** Reads one line of a list of complaints. */
export function complaintEntry(
  cell: CellOf<'complaints'>,
  numbers: Pick<Numbers, 'canonicalise'>,
  dateOf: ReadDate,
): ComplaintEntry | LineProblem {
  const number = numbers.canonicalise(cell('number'));
  if (number.kind !== 'number') return 'number';
  const complainant = numbers.canonicalise(cell('complainant'));
  const date = dateOf(cell('date'));
  const dated = expiryOf(cell('expires'), cell('reason'), dateOf);
  if (date === undefined || dated === null) return 'date';
  return {
    ...dated,
    key: number.key,
    complainant: complainant.kind === 'number' ? complainant.key : null,
    date,
  };
}

export interface ComplaintIndex {
  /** Complaints about one number, for the report. */
  readonly of: (code: number) => Complaints | undefined;
  /** What complaints about one of these numbers, or about all together, add; null below the limit. */
  readonly markOf: (codes: readonly number[], whom: string) => Mark | null;
}

interface Tally {
  complaints: number;
  readonly complainants: Set<string>;
  first: number | null;
  last: number | null;
}

/** Counts the complaints by number. */
export function complaintIndex(
  entries: readonly (ComplaintEntry & { readonly code: number })[],
  zone: Zone,
  policy: Policy,
): ComplaintIndex {
  const tallies = new Map<number, Tally>();
  for (const { code, complainant, date } of entries) {
    const tally = tallies.get(code) ?? { complaints: 0, complainants: new Set(), first: null, last: null };
    tallies.set(code, tally);
    tally.complaints += 1;
    if (complainant !== null) tally.complainants.add(complainant);
    if (date === null) continue;
    const at = beginOf(date, zone);
    tally.first = Math.min(tally.first ?? at, at);
    tally.last = Math.max(tally.last ?? at, at);
  }
  return {
    of: (code) => {
      const tally = tallies.get(code);
      return tally === undefined ? undefined : { ...tally, complainants: tally.complainants.size };
    },
    markOf: (codes, whom) => {
      const { complainants, points, atLeast } = listsPolicy.complaints;
      const all = new Set(codes.flatMap((code) => [...(tallies.get(code)?.complainants ?? [])]));
      if (all.size < complainants.least) return null;
      const why = `${all.size} people complained of ${whom}`;
      return { id: 'complaints', points: points.add, least: policy.levels[atLeast.level], why };
    },
  };
}
