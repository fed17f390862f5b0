/** SQL that reads the column of directions. */
import { oneOf } from '../engine/engine.ts';
import { directionWords } from '../input/dictionary.ts';
import { isSubscriber, type LoadPlan } from './load-plan.ts';

/** Values of the column `side`: the owner placed the call, received it, or had it forwarded. */
export const sides = { placed: 0, received: 1, forwarded: 2 } as const;

type Direction = keyof typeof directionWords;

/** Directions of calls that came to the owner, who did not take them. */
export const untakenDirections = ['missed', 'rejected', 'blocked', 'voicemail'] as const;

/** The direction that an owner's log states, as a name of `directionWords`; null for a switch's log. */
export function directionSql(plan: LoadPlan): string {
  return isSubscriber(plan.mapping) ? statedDirectionSql(plan) : 'CAST(NULL AS VARCHAR)';
}

/**
 * The direction that a row states, whoever writes it. Codes 1..7: handset logs count 1 as received and 2 as
 * placed, operators' tables (`calltype_id`) the other way round. Handset logs call the column plain "type".
 */
export function statedDirectionSql(plan: LoadPlan): string {
  const index = plan.mapping.direction;
  if (index === undefined) return 'CAST(NULL AS VARCHAR)';
  const text = `lower(trim(c${index}))`;
  const caption = plan
    .caption(index)
    .toLowerCase()
    .replace(/[^a-z]/gu, '');
  const handset =
    caption === 'type' ||
    caption === 'calllogtype' ||
    plan.samples(index).some((cell) => /^\s*[4-7]\s*$/u.test(cell));
  const codes: Partial<Record<Direction, readonly string[]>> = handset
    ? {
        inbound: ['1', '7'],
        outbound: ['2'],
        missed: ['3'],
        voicemail: ['4'],
        rejected: ['5'],
        blocked: ['6'],
      }
    : { outbound: ['1'], inbound: ['2'], forwarded: ['3'] };
  const subscriber = isSubscriber(plan.mapping);
  const groups = (Object.keys(directionWords) as Direction[]).filter(
    (name) => !subscriber || name !== 'transit',
  );
  const whens = groups.map((name) => {
    const words: readonly string[] = [...directionWords[name], ...(codes[name] ?? [])];
    return `WHEN ${oneOf(text, words)} THEN '${subscriber && name === 'internal' ? 'outbound' : name}'`;
  });
  return `CASE ${whens.join(' ')} END`;
}

/** Which side the owner is on; null for a file of a switch, which has no owner. */
export function sideSql(plan: LoadPlan): string {
  if (!isSubscriber(plan.mapping)) return 'CAST(NULL AS UTINYINT)';
  return `CAST(CASE dir WHEN 'outbound' THEN ${sides.placed} WHEN 'forwarded' THEN ${sides.forwarded} ELSE ${sides.received} END AS UTINYINT)`;
}
