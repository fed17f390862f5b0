/** Captions that differ from a known one by a single character, as one damaged byte leaves them. */
import { captions, normaliseCaption, type Field } from './dictionary.ts';

/** Shorter captions are one character from too many others. */
const shortest = 4;

let index: ReadonlyMap<string, ReadonlySet<Field>> | null = null;

/** The fields of known captions at one edit (a character changed, lost or too many) from this one. */
export function nearFields(caption: string): ReadonlySet<Field> {
  index ??= buildIndex();
  const normal = normaliseCaption(caption);
  const found = new Set<Field>();
  for (const key of [normal, ...shortened(normal)])
    for (const field of index.get(key) ?? []) found.add(field);
  return found;
}

/** Two texts are one edit apart exactly when they share a form that has at most one character less. */
function buildIndex(): ReadonlyMap<string, ReadonlySet<Field>> {
  const built = new Map<string, Set<Field>>();
  for (const [field, names] of Object.entries(captions) as [Field, readonly string[]][]) {
    for (const name of names) {
      if (name.length < shortest) continue;
      for (const key of [name, ...shortened(name)]) built.set(key, (built.get(key) ?? new Set()).add(field));
    }
  }
  return built;
}

function shortened(text: string): string[] {
  if (text.length < shortest) return [];
  return Array.from({ length: text.length }, (_, i) => text.slice(0, i) + text.slice(i + 1));
}
