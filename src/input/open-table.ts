/** Which texts are no delimited ones, and who reads them. */
import type { OpenTools } from './opened.ts';
import type { ReadTable } from './table-spool.ts';
import { isTeleseer } from './teleseer.ts';

export type TableReader = (name: string, text: string, tools: OpenTools) => Promise<ReadTable>;

/** @param head the first part of the text; null when the text is delimited */
export function tableReader(head: string): TableReader | null {
  if (isJson(head))
    return async (name, text, tools) => (await import('./json.ts')).readJson(name, text, tools);
  if (isTeleseer(head))
    return async (name, text, tools) => (await import('./teleseer-table.ts')).readTeleseer(name, text, tools);
  if (!/^\s*<[!?a-z]/iu.test(head)) return null;
  if (/<(?:html|table|!doctype html)|urn:schemas-microsoft-com:office:spreadsheet/iu.test(head))
    return async (name, text, tools) => (await import('./html.ts')).readHtml(name, head, text, tools);
  return async (name, text, tools) => (await import('./xml.ts')).readXml(name, text, tools);
}

/** Its first object, or that of most lines when the first one is damaged, begins as an object does. */
function isJson(head: string): boolean {
  if (/^\s*(?:\{\s*["}]|\[\s*\{\s*")/u.test(head)) return true;
  const lines = head.split(/[\r\n]+/u, 20).filter((line) => line.trim() !== '');
  return lines.filter((line) => /^\s*\{\s*"/u.test(line)).length * 2 > lines.length;
}
