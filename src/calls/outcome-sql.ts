/** SQL that reads what became of a call: answered or not, and how it ended. */
import { literal, oneOf } from '../engine/engine.ts';
import { q850Outcomes, sipOutcomes } from '../input/causes.ts';
import { outcomeWords } from '../input/dictionary.ts';
import { untakenDirections } from './direction-sql.ts';
import { isSubscriber, type LoadPlan } from './load-plan.ts';

/** Words of an "answered" column that say no. */
const no = ['0', 'false', 'f', 'no', 'n', '否'] as const;

/** True, false or null from the outcome column; texts seen in the samples are compared first, as they stand. */
export function outcomeSql(plan: LoadPlan): string {
  const index = plan.mapping.disposition ?? plan.mapping.answered;
  if (index === undefined) return sipAnsweredSql(plan);
  const yes = new Set<string>(outcomeWords.answered);
  const not = new Set<string>(
    Object.entries(outcomeWords).flatMap(([name, words]) => (name === 'answered' ? [] : words)),
  );
  for (const word of no) not.add(word);
  const seen = [...new Set(plan.samples(index))];
  const word = (cell: string) => cell.normalize('NFKC').trim().toLowerCase();
  const seenYes = seen.filter((cell) => yes.has(word(cell)));
  const seenNo = seen.filter((cell) => !yes.has(word(cell)) && not.has(word(cell)));
  const text = `lower(trim(c${index}))`;
  // One branch a word: the engine sorts the rows that pass one of several conditions, which costs more than the words.
  const whens = (cells: readonly string[], answered: boolean) =>
    cells.map((cell) => `WHEN c${index} = ${literal(cell)} THEN ${answered} `).join('');
  return `CASE ${whens(seenYes, true)}${whens(seenNo, false)}
    WHEN ${oneOf(text, [...yes])} THEN true WHEN ${oneOf(text, [...not])} THEN false END`;
}

/** Without an outcome column a SIP response code tells: 200 answered, from 300 on not. */
function sipAnsweredSql(plan: LoadPlan): string {
  const { sipCode } = plan.mapping;
  if (sipCode === undefined) return 'CAST(NULL AS BOOLEAN)';
  const code = codeSql(sipCode);
  return `CASE WHEN ${code} BETWEEN 200 AND 299 THEN true WHEN ${code} BETWEEN 300 AND 699 THEN false END`;
}

/**
 * Answered or not: the outcome column decides, then the direction word (missed, rejected), then the talk
 * time. A subscriber's own unanswered call looks like a cancelled one, so its zero seconds say nothing.
 */
export function answeredSql(plan: LoadPlan): string {
  const byTalk = plan.hasTalk ? 'CASE WHEN d >= 0 THEN d > 0 END' : 'NULL';
  if (!isSubscriber(plan.mapping)) return `coalesce(o, ${byTalk})`;
  const silent = plan.zeroTalk === 'unknown' ? '' : `WHEN d = 0 AND dir = 'inbound' THEN false `;
  return `coalesce(o, CASE WHEN ${oneOf('dir', untakenDirections)} THEN false WHEN d > 0 THEN true ${silent}END)`;
}

/** How an unanswered call ended, as a word of the dictionary's outcomes, or null; read from texts and codes. */
export function endingSql(plan: LoadPlan): string {
  const { disposition, q850Cause, sipCode } = plan.mapping;
  const reads: string[] = [];
  if (disposition !== undefined) {
    const text = `lower(trim(c${disposition}))`;
    const groups = Object.entries(outcomeWords).filter(([name]) => name !== 'answered');
    reads.push(
      `CASE ${groups.map(([name, words]) => `WHEN ${oneOf(text, words)} THEN '${name}'`).join(' ')} END`,
    );
  }
  if (sipCode !== undefined) reads.push(codesSql(sipCode, sipOutcomes));
  if (q850Cause !== undefined) reads.push(codesSql(q850Cause, q850Outcomes));
  return `coalesce(${[...reads, 'CAST(NULL AS VARCHAR)', 'NULL'].join(', ')})`;
}

function codeSql(column: number): string {
  return `try_cast(c${column} AS INTEGER)`;
}

function codesSql(column: number, outcomes: Partial<Record<string, readonly number[]>>): string {
  const code = codeSql(column);
  const whens = Object.entries(outcomes).map(
    // A normal end without an answer: the caller gave up.
    ([name, codes]) =>
      `WHEN ${(codes ?? []).map((value) => `${code} = ${value}`).join(' OR ')} THEN '${name === 'answered' ? 'canceled' : name}'`,
  );
  return `CASE ${whens.join(' ')} WHEN ${code} > 0 THEN 'failed' END`;
}
