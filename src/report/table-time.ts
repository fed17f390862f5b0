import { TZDate, tzOffset } from '@date-fns/tz';
import { format } from 'date-fns/format';

const day = 86_400;
/** A day inside of what a Date can hold, epoch s. */
const farthest = 8.64e12 - 2 * day;

type Clock = (epochSeconds: number) => string;

/**
 * A clock of one IANA time zone: epoch seconds to `YYYY-MM-DD HH:mm`, whatever the locale and the zone of
 * the machine. An unknown zone gives a RangeError at the first use; a time beyond the calendar is told in
 * epoch seconds.
 */
export function localClock(timeZone: string): Clock {
  const clock = localSeconds(timeZone);
  return (epochSeconds) => clock(epochSeconds).replace(/:\d\d$/u, '');
}

/**
 * As `localClock`, with seconds: `YYYY-MM-DD HH:mm:ss`, which spreadsheets read as a date.
 *
 * A zoned date takes 0.16 ms to format. So the offset is looked up once for each day that keeps it; only on
 * the few others each time is formatted by itself.
 */
export function localSeconds(timeZone: string): Clock {
  const offsets = new Map<number, number | null>();
  return (epochSeconds) => {
    if (Math.abs(epochSeconds) > farthest) return String(epochSeconds);
    const place = Math.floor(epochSeconds / day);
    let offset = offsets.get(place);
    if (offset === undefined) {
      offset = offsetOf(timeZone, place * day);
      offsets.set(place, offset);
    }
    if (offset === null) return format(new TZDate(epochSeconds * 1000, timeZone), 'yyyy-MM-dd HH:mm:ss');
    return new Date((epochSeconds + offset) * 1000).toISOString().slice(0, -5).replace('T', ' ');
  };
}

/** Seconds from UTC in the day that begins at `from`, or null where they change. */
function offsetOf(timeZone: string, from: number): number | null {
  const [first, last] = [from, from + day].map((at) => tzOffset(timeZone, new Date(at * 1000)));
  return first === last && first !== undefined ? Math.round(first * 60) : null;
}
