/** Messages of the program in the language of its user. */
import { errorTable } from './errors-table.ts';
import { patternOf, slot } from './pattern.ts';

let patterns: readonly (readonly [RegExp, string])[] | undefined;

/** Parts of a message that are messages themselves. */
const nested: ReadonlySet<string> = new Set(['damage', 'why', 'needs']);

/**
 * A message in Chinese; a message that the table lacks as it is. A message of several lines that is no sentence
 * of the table as a whole is told line by line.
 */
export function inChinese(message: string): string {
  const whole = sentence(message);
  if (whole !== undefined) return whole;
  return message
    .split('\n')
    .map((line) => sentence(line) ?? line)
    .join('\n');
}

function sentence(text: string): string | undefined {
  patterns ??= errorTable.map(([en, zh]) => [patternOf(en), zh] as const);
  for (const [pattern, zh] of patterns) {
    const found = pattern.exec(text);
    if (found === null) continue;
    return zh.replace(slot, (_, name: string) => {
      const part = found.groups?.[name] ?? '';
      return nested.has(name) ? (sentence(part) ?? part) : part;
    });
  }
  return undefined;
}
