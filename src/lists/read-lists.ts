/** The lists that a user gave, read before the logs, so that a bad list is told at once. */
import type { Numbers } from '../calls/number.ts';
import type { DateOrder } from '../input/date-order.ts';
import { listNames } from '../levels.ts';
import type { ListName, Report } from '../model.ts';
import type { QuietHours } from '../score/policy-lists.ts';
import { allowEntry, type AllowEntry } from './allow.ts';
import { complaintEntry, type ComplaintEntry } from './complaints.ts';
import { dateReader } from './entry-dates.ts';
import { readList, type ListFile } from './read-list.ts';
import { consentEntry, dndEntry, type ConsentEntry, type DndEntry } from './register.ts';

/** Lists and rules of a run; paths of CSV files. */
export interface ListOptions extends Readonly<Partial<Record<ListName, string | undefined>>> {
  readonly quietHours?: QuietHours | undefined;
  /** Sum for each violation, in any currency. */
  readonly amountPerViolation?: number | undefined;
}

export interface Lists {
  readonly allow: ListFile<Omit<AllowEntry, 'line'>> | null;
  readonly complaints: ListFile<ComplaintEntry> | null;
  readonly dnd: ListFile<DndEntry> | null;
  readonly consent: ListFile<ConsentEntry> | null;
  readonly quietHours: QuietHours | null;
  readonly amount: number | null;
}

export interface ListTools {
  readonly numbers: Numbers;
  readonly region: string;
  readonly homeArea: string | undefined;
  readonly dateOrder: DateOrder | undefined;
}

/**
 * Reads the lists; null for those that were not given.
 *
 * @throws SpamcheckError see `readList`
 */
export async function readLists(options: ListOptions, tools: ListTools): Promise<Lists> {
  const { numbers } = tools;
  const dateOf = dateReader(tools.dateOrder);
  const { allow, complaints, dnd, consent } = options;
  return {
    allow:
      allow === undefined ? null : await readList('allow', allow, (cell) => allowEntry(cell, tools, dateOf)),
    complaints:
      complaints === undefined
        ? null
        : await readList('complaints', complaints, (cell) => complaintEntry(cell, numbers, dateOf)),
    dnd: dnd === undefined ? null : await readList('dnd', dnd, (cell) => dndEntry(cell, numbers, dateOf)),
    consent:
      consent === undefined
        ? null
        : await readList('consent', consent, (cell) => consentEntry(cell, numbers, dateOf)),
    quietHours: options.quietHours ?? null,
    amount: options.amountPerViolation ?? null,
  };
}

/** Where the lists were read from. */
export function listFilesOf(lists: Lists): Report['run']['lists'] {
  return listNames.flatMap((list) => {
    const file = lists[list];
    return file === null ? [] : [{ list, path: file.path, encoding: file.encoding }];
  });
}
