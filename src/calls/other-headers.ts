/** Headers further down in a file: an export under which another one, with other columns, was appended. */
import { SpamcheckError } from '../errors.ts';
import { headerSearch, isHeader } from '../input/find-header.ts';
import { linesAt } from '../input/lines-at.ts';
import { rejectCode } from '../input/rejects.ts';
import { delimiters, splitLine } from '../input/sniff.ts';
import { spoolDelimiter } from '../input/table-spool.ts';
import { lineOf, type Loaded, type RoadTools } from './loaded.ts';
import type { Source } from './sources.ts';

/** Part of a text: the lines from one header up to the next. */
export interface SectionSource {
  /** 1-based. */
  readonly firstLine: number;
  /** Its dialect counts lines from `firstLine`. */
  readonly source: Source;
}

/** A header is looked for among so many of the rows that have no readable start. */
const looked = 1_000;
/** Files of more parts are read as they are: each part costs the engine a tenth of a second of planning. */
const mostSections = 30;

/**
 * Line numbers of rows without a readable start, and of lines of other widths, that can only be headers.
 *
 * @param strange lines that the reader refused
 */
export async function otherHeaders(
  loaded: Loaded,
  strange: readonly (readonly [line: number, text: string])[],
  tools: RoadTools,
): Promise<number[]> {
  const codes = (['time-missing', 'time-unreadable', 'direction-unknown'] as const).map(rejectCode);
  const { firstRow, rows } = loaded;
  // Rows of an open transaction have ids of their own, in the same order; nothing else is above the first row.
  const own = `rowid >= ${firstRow}`;
  const found =
    rows === 0
      ? []
      : await tools.engine.rows<{ place: number }>(
          `SELECT rowid - (SELECT min(rowid) FROM rows WHERE ${own}) AS place FROM rows
           WHERE reject IN (${codes.join(', ')}) AND ${own} ORDER BY rowid LIMIT ${looked}`,
        );
  const lines = found.map(({ place }) => lineOf(loaded, firstRow + place));
  const texts = await linesAt(loaded.source.opened.text, lines);
  const between = loaded.source.opened.table === null ? delimiters : [spoolDelimiter];
  // Captions hold no long numbers; rows of calls do.
  return [...texts, ...strange]
    .filter(([, text]) => !/\d{4}/u.test(text))
    .filter(([, text]) => between.some((delimiter) => isHeader(splitLine(text, delimiter))))
    .map(([line]) => line)
    .sort((a, b) => a - b);
}

/**
 * The sections with those added that begin at these headers. A header under which no calls can be found begins
 * none: its lines are refused under the header above.
 */
export async function withSections(
  sections: readonly SectionSource[],
  headers: readonly number[],
): Promise<readonly SectionSource[]> {
  const [whole] = sections;
  if (whole === undefined) return sections;
  const known = new Set(sections.map(({ firstLine }) => firstLine));
  const added: SectionSource[] = [];
  for (const [i, firstLine] of headers.entries()) {
    if (known.has(firstLine) || sections.length + added.length >= mostSections) continue;
    const source = await sourceAt(whole.source, firstLine, headers[i + 1]);
    if (source !== null) added.push({ firstLine, source });
  }
  return [...sections, ...added].sort((a, b) => a.firstLine - b.firstLine);
}

/** Null when the line does not begin a section, of which the first lines up to the next header are looked at. */
async function sourceAt(
  whole: Source,
  firstLine: number,
  next = Number.POSITIVE_INFINITY,
): Promise<Source | null> {
  const length = Math.min(headerSearch, next - firstLine);
  const wanted = Array.from({ length }, (_, i) => firstLine + i);
  const lines = await linesAt(whole.opened.text, wanted);
  try {
    const source = whole.under([...lines.values()].join('\n'));
    return source.dialect.headerLine === 1 ? source : null;
  } catch (error) {
    if (error instanceof SpamcheckError) return null;
    throw error;
  }
}
