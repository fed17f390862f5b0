/** The careful road: the text through the sieve, its spool through the engine's strict reader. */
import { rm } from 'node:fs/promises';
import { createMender } from '../input/mend.ts';
import { longestLine } from '../input/rejects.ts';
import { sieve } from '../input/sieve.ts';
import type { SectionPlan, SectionResult } from '../input/sieve-section.ts';
import type { Dialect } from '../input/sniff.ts';
import { insertRows } from './insert.ts';
import type { Accept, Loaded, RoadTools } from './loaded.ts';
import type { SectionSource } from './other-headers.ts';
import { sumSections } from './sum-sections.ts';
import { settleTimes } from './settle-times.ts';
import type { Source } from './sources.ts';

/** Null when the load was not accepted. */
export async function loadCarefully(
  sources: readonly SectionSource[],
  firstRow: number,
  accept: Accept,
  tools: RoadTools,
): Promise<Loaded | null> {
  const whole = sources[0]?.source;
  if (whole === undefined) throw new RangeError('a text has at least one section');
  const plans = sources.map(({ firstLine, source }) =>
    planOf(source, firstLine, tools.workspace.path('.rows')),
  );
  const { lines, sections } = await sieve(whole.opened.text, plans, tools.signal);
  const { opened } = whole;
  let loaded: Loaded = {
    source: { ...whole, opened: { ...opened, scan: { ...opened.scan, lines } } },
    road: 'careful',
    firstRow,
    ...sumSections(plans, sections),
  };
  await tools.engine.run('BEGIN TRANSACTION');
  try {
    let { hasTable } = tools;
    for (const [i, section] of sections.entries()) {
      const plan = plans[i];
      const source = sources[i]?.source;
      if (plan === undefined || source === undefined || section.rows === 0) continue;
      const settled = await insertSection(source, plan, section, { ...tools, hasTable });
      if (i === 0) loaded = { ...loaded, source: { ...settled, opened: loaded.source.opened } };
      hasTable = true;
    }
    if (
      await accept(
        loaded,
        sections.flatMap(({ strange }) => strange),
      )
    ) {
      await tools.engine.run('COMMIT');
      return loaded;
    }
  } catch (error) {
    await tools.engine.run('ROLLBACK');
    throw error;
  } finally {
    for (const { spool } of plans) await rm(spool, { force: true });
  }
  await tools.engine.run('ROLLBACK');
  return null;
}

function planOf({ dialect }: Source, firstLine: number, spool: string): SectionPlan {
  const { columns, delimiter, headerLine, quotes } = dialect;
  const style = { delimiter, quote: quotes.quote, backslash: quotes.backslash };
  return {
    firstLine,
    skipLines: dialect.skipLines,
    headerLine: headerLine === null ? null : firstLine + headerLine - 1,
    style,
    columns,
    mend: createMender({ style, columns, mapped: columnsRead(dialect), samples: dialect.samples }),
    spool,
  };
}

/** The file's own columns that make calls: the mapped ones, and those that derived ones are made from. */
function columnsRead({ columns, derived, leg, mapping }: Dialect): number[] {
  const named = derived.flatMap((sql) => [...sql.matchAll(/\bc(\d+)\b/gu)].map((match) => Number(match[1])));
  const read = [...Object.values(mapping), ...named, ...(leg === null ? [] : [leg.key, leg.rank ?? leg.key])];
  return [...new Set(read.filter((column) => column < columns))].sort((a, b) => a - b);
}

/** @returns the source with what its rows settled */
async function insertSection(
  source: Source,
  { spool, style, columns }: SectionPlan,
  { rows, quoted }: SectionResult,
  tools: RoadTools,
): Promise<Source> {
  const { opened } = source;
  const table = tools.readText({
    path: spool,
    delimiter: style.delimiter,
    quoted: quoted || opened.scan.quotes || style.quote === "'",
    quote: style.quote,
    skipLines: 0,
    columns,
    longestLine: 3 * longestLine,
  });
  const settled = await settleTimes(source, table, tools.engine);
  const read = await insertRows(settled.plan, table, tools);
  if (read !== rows) throw new Error(`the engine read ${read} of ${rows} spooled rows of ${opened.path}`);
  return settled;
}
