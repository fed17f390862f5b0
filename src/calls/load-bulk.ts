/** The bulk road: the whole text through the engine's strict reader, which refuses it or reads it completely. */
import { SpamcheckError } from '../errors.ts';
import { longestLine } from '../input/rejects.ts';
import { insertRows } from './insert.ts';
import type { Accept, Loaded, RoadTools } from './loaded.ts';
import { settleTimes } from './settle-times.ts';
import type { Source } from './sources.ts';

/** Whether the look at the bytes found nothing that the strict reader refuses or reads in another way. */
export function fitsBulkRoad({ opened: { scan }, dialect }: Source): boolean {
  const listed = scan.blankLines.length === scan.blanks;
  const plain = !dialect.quotes.backslash && !dialect.quotes.spaced && dialect.columns > 1;
  return scan.utf8 && !scan.nul && scan.evenLineEnds && listed && scan.longestLine <= longestLine && plain;
}

/** Null when the strict reader refuses the file, its row count is not what the lines promise, or it was not accepted. */
export async function loadInBulk(
  source: Source,
  firstRow: number,
  accept: Accept,
  tools: RoadTools,
): Promise<Loaded | null> {
  const { scan, text } = source.opened;
  const { dialect } = source;
  const absent = scan.blankLines.filter((line) => line > dialect.skipLines);
  const expected = scan.lines - dialect.skipLines - absent.length;
  const loaded: Loaded = {
    source,
    road: 'bulk',
    firstRow,
    rows: Math.max(0, expected),
    blanks: scan.blanks,
    absent,
    refused: new Map(),
    repeated: { header: 0, preamble: 0 },
    otherHeaders: [],
  };
  if (expected <= 0) return loaded;
  const table = tools.readText({
    path: text,
    delimiter: dialect.delimiter,
    quoted: scan.quotes || dialect.quotes.quote === "'",
    quote: dialect.quotes.quote,
    skipLines: dialect.skipLines,
    columns: dialect.columns,
    longestLine: scan.longestLine,
  });
  await tools.engine.run('BEGIN TRANSACTION');
  try {
    const settled = await settleTimes(source, table, tools.engine);
    const rows = await insertRows(settled.plan, table, tools);
    if (rows === expected && (await accept({ ...loaded, source: settled }, []))) {
      await tools.engine.run('COMMIT');
      return { ...loaded, source: settled };
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
