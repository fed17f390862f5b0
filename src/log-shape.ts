import type { ReadLog } from './calls/read.ts';
import { duckdbDialect } from './engine/duckdb.ts';
import type { LogShape } from './features/define.ts';
import type { Zone } from './input/zone.ts';

/** What the SQL of all stages needs to know of a log that was read. */
export function shapeOf(
  log: ReadLog,
  options: { readonly homeArea: string | undefined; readonly region: string },
  zone: Zone,
): LogShape {
  return {
    first: log.facts.firstCall ?? 0,
    last: log.facts.lastCall ?? 0,
    hasRing: log.optional.ring_s,
    hasDevice: log.optional.device,
    homeArea: options.homeArea ?? null,
    region: options.region,
    local: zone.toLocalSql,
    quotient: duckdbDialect.quotient,
  };
}
