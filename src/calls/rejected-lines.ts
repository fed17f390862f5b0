/** Every rejected line of a log, with its reason, for the rejects file. */
import type { Engine } from '../engine/engine.ts';
import { linesAt } from '../input/lines-at.ts';
import { shapeOf } from '../input/masked.ts';
import { rejectReasons, type RejectReason } from '../input/rejects.ts';
import { lineOf, type Loaded } from './loaded.ts';
import { firstState } from './row-states.ts';

export interface RejectedLine {
  readonly reason: RejectReason;
  readonly source: string;
  /** 1-based. */
  readonly line: number;
  /** See `shapeOf`. */
  readonly shape: string;
  /** The line itself. */
  readonly raw: string;
}

interface Place {
  readonly reason: RejectReason;
  readonly line: number;
}

/** So many lines are held at once; the text is read anew for each portion. */
const portion = 100_000;

/** In order of sources and lines. */
export async function* rejectedLines(
  engine: Engine,
  loaded: readonly Loaded[],
): AsyncGenerator<readonly RejectedLine[]> {
  for (const file of loaded) {
    const { path, text } = file.source.opened;
    for await (const places of placesOf(engine, file)) {
      const texts = await linesAt(
        text,
        places.map(({ line }) => line),
      );
      yield places.map(({ line, reason }) => {
        const raw = texts.get(line) ?? '';
        return { reason, source: path, line, shape: shapeOf(raw), raw };
      });
    }
  }
}

/** Lines that the reader refused, and rows that the engine did, in order of lines. */
async function* placesOf(engine: Engine, loaded: Loaded): AsyncGenerator<readonly Place[]> {
  const refused = refusedPlaces(loaded);
  const end = loaded.firstRow + loaded.rows;
  let next = 0;
  for (let from = loaded.firstRow; from < end;) {
    const rows = await engine.rows<{ id: number; code: number }>(
      `SELECT rowid AS id, CAST(reject AS INTEGER) AS code FROM rows
       WHERE reject > 0 AND reject < ${firstState} AND rowid >= ${from} AND rowid < ${end} ORDER BY rowid LIMIT ${portion}`,
    );
    const last = rows.at(-1);
    if (last === undefined) break;
    const places = rows.map(({ code, id }) => ({ line: lineOf(loaded, id), reason: reasonOf(code) }));
    const upTo = places.at(-1)?.line ?? 0;
    const first = next;
    while ((refused[next]?.line ?? Number.POSITIVE_INFINITY) < upTo) next += 1;
    yield [...places, ...refused.slice(first, next)].sort((a, b) => a.line - b.line);
    from = last.id + 1;
  }
  for (; next < refused.length; next += portion) yield refused.slice(next, next + portion);
}

function refusedPlaces({ refused }: Loaded): Place[] {
  return [...refused]
    .flatMap(([reason, { firstLines, lines }]) => (lines ?? firstLines).map((line) => ({ line, reason })))
    .sort((a, b) => a.line - b.line);
}

function reasonOf(code: number): RejectReason {
  const reason = rejectReasons[code - 1];
  if (reason === undefined) throw new RangeError(`unknown reject code ${code}`);
  return reason;
}
