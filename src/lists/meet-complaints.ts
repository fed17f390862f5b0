/** Complaints against a log: who is raised by them, and who has to be measured because of them. */
import type { GroupVerdict } from '../cases/groups.ts';
import type { KnownOfNumbers } from '../cases/known.ts';
import type { ListReport } from '../model.ts';
import { marked, type Mark } from '../score/marks.ts';
import type { Policy } from '../score/policy-types.ts';
import { codeTable } from './code-table.ts';
import { complaintIndex, type ComplaintIndex } from './complaints.ts';
import type { MeetInput } from './meet-input.ts';
import { hasExpired, toldList } from './told-lists.ts';

export interface MetComplaints {
  /** SQL giving numbers, as `caller`, that are measured because they were complained of; null for none. */
  readonly alwaysSql: string | null;
  /** A group's verdict with what complaints of its members add. */
  readonly raised: <V extends GroupVerdict>(verdict: V, members: readonly number[]) => V;
  /** What is known of numbers, complaints first. */
  readonly knownWith: (known: KnownOfNumbers) => KnownOfNumbers;
  readonly told: () => ListReport[];
}

/** Complaints that have expired when the log ends are not counted. */
export async function meetComplaints(input: MeetInput): Promise<MetComplaints> {
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
    { ...verdict, kind: 'ordinary', explain: () => [], values: () => [] },
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
