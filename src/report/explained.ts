/** The explanation of a number that a report lists. */
import { createHash } from 'node:crypto';
import type { Explanation } from '../explanation.ts';
import type { NumberReport, Report } from '../model.ts';
import { placing, type Standing } from '../score/place.ts';
import { policy } from '../score/policy.ts';
import { changeOf } from '../score/what-if.ts';

/**
 * What a report tells of one number: its place is that which the run found, or else its place among the listed
 * numbers. Undefined when the report does not list the number.
 *
 * @param number canonical
 */
export function explained(
  report: Report,
  number: string,
  from: Pick<Explanation, 'basis' | 'saved'>,
): Explanation | undefined {
  const own = report.numbers.find((one) => one.number === number);
  if (own === undefined) return undefined;
  const links = linksOf(report, own);
  const holders = [...links.groups, ...links.bridges, ...links.floods, ...links.ringOnce].filter(
    ({ id }) => id === own.groupId || own.cases?.includes(id) === true,
  );
  return {
    schemaVersion: 1,
    tool: report.tool,
    run: report.run,
    log: report.log,
    ...from,
    ...(from.basis === 'log' ? { policy: { sha256: policyDigest() } } : {}),
    number: own,
    belowFloor: isBelowFloor(own, report),
    place: own.place ?? placeAmongListed(report, own),
    change: changeOf(own, holders, policy, report.log.profile),
    ...links,
  };
}

/** Tells two policies apart, in whatever version. */
function policyDigest(): string {
  return createHash('sha256').update(JSON.stringify(policy)).digest('hex');
}

type Links = Pick<Explanation, 'groups' | 'bridges' | 'floods' | 'ringOnce' | 'violations'>;

/** The entries of the report that name the number. */
function linksOf(report: Report, { number, groupId, cases = [] }: NumberReport): Links {
  const named = new Set(cases);
  const isNamed = ({ id }: { readonly id: string }) => named.has(id);
  return {
    groups: report.groups.filter(({ id }) => id === groupId),
    bridges: report.bridges.filter(isNamed),
    floods: report.floods.filter((flood) => isNamed(flood) || flood.victim.number === number),
    ringOnce: report.ringOnce.filter(isNamed),
    violations: report.violations.filter(
      (one) => one.number === number || (groupId !== undefined && one.groupId === groupId),
    ),
  };
}

function isBelowFloor({ stats }: NumberReport, { log: { floor } }: Report): boolean {
  return stats.calls < floor.calls || (stats.busiestDay < floor.busiestDay && stats.calls < floor.total);
}

function placeAmongListed({ numbers }: Report, own: NumberReport): Explanation['place'] {
  const ids = own.signals.map(({ id }) => id);
  const standing = (one: NumberReport): Standing => {
    const values = new Map(one.signals.map(({ id, value }) => [id, value]));
    return {
      values: ids.map((id) => values.get(id) ?? null),
      score: one.score,
      calls: one.stats.calls,
      callees: one.stats.callees,
      class: one.class,
    };
  };
  const { take, place } = placing(standing(own), ids);
  for (const one of numbers) if (one !== own) take(standing(one));
  return place();
}
