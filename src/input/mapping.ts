/** Which column holds which field: by caption, by the user's word, or by what the cells look like. */
import { ambiguousCaptions, normaliseCaption, withoutUnit, type Field } from './dictionary.ts';
import { fieldOf } from './field-of.ts';
import { isWordOf, looksOf, mainLook, type Look } from './values.ts';

/** Field to 0-based column. */
export type Mapping = Partial<Record<Field, number>>;

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

/** The fields that the user named. */
export function mapFields(user: UserMapping): Field[] {
  return (Object.keys(user) as MapName[]).map((name) => mapNames[name]);
}

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
    if (field === 'talkSeconds' && mapping.talkSeconds !== undefined)
      addDuration(mapping, header, column, taken);
    else if (field !== null && mapping[field] === undefined) mapping[field] = column;
  });
  return { mapping: settle(mapping, rows), unknown };
}

/** Captions of a duration that do not say of what: beside `billsec` or `talk time` it is the whole attempt. */
const plainDurations = new Set([
  'duration',
  'callduration',
  'calldur',
  'dur',
  'durationseconds',
  'durationinseconds',
  '时长',
  '時長',
  'dauer',
  'durée',
  'duree',
  'duración',
  'duracion',
  'duração',
  'duracao',
  'длительность',
]);

/** A second duration column: the plainer of the two captions is the total. The user's word stays. */
function addDuration(
  mapping: Mapping,
  header: readonly string[],
  column: number,
  taken: ReadonlySet<number>,
): void {
  const first = mapping.talkSeconds;
  if (first === undefined || mapping.totalSeconds !== undefined) return;
  const isPlain = (index: number) => plainDurations.has(withoutUnit(normaliseCaption(header[index] ?? '')));
  if (isPlain(first) === isPlain(column)) return;
  if (isPlain(column)) mapping.totalSeconds = column;
  else if (!taken.has(first)) {
    mapping.totalSeconds = first;
    mapping.talkSeconds = column;
  }
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

/** Settles what one caption cannot say alone: columns that mean something only beside another. */
function settle(mapping: Mapping, rows: readonly (readonly string[])[]): Mapping {
  const settled: Mapping = { ...mapping };
  settleTimes(settled, rows);
  settleParties(settled, rows);
  return settled;
}

/** A date beside a clock makes one start; a lone duration is the talk time. */
function settleTimes(mapping: Mapping, rows: readonly (readonly string[])[]): void {
  const { startedAt, startTime } = mapping;
  if (startedAt !== undefined && startTime !== undefined && mainLook(looksOf(rows, startedAt)) === 'date') {
    mapping.startDate = startedAt;
    delete mapping.startedAt;
  }
  if (mapping.talkSeconds === undefined && mapping.totalSeconds !== undefined) {
    mapping.talkSeconds = mapping.totalSeconds;
    delete mapping.totalSeconds;
  }
}

/** A counterpart without a direction is the callee; an account that holds numbers is the owner. */
function settleParties(mapping: Mapping, rows: readonly (readonly string[])[]): void {
  checkDirection(mapping, rows);
  settleOwner(mapping);
  const { account, callee, caller, direction, ownNumber, peerNumber } = mapping;
  if (peerNumber === undefined) return;
  if (direction === undefined) {
    if (caller === undefined || callee !== undefined) return;
    mapping.callee = peerNumber;
    delete mapping.peerNumber;
    return;
  }
  if (ownNumber !== undefined) return;
  if (account !== undefined && mainLook(looksOf(rows, account)) === 'number') mapping.ownNumber = account;
  else settleTwoNumbers(mapping, peerNumber, rows);
}

/** Beside an owner's column the only party is the counterpart, or without a direction the other side. */
function settleOwner(mapping: Mapping): void {
  const { callee, caller, direction, ownNumber, peerNumber } = mapping;
  if (ownNumber === undefined || peerNumber !== undefined) return;
  if ((caller === undefined) === (callee === undefined)) return;
  if (direction !== undefined) {
    mapping.peerNumber = caller ?? callee ?? ownNumber;
    delete mapping.caller;
    delete mapping.callee;
  } else if (caller === undefined) mapping.caller = ownNumber;
}

/** A plain "number" beside another column of numbers: the one with fewer of them is the owner's. */
function settleTwoNumbers(mapping: Mapping, peer: number, rows: readonly (readonly string[])[]): void {
  const used = new Set(Object.values(mapping));
  const width = Math.max(0, ...rows.slice(0, 50).map((row) => row.length));
  const others = Array.from({ length: width }, (_, column) => column).filter(
    (column) => !used.has(column) && isPhoneColumn(rows, column),
  );
  const [other] = others;
  if (other === undefined || others.length > 1 || !isPhoneColumn(rows, peer)) return;
  const distinct = (column: number) => new Set(rows.map((row) => row[column])).size;
  if (distinct(other) === distinct(peer)) return;
  const owner = distinct(other) < distinct(peer) ? other : peer;
  mapping.ownNumber = owner;
  mapping.peerNumber = owner === peer ? other : peer;
}

/** Whether most cells have the 7 to 13 digits of a telephone number. */
function isPhoneColumn(rows: readonly (readonly string[])[], column: number): boolean {
  const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
  const fitting = cells.filter((cell) => /^\s*\+?\d{7,13}\s*$/u.test(cell)).length;
  return fitting > 0 && fitting * 2 >= cells.length;
}

/** The direction's column must hold words of direction; where it does not, another column may. */
function checkDirection(mapping: Mapping, rows: readonly (readonly string[])[]): void {
  if (mapping.direction !== undefined && !hasWords(rows, mapping.direction)) delete mapping.direction;
  if (mapping.direction === undefined && mapping.peerNumber !== undefined) settleDirection(mapping, rows);
}

/** A column such as 通话类型 names a tariff or a direction: the one that holds direction words is the direction. */
function settleDirection(mapping: Mapping, rows: readonly (readonly string[])[]): void {
  const width = Math.max(0, ...rows.slice(0, 50).map((row) => row.length));
  for (let column = 0; column < width; column++) {
    if (mainLook(looksOf(rows, column)) !== 'direction') continue;
    for (const [field, taken] of Object.entries(mapping) as [Field, number][]) {
      if (taken === column) delete mapping[field];
    }
    mapping.direction = column;
    return;
  }
}

/** Whether at least half of the cells are words of direction, or the codes 1..7 of handsets and bills. */
function hasWords(rows: readonly (readonly string[])[], column: number): boolean {
  const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
  if (cells.length === 0) return true;
  const known = cells.filter((cell) => isWordOf('direction', cell) || /^\s*[1-7]\s*$/u.test(cell));
  return known.length * 2 >= cells.length;
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
  const start =
    mapping.startedAt !== undefined || (mapping.startDate !== undefined && mapping.startTime !== undefined);
  if (!start) missing.push('start');
  return missing;
}
