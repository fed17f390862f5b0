/** Finds the objects of a JSON text that are calls, one after another, and goes on after a damaged one. */
import { deepestNesting, longestObject } from './limits.ts';

export interface FoundObject {
  /** Line (1-based) where the object starts, or where damaged text was met. */
  readonly line: number;
  /** Null when it is damaged. */
  readonly text: Buffer | null;
}

export interface ObjectScanner {
  readonly push: (chunk: Buffer) => FoundObject[];
  readonly finish: () => FoundObject[];
}

const LF = 10;
const CR = 13;
const quote = 34;
const comma = 44;
const colon = 58;
const backslash = 92;
const openArray = 91;
const closeArray = 93;
const openObject = 123;
const closeObject = 125;
/** The bytes of a byte-order mark, which may stand before the first object. */
const orderMark = new Set([0xef, 0xbb, 0xbf]);
const beforeString = new Set([openObject, openArray, comma, colon]);

/**
 * @param level how many arrays and objects are open around a call: 0 for objects one after another, 1 for an
 *   array of them, more inside a wrapper
 */
export function createObjectScanner(level: number): ObjectScanner {
  let held: Buffer = Buffer.alloc(0);
  let at = 0;
  let start = -1;
  let startLine = 0;
  let line = 1;
  let inString = false;
  let escaped = false;
  /** The last byte that is neither blank nor in a string; a quote stands for a string. */
  let last = 0;
  let beforeLast = 0;
  let lineIsBlank = true;
  let indent = 0;
  let callIndent = -1;
  /** After damage nothing is believed until an object starts a line, or follows another one on it. */
  let lost = false;
  let stack: number[] = [];
  let found: FoundObject[] = [];

  const refuse = () => {
    if (!lost) found.push({ line: start >= 0 ? startLine : line, text: null });
    lost = true;
    start = -1;
    inString = false;
    escaped = false;
  };
  const begin = () => {
    lost = false;
    start = at;
    startLine = line;
    if (lineIsBlank && callIndent < 0) callIndent = indent;
    stack.length = Math.min(stack.length, level);
    while (stack.length < level) stack.push(openArray);
    stack.push(openObject);
  };
  /** Calls that start lines start them alike, objects inside them do not. */
  const mayRestart = () =>
    lineIsBlank ? callIndent < 0 || indent === callIndent : last === comma && beforeLast === closeObject;
  const top = () => stack[stack.length - 1];
  const isCallPlace = () => stack.length === level && (level === 0 || top() === openArray);
  const isValuePlace = () =>
    last === colon || last === openArray || (last === comma && top() === openArray) || last === 0;

  const openAfterDamage = (byte: number) => {
    if (byte === openObject && mayRestart()) begin();
  };
  const openInside = (byte: number) => {
    // A value where none may be: the object before it was not closed.
    if (start >= 0 && !isValuePlace()) {
      refuse();
      if (lineIsBlank) openAfterDamage(byte);
    } else if (stack.length >= deepestNesting) refuse();
    else stack.push(byte);
  };
  const open = (byte: number) => {
    if (lost) openAfterDamage(byte);
    else if (byte === openObject && start < 0 && isCallPlace()) begin();
    else openInside(byte);
  };
  const close = (byte: number) => {
    if (lost) return;
    if (top() !== byte - 2) {
      if (start >= 0 || stack.length > 0) refuse();
      return;
    }
    stack.pop();
    if (start < 0 || stack.length > level) return;
    found.push({ line: startLine, text: Buffer.from(held.subarray(start, at + 1)) });
    start = -1;
  };
  const stringByte = (byte: number) => {
    if (escaped) escaped = false;
    else if (byte === backslash) escaped = true;
    else if (byte === quote) inString = false;
    else if (byte === LF || byte === CR) refuse();
  };
  const openString = () => {
    if (lost) return;
    if (beforeString.has(last)) inString = true;
    else refuse();
  };
  const tokenByte = (byte: number) => {
    if (byte === quote) openString();
    else if (byte === openObject || byte === openArray) open(byte);
    else if (byte === closeObject || byte === closeArray) close(byte);
    else if (byte === comma || byte === colon || lost) return;
    else if (last === quote || isStray()) refuse();
  };
  const isStray = () => start < 0 && stack.length <= level && (level === 0 || top() === openArray);

  const scan = () => {
    for (; at < held.length; at++) {
      const byte = held[at] ?? 0;
      if (byte === LF) line += 1;
      if (inString) stringByte(byte);
      else if (orderMark.has(byte)) continue;
      else if (byte > 32) {
        tokenByte(byte);
        beforeLast = last;
        last = byte;
        lineIsBlank = false;
      }
      if (byte === LF || byte === CR) {
        lineIsBlank = true;
        indent = 0;
      } else if (lineIsBlank) indent += 1;
    }
  };
  const take = () => {
    const taken = found;
    found = [];
    return taken;
  };
  return {
    push: (chunk) => {
      const from = start >= 0 ? start : at;
      held = held.length > from ? Buffer.concat([held.subarray(from), chunk]) : chunk;
      at -= from;
      if (start >= 0) start = 0;
      scan();
      if (start >= 0 && at - start > longestObject) refuse();
      return take();
    },
    finish: () => {
      // A text that ends between two objects of an open array was cut off as well.
      if (start >= 0 || stack.length > 0) refuse();
      stack = [];
      return take();
    },
  };
}
