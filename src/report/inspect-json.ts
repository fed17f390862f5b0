import type { Inspection } from '../inspection.ts';
import { jsonText } from './json.ts';

/** The inspection as JSON, two spaces of indentation, keys as in its schema, a line feed at the end. */
export function inspectJson(inspection: Inspection): string {
  return `${jsonText(inspection, 2)}\n`;
}
