/**
 * A clock of one IANA time zone: epoch seconds to `YYYY-MM-DD HH:mm`, whatever the locale and the zone of
 * the machine. Throws a RangeError for an unknown zone.
 */
export function localClock(timeZone: string): (epochSeconds: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (epochSeconds) => {
    const parts = new Map(format.formatToParts(epochSeconds * 1000).map(({ type, value }) => [type, value]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
    return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
  };
}
