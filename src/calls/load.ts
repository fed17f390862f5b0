/** Fills the calls table from one source, by the bulk road or the careful one, and accounts for every line. */
import { duckdbDialect } from '../engine/duckdb.ts';
import type { Engine } from '../engine/engine.ts';
import { detailColumns } from './detail-sql.ts';
import { fitsBulkRoad, loadInBulk } from './load-bulk.ts';
import { loadCarefully } from './load-careful.ts';
import type { OptionalColumns } from './load-sql.ts';
import { assertAccount, type Accept, type Loaded, type LoadTools } from './loaded.ts';
import { otherHeaders, withSections, type SectionSource } from './other-headers.ts';
import type { Source } from './sources.ts';

export { lineOf, type Loaded } from './loaded.ts';

/**
 * Creates the empty calls table. Numbers are codes (see `number-code.ts`), times epoch seconds UTC, durations
 * whole seconds; the odd columns hold the texts that still have to be coded.
 */
export async function createCalls(engine: Engine, optional: OptionalColumns): Promise<void> {
  const columns = [
    'caller BIGINT',
    'callee BIGINT',
    'odd_caller VARCHAR',
    'odd_callee VARCHAR',
    'started_at BIGINT',
    'talk_s INTEGER',
    'answered BOOLEAN',
    ...(optional.side ? ['side UTINYINT'] : []),
    ...(optional.ring_s ? ['ring_s INTEGER'] : []),
    ...(optional.device ? ['device VARCHAR'] : []),
    ...(optional.leg ? ['leg_key VARCHAR', 'leg_rank UTINYINT'] : []),
    ...(optional.detail ? detailColumns : []),
    'reject UTINYINT',
  ];
  await engine.run(`CREATE TABLE rows (${columns.join(', ')})`);
}

/** Each round may find headers that the rows above them hid. */
const mostRounds = 8;

/** Appends a source's rows after `firstRow` rows. */
export async function loadSource(source: Source, firstRow: number, tools: LoadTools): Promise<Loaded> {
  const road = { ...tools, readText: duckdbDialect.readText };
  let sections: readonly SectionSource[] = [{ firstLine: 1, source }];
  let round = 1;
  const accept: Accept = async (loaded, strange) => {
    round += 1;
    if (round > mostRounds) return true;
    const more = await withSections(sections, await otherHeaders(loaded, strange, road));
    const isSettled = more.length === sections.length;
    sections = more;
    return isSettled;
  };
  let read = fitsBulkRoad(source) ? await loadInBulk(source, firstRow, accept, road) : null;
  while (read === null) read = await loadCarefully(sections, firstRow, accept, road);
  const loaded = withDamagedObjects(read);
  assertAccount(loaded);
  return loaded;
}

/** Objects that the reader of a container refused have blank lines in its spool: those were no blank lines. */
function withDamagedObjects(loaded: Loaded): Loaded {
  const damaged = loaded.source.opened.table?.refused;
  if (damaged === undefined || damaged.size === 0) return loaded;
  const rows = [...damaged.values()].reduce((sum, entry) => sum + entry.rows, 0);
  return { ...loaded, blanks: loaded.blanks - rows, refused: new Map([...loaded.refused, ...damaged]) };
}
