/** The report's cases held against the true ones. */
import type { Report } from '../model.ts';
import { reaches } from './metrics.ts';
import type { CaseResult, CaseTruth } from './model.ts';

type Numbered = readonly { readonly number: string }[];

/** Cases at `medium` and above count as found: below it nobody is asked to act. */
export function matchCases(report: Report, truth: CaseTruth): CaseResult[] {
  const alarms = <T extends { readonly level: Report['groups'][number]['level'] }>(cases: readonly T[]) =>
    cases.filter(({ level }) => reaches(level, 'medium'));
  const numbers = (parties: Numbered) => parties.map(({ number }) => number);
  const bridges = alarms(report.bridges);
  const floods = alarms(report.floods);
  const groups = alarms(report.groups).map(({ members }) => numbers(members));
  return [
    ...groupKinds(truth).map((kind) => groupRecall(groups, truth, kind)),
    groupResult(groups, truth),
    setResult(
      'bridge-systems',
      truth.bridges.flatMap(({ systemNumbers }) => systemNumbers),
      bridges.flatMap(({ systemNumbers }) => numbers(systemNumbers)),
    ),
    setResult(
      'bridge-agents',
      truth.bridges.flatMap(({ agents }) => agents),
      bridges.flatMap(({ agents }) => numbers(agents)),
    ),
    setResult(
      'flood-victims',
      truth.floods.map(({ victim }) => victim),
      floods.map(({ victim }) => victim.number),
    ),
    setResult(
      'flood-sources',
      truth.floods.flatMap(({ sources }) => sources),
      floodSources(report, floods),
    ),
    setResult('ring-once', truth.ringOnce, numbers(alarms(report.ringOnce))),
  ];
}

/** The sources that a flood lists, which may be the first few, and the numbers that name it as theirs. */
function floodSources(report: Report, floods: Report['floods']): string[] {
  const victims = new Map(floods.map(({ id, victim }) => [id, victim.number]));
  const named = report.numbers.filter(({ number, cases = [] }) =>
    cases.some((id) => victims.has(id) && victims.get(id) !== number),
  );
  return [...floods.flatMap(({ sources }) => sources), ...named].map(({ number }) => number);
}

function groupKinds(truth: CaseTruth): string[] {
  return [...new Set(truth.groups.map(({ kind }) => kind))].toSorted();
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

type Counts = Pick<CaseResult, 'truth' | 'hit' | 'found' | 'right'>;

function result(part: CaseResult['part'], kind: string | null, counts: Counts): CaseResult {
  const { truth, hit, found, right } = counts;
  const precision = found === null ? null : share(right, found);
  return { part, kind, ...counts, recall: share(hit, truth), precision };
}

/** Two sets of numbers. */
function setResult(part: CaseResult['part'], truth: readonly string[], found: readonly string[]): CaseResult {
  const [wanted, got] = [new Set(truth), new Set(found)];
  const hit = [...wanted].filter((number) => got.has(number)).length;
  return result(part, null, { truth: wanted.size, hit, found: got.size, right: hit });
}

const common = (a: readonly string[], b: ReadonlySet<string>) => a.filter((number) => b.has(number)).length;

/** Members of true groups that one found group holds together: for each true group the best found one. */
function together(groups: readonly (readonly string[])[], truth: CaseTruth['groups']): number {
  const sets = groups.map((members) => new Set(members));
  const best = truth.map(({ members }) => Math.max(0, ...sets.map((set) => common(members, set))));
  return best.filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
}

function groupRecall(groups: readonly (readonly string[])[], truth: CaseTruth, kind: string): CaseResult {
  const wanted = truth.groups.filter((group) => group.kind === kind);
  const members = wanted.reduce((sum, group) => sum + group.members.length, 0);
  const hit = together(groups, wanted);
  return result('group-members', kind, { truth: members, hit, found: null, right: hit });
}

/** A found group stands for the true one it has most of; whoever else is in it is a stranger. */
function groupResult(groups: readonly (readonly string[])[], truth: CaseTruth): CaseResult {
  const sets = truth.groups.map(({ members }) => new Set(members));
  const right = groups.reduce(
    (sum, members) => sum + Math.max(0, ...sets.map((set) => common(members, set))),
    0,
  );
  const members = truth.groups.reduce((sum, group) => sum + group.members.length, 0);
  const found = groups.reduce((sum, group) => sum + group.length, 0);
  return result('group-members', null, {
    truth: members,
    hit: together(groups, truth.groups),
    found,
    right,
  });
}
