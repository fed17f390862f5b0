/** What the summary says of allowed numbers, lists and violations. */
import { levels } from '../levels.ts';
import type { ListReport, Report, Violation } from '../model.ts';
import type { Lang } from './lang.ts';
import { terminalText } from './safe-text.ts';
import { localClock } from './table-time.ts';
import { listWordsOf } from './words-lists.ts';
import { grouped, type Words } from './words.ts';

const linesNamed = 5;

/** How many numbers are allowed, by the level that they would have. */
export function allowedTexts({ summary }: Report, words: Words, lang: Lang): string[] {
  const told = levels.toReversed().filter((level) => summary.allowed[level] > 0);
  const numbers = told.reduce((sum, level) => sum + summary.allowed[level], 0);
  if (numbers === 0) return [];
  const parts = told.map((level) => `${words.levels[level]} ${grouped(summary.allowed[level])}`);
  return [listWordsOf(lang).allowedNumbers(numbers, parts.join(words.listJoin))];
}

/** One line a list: entries, those that met nothing, lines that were refused. */
export function listTexts({ lists }: Report, words: Words, lang: Lang): string[] {
  const own = listWordsOf(lang);
  return lists.map((list) => {
    const parts = [own.entries(list, list.used.count)];
    for (const kind of ['unused', 'expired', 'rejected'] as const)
      if (list[kind].count > 0) parts.push(own[kind](list[kind].count, linesOf(list[kind], words)));
    return `${own.lists[list.list]}${words.colon}${parts.join(words.clauseJoin)}`;
  });
}

function linesOf({ count, first }: ListReport['unused'] | ListReport['rejected'], words: Words): string {
  const named = first.slice(0, linesNamed).map(({ line }) => String(line));
  return [...named, ...(count > named.length ? ['…'] : [])].join(words.listJoin);
}

/** One line a rule: calls, who placed them, who placed most. */
export function violationTexts({ violations, log }: Report, words: Words, lang: Lang): string[] {
  const own = listWordsOf(lang);
  const clock = localClock(log.timezone);
  return (['do-not-call', 'quiet-hours'] as const).flatMap((rule) => {
    const broken = violations.filter((violation) => violation.rule === rule);
    const numbers = broken.filter(({ scope }) => scope === 'number');
    const [most] = numbers;
    if (most === undefined) return [];
    const sum = (of: (violation: Violation) => number) =>
      numbers.reduce((total, violation) => total + of(violation), 0);
    const parts = [
      own.violations(
        sum(({ calls }) => calls),
        numbers.length,
        broken.length - numbers.length,
      ),
    ];
    if (most.amount !== null)
      parts.push(own.amount(moneyText(sum(({ amount }) => Math.round((amount ?? 0) * 1e4)) / 1e4)));
    const span = words.span(clock(most.firstCall), clock(most.lastCall));
    parts.push(own.most(terminalText(most.display ?? ''), most.calls, most.callees, span));
    const hours = most.hours === undefined ? '' : ` ${most.hours}`;
    return [`${own.rules[rule]}${hours}${words.colon}${parts.join(words.reasonJoin)}`];
  });
}

function moneyText(amount: number): string {
  const [whole = '0', decimals] = String(amount).split('.');
  return grouped(Number(whole)) + (decimals === undefined ? '' : `.${decimals}`);
}
