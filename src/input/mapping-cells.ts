/** Which column holds which field of a file without a header, by the looks of its cells alone. */
import type { Field } from './dictionary.ts';
import type { Mapping } from './mapping.ts';
import { looksOf, mainLook, type Look } from './values.ts';

/**
 * A mapping from the cells alone, for a file without a header: number columns in order, with a direction
 * column the first is the owner and the second the peer, else caller and callee.
 */
export function mapCells(rows: readonly (readonly string[])[]): Mapping {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => mainLook(looksOf(rows, column)));
  const at = (look: Look) => columns.flatMap((found, column) => (found === look ? [column] : []));
  const mapping: Mapping = {};
  assign(mapping, 'direction', at('direction')[0]);
  assign(mapping, 'disposition', at('outcome')[0]);
  assign(mapping, 'service', at('service')[0]);
  const clocks = mapStart(mapping, at);
  const [first, second] = [...at('duration'), ...clocks];
  assign(mapping, 'talkSeconds', second ?? first);
  if (second !== undefined) assign(mapping, 'totalSeconds', first);
  mapParties(mapping, at('number'));
  return mapping;
}

function assign(mapping: Mapping, field: Field, column: number | undefined): void {
  if (column !== undefined) mapping[field] = column;
}

/** @returns the clock columns that are left, which can only be durations */
function mapStart(mapping: Mapping, at: (look: Look) => number[]): number[] {
  const [time] = at('time');
  const [date] = at('date');
  const [clock, ...others] = at('clock');
  if (time === undefined && date !== undefined && clock !== undefined) {
    mapping.startDate = date;
    mapping.startTime = clock;
    return others;
  }
  assign(mapping, 'startedAt', time);
  return at('clock');
}

function mapParties(mapping: Mapping, [first, second]: readonly number[]): void {
  if (mapping.direction === undefined) {
    assign(mapping, 'caller', first);
    assign(mapping, 'callee', second);
    return;
  }
  assign(mapping, 'peerNumber', second ?? first);
  if (second !== undefined) assign(mapping, 'ownNumber', first);
}
