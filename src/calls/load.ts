/** Fills the calls table from one source, by the bulk road or the careful one, and accounts for every line. */
import type { Engine } from '../engine/engine.ts';
import { duckdbDialect } from '../engine/duckdb.ts';
import { exitCodes, SpamcheckError } from '../errors.ts';
import { readCarefully, spoolDelimiter } from '../input/careful.ts';
import type { Mapping } from '../input/mapping.ts';
import { longestLine, type RejectReason } from '../input/rejects.ts';
import type { Workspace } from '../input/workspace.ts';
import { detailColumns } from './detail-sql.ts';
import { loadSql, type OptionalColumns } from './load-sql.ts';
import type { Source } from './sources.ts';

/** Where a source's rows are in the table, and the lines that have no row. */
export interface Loaded {
  readonly source: Source;
  readonly road: 'bulk' | 'careful';
  /** Row ids from `firstRow` up to, not including, `firstRow + rows`. */
  readonly firstRow: number;
  readonly rows: number;
  readonly blanks: number;
  /** Line numbers after the header without a row, ascending: blank lines and lines that the reader refused. */
  readonly absent: readonly number[];
  readonly refused: ReadonlyMap<RejectReason, { rows: number; firstLines: number[] }>;
}

export interface LoadTools {
  readonly engine: Engine;
  readonly workspace: Workspace;
  readonly signal: AbortSignal;
  readonly optional: OptionalColumns;
  /** False until the calls table exists. */
  readonly hasTable: boolean;
}

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

/** Appends a source's rows after `firstRow` rows. */
export async function loadSource(source: Source, firstRow: number, tools: LoadTools): Promise<Loaded> {
  const bulk = fitsBulkRoad(source) ? await loadInBulk(source, firstRow, tools) : null;
  const loaded = bulk ?? (await loadCarefully(source, firstRow, tools));
  assertAccount(loaded);
  return loaded;
}

function fitsBulkRoad(source: Source): boolean {
  const { scan } = source.opened;
  const { columns } = source.dialect;
  const listed = scan.blankLines.length === scan.blanks;
  return (
    scan.utf8 && !scan.nul && scan.evenLineEnds && listed && scan.longestLine <= longestLine && columns > 1
  );
}

/** Null when the strict reader refuses the file or its row count is not what the lines promise. */
async function loadInBulk(source: Source, firstRow: number, tools: LoadTools): Promise<Loaded | null> {
  const { scan, text } = source.opened;
  const { dialect } = source;
  const absent = scan.blankLines.filter((line) => line > dialect.skipLines);
  const expected = scan.lines - dialect.skipLines - absent.length;
  if (expected <= 0)
    return { source, road: 'bulk', firstRow, rows: 0, blanks: scan.blanks, absent, refused: new Map() };
  const table = duckdbDialect.readText({
    path: text,
    delimiter: dialect.delimiter,
    quoted: scan.quotes,
    skipLines: dialect.skipLines,
    columns: dialect.columns,
    longestLine: scan.longestLine,
  });
  await tools.engine.run('BEGIN TRANSACTION');
  try {
    const rows = await insert(source, table, tools);
    if (rows === expected) {
      await tools.engine.run('COMMIT');
      return { source, road: 'bulk', firstRow, rows, blanks: scan.blanks, absent, refused: new Map() };
    }
  } catch (error) {
    await tools.engine.run('ROLLBACK');
    if (tools.signal.aborted || !isReaderError(error)) throw error;
    return null;
  }
  await tools.engine.run('ROLLBACK');
  return null;
}

function isReaderError(error: unknown): boolean {
  return (
    error instanceof Error &&
    !(error instanceof SpamcheckError) &&
    /CSV|unicode|encoding|quote/iu.test(error.message)
  );
}

async function loadCarefully(source: Source, firstRow: number, tools: LoadTools): Promise<Loaded> {
  const { dialect, plan } = source;
  const spool = tools.workspace.path('.rows');
  // Derived columns may look at any other.
  const used =
    plan.derived.length > 0
      ? Array.from({ length: plan.columns }, (_, column) => column)
      : [...new Set(Object.values(plan.mapping))].sort((a, b) => a - b);
  const read = await readCarefully({
    text: source.opened.text,
    spool,
    delimiter: dialect.delimiter,
    skipLines: dialect.skipLines,
    columns: dialect.columns,
    keep: used,
    signal: tools.signal,
  });
  const mapping: Mapping = Object.fromEntries(
    Object.entries(plan.mapping).map(([field, column]) => [
      field,
      column < plan.columns ? used.indexOf(column) : column,
    ]),
  );
  const original = (column: number) => used[column] ?? column;
  const spooled: Source = {
    ...source,
    plan: {
      ...plan,
      mapping,
      columns: used.length,
      caption: (c) => plan.caption(original(c)),
      samples: (c) => plan.samples(original(c)),
    },
  };
  const table = duckdbDialect.readText({
    path: spool,
    delimiter: spoolDelimiter,
    quoted: false,
    skipLines: 0,
    columns: used.length,
    longestLine,
  });
  const rows = read.rows === 0 ? 0 : await insert(spooled, table, tools);
  if (rows !== read.rows)
    throw new Error(`the engine read ${rows} of ${read.rows} spooled rows of ${source.opened.path}`);
  const withLines: Source = {
    ...source,
    opened: { ...source.opened, scan: { ...source.opened.scan, lines: read.lines } },
  };
  return {
    source: withLines,
    road: 'careful',
    firstRow,
    rows,
    blanks: read.blanks,
    absent: read.absent,
    refused: read.rejects,
  };
}

/** The first source makes the table, which is a fifth cheaper than filling an empty one. */
async function insert(source: Source, table: string, tools: LoadTools): Promise<number> {
  const own = loadSql(source.plan, table, tools.optional);
  if (tools.hasTable) return tools.engine.run(`INSERT INTO rows ${own}`);
  await tools.engine.run(`CREATE TABLE rows AS ${own}`);
  const [made] = await tools.engine.rows<{ n: number }>('SELECT count(*) AS n FROM rows');
  return made?.n ?? 0;
}

/** @throws Error when a line is neither header, preamble, blank, row nor refused: a bug, never a report */
function assertAccount(loaded: Loaded): void {
  const { lines } = loaded.source.opened.scan;
  const { skipLines } = loaded.source.dialect;
  const blanksInHead = loaded.blanks - blanksAfterHead(loaded);
  const refused = [...loaded.refused.values()].reduce((sum, { rows }) => sum + rows, 0);
  const sum = skipLines + loaded.rows + refused + (loaded.blanks - blanksInHead);
  if (sum === lines) return;
  throw new SpamcheckError(
    exitCodes.internal,
    `${loaded.source.opened.path}: ${lines} lines were read but ${sum} are accounted for. Please report this.`,
  );
}

function blanksAfterHead(loaded: Loaded): number {
  const refused = [...loaded.refused.values()].reduce((sum, { rows }) => sum + rows, 0);
  return loaded.absent.length - refused;
}

/** Line number (1-based) of a row id of this source. */
export function lineOf(loaded: Loaded, row: number): number {
  let line = loaded.source.dialect.skipLines + (row - loaded.firstRow) + 1;
  let low = 0;
  let high = loaded.absent.length;
  // The number of absent lines before the wanted one grows with the line itself: settle by bisection.
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const absentLine = loaded.absent[middle] ?? 0;
    if (absentLine - middle <= line) low = middle + 1;
    else high = middle;
  }
  line += low;
  return line;
}
