/** The lists against a log: whom they allow, what they add, which calls they forbid. */
import { partiesOf } from '../calls/party.ts';
import type { KnownOfNumbers } from '../cases/known.ts';
import type { Group, ListReport, NumberReport, Report } from '../model.ts';
import type { Dated } from './entry-dates.ts';
import { makeLedger, violationsOf, type LedgerNames, type LedgerUse } from './ledger.ts';
import { meetAllow, type MetAllow } from './meet-allow.ts';
import { meetComplaints, type MetComplaints } from './meet-complaints.ts';
import type { MeetInput } from './meet-input.ts';
import { toldList } from './told-lists.ts';

/** Lists that have met their log. */
export interface MetLists
  extends Pick<MetComplaints, 'alwaysSql' | 'raised' | 'knownWith'>, Pick<MetAllow, 'allowanceOf'> {
  /** Whether every number has to be judged by itself, since a list may speak of any. */
  readonly needsEveryone: boolean;
  /** Call it when all numbers have been judged: only then is it known whom the allow list allowed. */
  readonly report: (listed: Listed, known: KnownOfNumbers) => Promise<Pick<Report, 'violations' | 'lists'>>;
}

/** What the report lists. */
interface Listed {
  readonly numbers: readonly NumberReport[];
  readonly groups: readonly Group[];
}

/** Holds the lists against the log, before its calls are let go. Asks the engine nothing without lists. */
export async function meetLists(input: MeetInput): Promise<MetLists> {
  const { told: toldComplaints, ...complaints } = await meetComplaints(input);
  const { told: toldAllow, allowanceOf } = meetAllow(input);
  const use = await meetRules(input);
  return {
    ...complaints,
    allowanceOf,
    needsEveryone: input.lists.allow !== null || input.lists.complaints !== null,
    report: async (listed, known) => ({
      violations: use === null ? [] : await violationsOf(input.engine, namesOf(input, listed, known)),
      lists: [
        ...toldAllow(),
        ...toldComplaints(),
        ...toldRegister(input, 'dnd', use?.dnd),
        ...toldRegister(input, 'consent', use?.consents),
      ],
    }),
  };
}

/** Null when no rule was given. */
async function meetRules(input: MeetInput): Promise<LedgerUse | null> {
  const { dnd, consent, quietHours } = input.lists;
  if (dnd === null && quietHours === null) return null;
  const rules = { dnd: dnd?.entries ?? [], consents: consent?.entries ?? [], quietHours };
  return makeLedger({ ...input, ...rules, codeOf: input.codes.codeOf }, input);
}

function toldRegister(
  { lists, zone, log }: MeetInput,
  list: 'dnd' | 'consent',
  met: ReadonlySet<number> | undefined,
): ListReport[] {
  const file = lists[list];
  if (file === null) return [];
  const isUsed = (_: unknown, place: number) => met?.has(place) === true;
  return [toldList<Dated & { readonly line: number }>({ list, file, isUsed, shown: null }, zone, log.last)];
}

function namesOf({ lists, numbers, codes }: MeetInput, listed: Listed, known: KnownOfNumbers): LedgerNames {
  return {
    partyOf: partiesOf({ ...numbers, keyOf: codes.keyOf }),
    groupIdOf: (code) => known.linksOf(code).groupId,
    listed: {
      numbers: new Set(listed.numbers.map(({ number }) => number)),
      groups: new Set(listed.groups.map(({ id }) => id)),
    },
    quietHours: lists.quietHours,
    amount: lists.amount,
  };
}
