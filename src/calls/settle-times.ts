/** What the first rows leave open about the times of a file, settled by a look at all of them. */
import type { Engine } from '../engine/engine.ts';
import { decideDateOrder, partsOf, type WrittenDate } from '../input/date-order.ts';
import { inOrder, type TimeForm, withYears } from '../input/times.ts';
import { yearsOf } from '../input/yearless.ts';
import { startText, type LoadPlan } from './load-plan.ts';
import { withDerived } from './load-sql.ts';
import type { Source } from './sources.ts';

/** More distinct dates than any log has. */
const mostDates = 20_000;

/**
 * The source with the order of day, month and year that all its rows agree with best. Costs one pass over the
 * column, and one more when no part of a date is above 12; nothing when the first rows decided it.
 *
 * @param table the rows, as SQL
 */
export async function settleTimes(source: Source, table: string, engine: Engine): Promise<Source> {
  if (source.years !== null) return settleYears(source, source.years, table, engine);
  if (source.openOrder === null) return source;
  const { dialect, plan } = source;
  const facts = { ...source.openOrder, region: plan.region, period: dialect.preamble.period };
  let dates = await datesOf(plan, table, engine, false);
  if (dates.length === 0) return source;
  const apart = dates.some(({ parts: [a, b] }) => a > 12 || b > 12);
  if (!apart || facts.shortYear) dates = await datesOf(plan, table, engine, true);
  const { order, guessed } = decideDateOrder(dates, facts);
  const ordered = withForms(plan, (form) => inOrder(form, order));
  return {
    ...source,
    plan: ordered,
    openOrder: null,
    dayMonthGuessed: guessed,
    dayMonthInferred: !apart && !guessed,
  };
}

function withForms(plan: LoadPlan, change: (form: TimeForm) => TimeForm): LoadPlan {
  return {
    ...plan,
    timeForms: plan.timeForms.map(change),
    answeredForms: plan.answeredForms.map(change),
    endedForms: plan.endedForms.map(change),
  };
}

/** The source with the years that its months and days are of. */
async function settleYears(
  source: Source,
  start: NonNullable<Source['years']>,
  table: string,
  engine: Engine,
): Promise<Source> {
  const { plan } = source;
  const pattern = '^([0-9]{1,2}[-/.月][0-9]{1,2})(?:日| )';
  const dates = (await textsOf(plan, table, engine, { pattern, ordered: true })).flatMap(({ date }) => {
    const [first = 0, second = 0] = date.split(/[-/.月]/u).map(Number);
    return [[first, second] as const];
  });
  if (dates.length === 0) return source;
  const years = yearsOf(dates, start);
  return { ...source, plan: withForms(plan, (form) => withYears(form, years)), years: null };
}

/** The distinct dates of the start, in the order in which they first appear when that matters. */
async function datesOf(
  plan: LoadPlan,
  table: string,
  engine: Engine,
  ordered: boolean,
): Promise<WrittenDate[]> {
  const pattern = '^[^0-9]{0,6}([0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:[0-9]{4}|[0-9]{2}))\\b';
  const found = await textsOf(plan, table, engine, { pattern, ordered });
  return found.flatMap(({ date, n }) => {
    const parts = partsOf(date);
    return parts === null ? [] : [{ parts, n }];
  });
}

async function textsOf(
  plan: LoadPlan,
  table: string,
  engine: Engine,
  { ordered, pattern }: { readonly ordered: boolean; readonly pattern: string },
): Promise<{ date: string; n: number }[]> {
  const date = `regexp_extract(${startText(plan)}, '${pattern}', 1)`;
  const place = ordered ? 'row_number() OVER ()' : '0';
  return engine.rows<{ date: string; n: number }>(
    `SELECT date, n FROM (SELECT date, count(*) AS n, min(place) AS place FROM (SELECT ${date} AS date, ${place} AS place FROM ${withDerived(plan, table)})
       WHERE date <> '' GROUP BY date) ORDER BY place, n DESC, date LIMIT ${mostDates}`,
  );
}
