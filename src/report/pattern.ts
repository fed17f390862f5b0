/** A sentence, and the same in Chinese. */
export type Told = readonly [en: string, zh: string];

/** A part of a phrase that is carried over from one language to the other. */
export const slot = /\{(\w+)\}/gu;

/** Slots that hold a count. */
const counts: ReadonlySet<string> = new Set(['n', 'lost', 'rows', 'share']);

/** What a phrase with slots looks like when they are filled, with a group for each. */
export function patternOf(template: string): RegExp {
  const parts = template.split(slot).map((part, at) =>
    // Every other part is the name of a slot.
    at % 2 === 0
      ? part.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
      : `(?<${part}>${counts.has(part) ? String.raw`\d+` : '.+?'})`,
  );
  return new RegExp(`^${parts.join('')}$`, 'su');
}
