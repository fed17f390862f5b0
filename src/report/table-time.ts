import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';

/**
 * A clock of one IANA time zone: epoch seconds to `YYYY-MM-DD HH:mm`, whatever the locale and the zone of
 * the machine. An unknown zone gives a RangeError at the first use.
 */
export function localClock(timeZone: string): (epochSeconds: number) => string {
  return (epochSeconds) => format(new TZDate(epochSeconds * 1000, timeZone), 'yyyy-MM-dd HH:mm');
}
