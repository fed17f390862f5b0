/** Which field a caption names. */
import { captions, normaliseCaption, withoutEnding, withoutUnit, type Field } from './dictionary.ts';

const byCaption = new Map<string, Field>();
for (const [field, names] of Object.entries(captions) as [Field, readonly string[]][]) {
  for (const name of names) if (!byCaption.has(name)) byCaption.set(name, field);
}

/** The field that a caption names, or null. Several meanings give the first. */
export function fieldOf(caption: string): Field | null {
  const normal = normaliseCaption(caption);
  return byCaption.get(normal) ?? byCaption.get(withoutUnit(normal)) ?? fieldByEnding(caption);
}

const durations: ReadonlySet<Field> = new Set<Field>(['talkSeconds', 'totalSeconds', 'ringSeconds']);
const moments: ReadonlySet<Field> = new Set<Field>(['startedAt', 'answeredAt', 'endedAt', 'ringingAt']);

/** `talk_seconds` is a known duration with its unit, `start_ts` a known moment. */
function fieldByEnding(caption: string): Field | null {
  const of = (kind: 'duration' | 'moment', fields: ReadonlySet<Field>) => {
    const bare = withoutEnding(caption, kind);
    const field = bare === null ? undefined : byCaption.get(bare);
    return field !== undefined && fields.has(field) ? field : null;
  };
  return of('duration', durations) ?? of('moment', moments);
}
