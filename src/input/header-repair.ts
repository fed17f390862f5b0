/**
 * Headers with one damaged byte. Every row of the file hangs on its header, so that the damage of one byte
 * there must not cost more than elsewhere.
 */
import { agreedWidth } from './line-style.ts';
import { fieldOf } from './field-of.ts';
import { mapHeader } from './mapping.ts';
import { nearFields } from './near-captions.ts';
import type { Field } from './dictionary.ts';
import { looksOf, mainLook, type Look } from './values.ts';

export interface RepairedHeader {
  readonly header: readonly string[];
  /** Index of the first row below it. */
  readonly first: number;
}

type Row = readonly string[];

const sampled = 100;

/** Fields that a header should give: the looks of a damaged caption's column, and those that rule a column out. */
const needed = [
  {
    field: 'caller',
    others: ['ownNumber', 'peerNumber'],
    looks: ['number'],
    unfit: ['time', 'date', 'clock'],
  },
  {
    field: 'callee',
    others: ['peerNumber', 'ownNumber'],
    looks: ['number'],
    unfit: ['time', 'date', 'clock'],
  },
  { field: 'startedAt', others: ['startDate'], looks: ['time'], unfit: ['number', 'duration', 'outcome'] },
  {
    field: 'talkSeconds',
    others: ['totalSeconds'],
    looks: ['duration', 'clock'],
    unfit: ['time', 'date', 'number', 'outcome', 'direction'],
  },
] as const satisfies readonly Need[];

interface Need {
  readonly field: Field;
  readonly others: readonly Field[];
  readonly looks: readonly Look[];
  readonly unfit: readonly Look[];
}

/** A log may do without the last one. */
const leastFields = needed.length - 1;

/**
 * The header that stood there before one byte of it was changed, or null when it needs no repair or none
 * gives a caller, callee and start. A repair must explain the number of fields of the rows.
 *
 * @param found index of the header among the rows
 */
export function repairHeader(rows: readonly Row[], found: number): RepairedHeader | null {
  const header = rows[found] ?? [];
  const below = rows.slice(found + 1, found + 2 + sampled).filter((row) => row.join('').trim() !== '');
  const width = agreedWidth(below);
  if (width === null) return null;
  const samples = below.filter((row) => row.length === width);
  let best: RepairedHeader | null = null;
  let most = fieldsOf(header, samples).length;
  if (most === needed.length) return null;
  for (const { cells, first } of candidates(rows, found, width)) {
    const named = withNear(cells, samples);
    const fields = fieldsOf(named, samples);
    const isEnough = needed.slice(0, leastFields).every(({ field }) => fields.includes(field));
    if (!isEnough || fields.length <= most) continue;
    best = { header: named, first };
    most = fields.length;
  }
  return best;
}

/** The needed fields that the header names in columns that may hold them. */
function fieldsOf(header: Row, samples: readonly Row[]): Field[] {
  const { mapping } = mapHeader(header, samples, {});
  const width = samples[0]?.length ?? 0;
  return needed
    .filter(({ field, others, unfit }) =>
      [field, ...others].some((name) => {
        const column = mapping[name];
        if (column === undefined || column >= width) return false;
        const look = mainLook(looksOf(samples, column));
        return look === null || !(unfit as readonly Look[]).includes(look);
      }),
    )
    .map(({ field }) => field);
}

interface Candidate {
  readonly cells: Row;
  readonly first: number;
}

/** What the header may have been: the line itself, a delimiter less or more, a line end less or more. */
function candidates(rows: readonly Row[], found: number, width: number): Candidate[] {
  const header = rows[found] ?? [];
  const here = [
    header,
    // A header has as many joints as columns, each a copy of all of it.
    ...(header.length === width + 1 ? joined(header) : []),
    ...(header.length === width - 1 ? parted(header) : []),
    ...acrossLines(rows[found - 1], header),
  ];
  const below = acrossLines(header, rows[found + 1]);
  return [
    ...here.map((cells) => ({ cells, first: found + 1 })),
    ...below.map((cells) => ({ cells, first: found + 2 })),
  ].filter(({ cells }) => cells.length === width);
}

/** Two lines that were one, broken at a delimiter or inside a cell. */
function acrossLines(upper: Row | undefined, lower: Row | undefined): Row[] {
  if (upper === undefined || lower === undefined) return [];
  const across = [...upper.slice(0, -1), (upper.at(-1) ?? '') + (lower[0] ?? ''), ...lower.slice(1)];
  return [[...upper, ...lower], across];
}

function* joined(header: Row): Generator<Row> {
  for (let i = 0; i + 1 < header.length; i++)
    yield [...header.slice(0, i), (header[i] ?? '') + (header[i + 1] ?? ''), ...header.slice(i + 2)];
}

function* parted(header: Row): Generator<Row> {
  for (const [i, cell] of header.entries()) {
    for (let at = 1; at + 1 < cell.length; at++) {
      const [left, right] = [cell.slice(0, at), cell.slice(at + 1)];
      if (fieldOf(left) !== null && fieldOf(right) !== null)
        yield [...header.slice(0, i), left, right, ...header.slice(i + 1)];
    }
  }
}

/** The header with the field's name in place of a caption near it, for needed fields that are missing. */
function withNear(header: Row, samples: readonly Row[]): Row {
  const named = [...header];
  for (const { field, looks } of needed) {
    if (fieldsOf(named, samples).includes(field)) continue;
    const taken = new Set(Object.values(mapHeader(named, samples, {}).mapping));
    const near = named.flatMap((caption, column) => {
      const look = mainLook(looksOf(samples, column));
      const fits = look === null || (looks as readonly Look[]).includes(look);
      const isTwin = named.filter((other) => other === caption).length > 1;
      return fits && !taken.has(column) && !isTwin && nearFields(caption).has(field) ? [column] : [];
    });
    const [column, ...others] = near;
    if (column !== undefined && others.length === 0) named[column] = captionOf[field];
  }
  return named;
}

const captionOf = {
  caller: 'caller',
  callee: 'callee',
  startedAt: 'start_time',
  talkSeconds: 'duration',
} as const;
