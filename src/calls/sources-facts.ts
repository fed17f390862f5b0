/** What the files of a log have in common. */
import type { Shown } from '../input/formats/define.ts';
import { defaultZone } from '../input/zone.ts';
import type { Source } from './sources.ts';

/** What every file shows; a file read by dictionary shows what its columns hold. */
export function shownBy(sources: readonly Source[]): Shown {
  const each = sources.map(
    ({ dialect, plan: { mapping } }): Shown =>
      dialect.format?.shows ?? {
        unanswered: true,
        ringTime: mapping.ringSeconds !== undefined || mapping.totalSeconds !== undefined,
        direction: mapping.direction !== undefined,
        seconds: true,
        device: mapping.imei !== undefined,
        cell: mapping.cellId !== undefined,
      },
  );
  const all = (name: keyof Shown) => each.length > 0 && each.every((shown) => shown[name]);
  return {
    unanswered: all('unanswered'),
    ringTime: all('ringTime'),
    direction: all('direction'),
    seconds: all('seconds'),
    device: all('device'),
    cell: all('cell'),
  };
}

/** The zone that all formats name, else the default. */
export function homeZoneOf(sources: readonly Source[]): string {
  const [first, ...others] = new Set(
    sources.map(({ dialect }) => (dialect.format?.zone?.always === false ? dialect.format.zone.name : null)),
  );
  return others.length === 0 ? (first ?? defaultZone) : defaultZone;
}
