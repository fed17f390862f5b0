/** The lists against a log: whom they allow, what they add, which calls they forbid. */
import type { KeyCodes } from '../calls/number-code.ts';
import type { Numbers } from '../calls/number.ts';
import type { GroupVerdict } from '../cases/groups.ts';
import type { KnownOfNumbers } from '../cases/known.ts';
import type { LogShape } from '../features/define.ts';
import type { Zone } from '../input/zone.ts';
import type { Group, NumberReport, Report } from '../model.ts';
import { marked, type Mark } from '../score/marks.ts';
import type { Policy } from '../score/policy-types.ts';
import { entryFinder, type AllowEntry } from './allow.ts';
import { codeTable, type TableTools } from './code-table.ts';
import { complaintIndex, type ComplaintIndex } from './complaints.ts';
import { expiryAt, type Dated } from './entry-dates.ts';
import { makeLedger, violationsOf, type LedgerUse } from './ledger.ts';
import type { Lists } from './read-lists.ts';
import { hasExpired, toldList } from './told-lists.ts';

export interface MeetInput extends TableTools {
  readonly lists: Lists;
  readonly numbers: Numbers;
  readonly codes: Pick<KeyCodes, 'codeOf' | 'keyOf'>;
  readonly zone: Zone;
  readonly policy: Policy;
  readonly log: Pick<LogShape, 'last' | 'local' | 'quotient'>;
  /** Codes of the members of each pool. */
  readonly groups: readonly (readonly number[])[];
}

type Allowance = NonNullable<NumberReport['allowed']>;

/** Lists that have met their log. */
export interface MetLists {
  /** SQL giving numbers, as `caller`, that are measured because they were complained of; null for none. */
  readonly alwaysSql: string | null;
  /** What complaints add to the score of a group. */
  readonly raised: <V extends GroupVerdict>(verdict: V, members: readonly number[]) => V;
  /** What is known of numbers, with complaints first. */
  readonly knownWith: (known: KnownOfNumbers) => KnownOfNumbers;
  readonly allowanceOf: (key: string) => Omit<Allowance, 'wouldScore' | 'wouldLevel'> | null;
  readonly report: (
    listed: { readonly numbers: readonly NumberReport[]; readonly groups: readonly Group[] },
    known: KnownOfNumbers,
  ) => Promise<Pick<Report, 'violations' | 'lists'>>;
}

/** Holds the lists against the log, before its calls are let go. Does nothing for lists that were not given. */
export async function meetLists(input: MeetInput): Promise<MetLists> {
  const { lists, zone, codes, engine } = input;
  const complaints = await meetComplaints(input);
  const hasRules = lists.dnd !== null || lists.quietHours !== null;
  const use: LedgerUse | null = hasRules
    ? await makeLedger(
        {
          ...input,
          dnd: lists.dnd?.entries ?? [],
          consents: lists.consent?.entries ?? [],
          quietHours: lists.quietHours,
          codeOf: codes.codeOf,
        },
        input,
      )
    : null;
  const allow = meetAllow(input);
  return {
    ...complaints,
    allowanceOf: allow.allowanceOf,
    report: async (listed, known) => ({
      violations: use === null ? [] : await violationsOf(engine, ledgerNames(input, listed, known)),
      lists: [
        ...allow.told(),
        ...complaints.told(),
        ...toldRegister(input, 'dnd', use?.dnd),
        ...toldRegister(input, 'consent', use?.consents),
      ],
    }),
  };

  function toldRegister({ log }: MeetInput, list: 'dnd' | 'consent', met: ReadonlySet<number> | undefined) {
    const file = lists[list];
    if (file === null) return [];
    const isUsed = (_: unknown, place: number) => met?.has(place) === true;
    return [toldList<Dated & { readonly line: number }>({ list, file, isUsed, shown: null }, zone, log.last)];
  }
}

function meetAllow({ lists, numbers, zone, log }: MeetInput) {
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

async function meetComplaints(input: MeetInput) {
  const { lists, numbers, codes, zone, policy, log, groups, engine } = input;
  const { complaints: file } = lists;
  if (file === null)
    return {
      alwaysSql: null,
      raised: <V>(verdict: V) => verdict,
      knownWith: (known: KnownOfNumbers) => known,
      told: () => [],
    };
  const coded = file.entries.map((entry) => ({ ...entry, code: codes.codeOf(entry.key) }));
  const index = complaintIndex(
    coded.filter((entry) => !hasExpired(entry, zone, log.last)),
    zone,
    policy,
  );
  const distinct = [...new Set(coded.map(({ code }) => code))];
  await codeTable(
    input,
    'complained',
    ['caller'],
    distinct.map((code) => [code]),
  );
  const alwaysSql = 'SELECT caller FROM caller_totals WHERE caller IN (SELECT caller FROM complained)';
  const met = new Set((await engine.rows<{ caller: number }>(alwaysSql)).map(({ caller }) => caller));
  const isUsed = ({ code, ...entry }: (typeof coded)[number]) =>
    met.has(code) && !hasExpired(entry, zone, log.last);
  const shown = ({ key }: (typeof coded)[number]) => numbers.show(key);
  return {
    alwaysSql,
    raised: <V extends GroupVerdict>(verdict: V, members: readonly number[]) =>
      raisedBy(index.markOf(members, 'members of this group'), verdict, policy),
    knownWith: (known: KnownOfNumbers) => knownWith(known, index, groups),
    told: () => [
      toldList({ list: 'complaints', file: { ...file, entries: coded }, isUsed, shown }, zone, log.last),
    ],
  };
}

function raisedBy<V extends GroupVerdict>(mark: Mark | null, verdict: V, policy: Policy): V {
  if (mark === null) return verdict;
  const { score, level, adjustments } = marked(
    { ...verdict, kind: 'ordinary', explain: () => [] },
    [mark],
    policy,
  );
  return { ...verdict, score, level, adjustments: [...adjustments] };
}

function knownWith(
  known: KnownOfNumbers,
  index: ComplaintIndex,
  groups: readonly (readonly number[])[],
): KnownOfNumbers {
  const marks = new Map<number, Mark>();
  for (const members of groups) {
    const mark = index.markOf(members, 'members of its group');
    if (mark !== null) for (const code of members) marks.set(code, mark);
  }
  return {
    marksOf: (code) => {
      const mark = index.markOf([code], 'this number') ?? marks.get(code);
      return mark === undefined ? known.marksOf(code) : [mark, ...known.marksOf(code)];
    },
    linksOf: (code) => {
      const complaints = index.of(code);
      return complaints === undefined ? known.linksOf(code) : { ...known.linksOf(code), complaints };
    },
  };
}

function ledgerNames(
  { lists, numbers, codes }: MeetInput,
  listed: { readonly numbers: readonly NumberReport[]; readonly groups: readonly Group[] },
  known: KnownOfNumbers,
) {
  return {
    partyOf: (code: number) => {
      const key = codes.keyOf(code);
      return { number: numbers.show(key), display: numbers.display(key) };
    },
    groupIdOf: (code: number) => known.linksOf(code).groupId,
    listed: {
      numbers: new Set(listed.numbers.map(({ number }) => number)),
      groups: new Set(listed.groups.map(({ id }) => id)),
    },
    quietHours: lists.quietHours,
    amount: lists.amount,
  };
}
