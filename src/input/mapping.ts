/** Which column holds which field: by caption, by the user's word, or by what the cells look like. */
import { ambiguousCaptions, captions, normaliseCaption, withoutUnit, type Field } from './dictionary.ts';
import { lookOf, isWordOf, type Look } from './values.ts';

/** Field to 0-based column. */
export type Mapping = Partial<Record<Field, number>>;

const byCaption = new Map<string, Field>();
for (const [field, names] of Object.entries(captions) as [Field, readonly string[]][]) {
  for (const name of names) if (!byCaption.has(name)) byCaption.set(name, field);
}

/** The field that a caption names, or null. Several meanings give the first. */
export function fieldOf(caption: string): Field | null {
  const normal = normaliseCaption(caption);
  return byCaption.get(normal) ?? byCaption.get(withoutUnit(normal)) ?? null;
}

/** Field names that --map takes, and the fields they stand for. */
export const mapNames = {
  caller: 'caller',
  callee: 'callee',
  start: 'startedAt',
  date: 'startDate',
  time: 'startTime',
  duration: 'talkSeconds',
  total: 'totalSeconds',
  ring: 'ringSeconds',
  disposition: 'disposition',
  direction: 'direction',
  own: 'ownNumber',
  peer: 'peerNumber',
  service: 'service',
  device: 'imei',
} as const satisfies Record<string, Field>;

export type MapName = keyof typeof mapNames;
/** What the user said with --map: field to caption, or to #N for the N-th column. */
export type UserMapping = Partial<Record<MapName, string>>;

/**
 * The mapping of a header row, checked against sample rows.
 *
 * @returns the mapping, and the user's captions that the header does not have
 */
export function mapHeader(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  user: UserMapping,
): { readonly mapping: Mapping; readonly unknown: readonly string[] } {
  const mapping: Mapping = {};
  const taken = new Set<number>();
  const unknown: string[] = [];
  for (const [name, caption] of Object.entries(user) as [MapName, string][]) {
    const column = columnOf(header, caption);
    if (column === null) unknown.push(caption);
    else {
      mapping[mapNames[name]] = column;
      taken.add(column);
    }
  }
  header.forEach((caption, column) => {
    if (taken.has(column)) return;
    const field = meaningOf(caption, looksOf(rows, column));
    if (field !== null && mapping[field] === undefined) mapping[field] = column;
  });
  return { mapping: settle(mapping, rows), unknown };
}

function columnOf(header: readonly string[], caption: string): number | null {
  const position = /^#(\d+)$/u.exec(caption);
  if (position !== null) {
    const column = Number(position[1]) - 1;
    return column >= 0 && column < header.length ? column : null;
  }
  const exact = header.findIndex((name) => name.trim() === caption.trim());
  if (exact >= 0) return exact;
  const normal = normaliseCaption(caption);
  const loose = header.findIndex((name) => normaliseCaption(name) === normal);
  return loose >= 0 ? loose : null;
}

/** The field of a caption, with two-meaning captions settled by the cells. */
function meaningOf(caption: string, looks: ReadonlyMap<Look, number>): Field | null {
  const normal = normaliseCaption(caption);
  const choices = ambiguousCaptions[normal] ?? ambiguousCaptions[withoutUnit(normal)];
  const plain = fieldOf(caption);
  if (choices === undefined) return plain;
  const main = mainLook(looks);
  const wanted: Partial<Record<Look, Field>> = {
    time: 'startedAt',
    date: 'startDate',
    clock: 'startTime',
    duration: 'talkSeconds',
    number: plain ?? 'peerNumber',
  };
  const settled = main === null ? undefined : wanted[main];
  return settled !== undefined && (choices.includes(settled) || settled === 'talkSeconds') ? settled : plain;
}

function looksOf(rows: readonly (readonly string[])[], column: number): ReadonlyMap<Look, number> {
  const looks = new Map<Look, number>();
  for (const row of rows) {
    const look = lookOf(row[column] ?? '');
    looks.set(look, (looks.get(look) ?? 0) + 1);
  }
  return looks;
}

function mainLook(looks: ReadonlyMap<Look, number>): Look | null {
  let best: Look | null = null;
  let most = 0;
  let total = 0;
  for (const [look, n] of looks) {
    if (look === 'empty') continue;
    total += n;
    if (n > most) {
      best = look;
      most = n;
    }
  }
  return most * 2 >= total ? best : null;
}

/** Date beside clock becomes one start; a lone number column beside a direction is the peer; and the like. */
function settle(mapping: Mapping, rows: readonly (readonly string[])[]): Mapping {
  const result: Mapping = { ...mapping };
  const { startedAt, startTime } = result;
  if (startedAt !== undefined && mainLook(looksOf(rows, startedAt)) === 'date' && startTime !== undefined) {
    result.startDate = startedAt;
    delete result.startedAt;
  }
  if (result.talkSeconds === undefined && result.totalSeconds !== undefined) {
    result.talkSeconds = result.totalSeconds;
    delete result.totalSeconds;
  }
  if (result.direction !== undefined && !hasWords(rows, result.direction)) delete result.direction;
  if (result.peerNumber !== undefined && result.callee === undefined && result.caller !== undefined && result.direction === undefined) {
    result.callee = result.peerNumber;
    delete result.peerNumber;
  }
  if (result.ownNumber === undefined && result.account !== undefined && result.peerNumber !== undefined && result.direction !== undefined) {
    if (mainLook(looksOf(rows, result.account)) === 'number') result.ownNumber = result.account;
  }
  return result;
}

/** Whether at least half of the cells are words of direction, or the codes 1..7 of handsets and bills. */
function hasWords(rows: readonly (readonly string[])[], column: number): boolean {
  const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
  if (cells.length === 0) return true;
  const known = cells.filter((cell) => isWordOf('direction', cell) || /^\s*[1-7]\s*$/u.test(cell));
  return known.length * 2 >= cells.length;
}

/**
 * A mapping from the cells alone, for a file without a header: number columns in order, with a direction
 * column the first is the owner and the second the peer, else caller and callee.
 */
export function mapCells(rows: readonly (readonly string[])[]): Mapping {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => mainLook(looksOf(rows, column)));
  const at = (look: Look) => columns.flatMap((found, column) => (found === look ? [column] : []));
  const mapping: Mapping = {};
  const [direction] = at('direction');
  const [first, second] = at('number');
  const [time] = at('time');
  const [date] = at('date');
  const clocks = at('clock');
  const [outcome] = at('outcome');
  const [service] = at('service');
  if (direction !== undefined) mapping.direction = direction;
  if (outcome !== undefined) mapping.disposition = outcome;
  if (service !== undefined) mapping.service = service;
  if (time !== undefined) mapping.startedAt = time;
  else if (date !== undefined && clocks[0] !== undefined) {
    mapping.startDate = date;
    mapping.startTime = clocks.shift() ?? 0;
  }
  const durations = [...at('duration'), ...clocks];
  if (durations.length > 1) {
    [mapping.totalSeconds, mapping.talkSeconds] = durations as [number, number];
  } else if (durations[0] !== undefined) mapping.talkSeconds = durations[0];
  if (direction === undefined) {
    if (first !== undefined) mapping.caller = first;
    if (second !== undefined) mapping.callee = second;
  } else if (second === undefined) {
    if (first !== undefined) mapping.peerNumber = first;
  } else {
    mapping.ownNumber = first ?? 0;
    mapping.peerNumber = second;
  }
  return mapping;
}

/** Whether a mapping is enough to make calls, and what is missing if not. */
export function missingFields(mapping: Mapping): readonly ('caller' | 'callee' | 'start')[] {
  const missing: ('caller' | 'callee' | 'start')[] = [];
  const bothParties = mapping.caller !== undefined && mapping.callee !== undefined;
  const peer = mapping.peerNumber !== undefined && mapping.direction !== undefined;
  if (!bothParties && !peer) {
    if (mapping.caller === undefined) missing.push('caller');
    if (mapping.callee === undefined) missing.push('callee');
  }
  const start = mapping.startedAt !== undefined || (mapping.startDate !== undefined && mapping.startTime !== undefined);
  if (!start) missing.push('start');
  return missing;
}
