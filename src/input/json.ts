/** JSON logs: one object a line, an array, objects one after another, or an array inside a wrapper. */
import { createReadStream } from 'node:fs';
import { noRows } from './no-rows.ts';
import { readHead } from './files.ts';
import { createColumns, type Columns } from './flatten.ts';
import { fieldOf } from './field-of.ts';
import { createObjectScanner, type FoundObject } from './json-scan.ts';
import { deepestNesting, longestObject } from './limits.ts';
import type { OpenTools } from './opened.ts';
import { spoolTable, type ReadTable, type TableRow } from './table-spool.ts';

/** Members beside an array of calls that describe the answer, not a call. */
const aboutMembers = /^_?(?:meta|metadata|pagination|paging|page|links|status|summary|query|info|header)$/iu;

/**
 * Spools the objects of a JSON text as rows with dotted column names.
 *
 * @param text UTF-8
 * @throws SpamcheckError exit 3 when no object in it can be read, exit 6 beyond the limits
 */
export async function readJson(name: string, text: string, tools: OpenTools): Promise<ReadTable> {
  const level = await callLevel(text);
  const columns = createColumns(name);
  const spooled = await spoolTable(name, rowsOf(text, level, columns), tools);
  if (spooled.rows === 0)
    throw noRows(`${name} is JSON, but no object in it can be read as a call.`, spooled);
  return { spooled, table: { container: 'json', header: columns.names(), refused: spooled.refused } };
}

async function* rowsOf(text: string, level: number, columns: Columns): AsyncGenerator<readonly TableRow[]> {
  const scanner = createObjectScanner(level);
  const rowOf = ({ line, text }: FoundObject): TableRow => {
    const value = text === null ? null : parseObject(text.toString('utf8'));
    return value === null ? { line, refused: 'damaged-object' } : { line, cells: columns.rowOf(value) };
  };
  const start = hasMark(await readHead(text, 3)) ? 3 : 0;
  for await (const chunk of createReadStream(text, { start, highWaterMark: 1 << 20 }))
    yield scanner.push(chunk as Buffer).map(rowOf);
  yield scanner.finish().map(rowOf);
}

/** Whether a UTF-8 text begins with a byte-order mark. */
function hasMark(head: Buffer): boolean {
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
}

/** Null for damaged JSON. Whole numbers too long for a JavaScript number stay as they are written. */
export function parseObject(text: string): object | null {
  const exact = text.replace(/([:,[]\s*)(-?\d{16,})(?=\s*[,}\]])/gu, '$1"$2"');
  for (const candidate of exact === text ? [text] : [exact, text]) {
    try {
      const value: unknown = JSON.parse(candidate);
      return typeof value === 'object' ? value : null;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return null;
}

/** How many arrays and objects are open around a call. */
async function callLevel(text: string): Promise<number> {
  const marked = await readHead(text, longestObject);
  const head = hasMark(marked) ? marked.subarray(3) : marked;
  const string = head.toString('utf8');
  const outer = string.trimStart().startsWith('[') ? 1 : 0;
  const [first] = objectsAt(outer, head);
  if (first === undefined) return levelOfArray(string) ?? outer;
  if (first !== null) return outer + (wrapperDepth(first) ?? 0);
  // Damage before the end of the first object, which may be a wrapper of all calls.
  const inner = levelOfArray(string) ?? outer;
  const good = (level: number) => objectsAt(level, head).filter((object) => object !== null).length;
  return good(inner) > good(outer) ? inner : outer;
}

function objectsAt(level: number, head: Buffer): (object | null)[] {
  const found = createObjectScanner(level).push(head);
  return found.map((object) => (object.text === null ? null : parseObject(object.text.toString('utf8'))));
}

/**
 * Depth of the objects in the only array of objects of a wrapper, null when the object is itself a call: a
 * wrapper holds nothing else but single values and what describes the answer, and its objects know more
 * captions than it does.
 */
function wrapperDepth(value: object, outside = 0): number | null {
  const nested = Object.entries(value).filter(
    ([key, member]) => typeof member === 'object' && member !== null && !aboutMembers.test(key),
  );
  const [only] = nested;
  if (nested.length !== 1 || only === undefined) return null;
  const inner = only[1] as object;
  const around = outside + captionsOf(value);
  if (!Array.isArray(inner)) {
    const deeper = wrapperDepth(inner, around);
    return deeper === null ? null : deeper + 1;
  }
  const objects = inner.filter(
    (item): item is object => typeof item === 'object' && item !== null && !Array.isArray(item),
  );
  const [first] = objects;
  if (first === undefined || objects.length !== inner.length) return null;
  return captionsOf(first) > around ? 2 : null;
}

function captionsOf(value: object): number {
  return Object.entries(value).filter(([key, member]) => typeof member !== 'object' && fieldOf(key) !== null)
    .length;
}

/** Of an object that is too long for a call: how many arrays and objects are around the first array's objects. */
function levelOfArray(head: string): number | null {
  let depth = 0;
  for (const [token] of head.matchAll(/"(?:[^"\\]|\\.)*"|\[\s*(?=\{)|[[{\]}]/gu)) {
    if (token.startsWith('[') && depth > 0) return depth + 1;
    if (token.startsWith('[') || token === '{') depth += 1;
    if (token === ']' || token === '}') depth -= 1;
    if (depth > deepestNesting) return null;
  }
  return null;
}
