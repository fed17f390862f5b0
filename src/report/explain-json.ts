import type { Explanation } from '../explanation.ts';
import { jsonLine, jsonText } from './json.ts';

const mark = '\n  "number": null,';

/** The explanation as JSON: two spaces of indentation, the number in one line, a line feed at the end. */
export function explanationJson(found: Explanation): string {
  const line = jsonLine('numbers', found.number, ['number']);
  const frame = jsonText({ ...found, number: null }, 2);
  return `${frame.replace(mark, () => `\n  "number": ${line},`)}\n`;
}
