/** Whether a text without the columns of calls is a table all the same, which may not be passed over as a note. */

/** A call takes two parties and a time. */
const fewestCells = 3;
/** Lines with a number and a time in them, from which on a text is a list, whatever lies between its columns. */
const fewestLines = 3;

const number = /(?<![\p{L}\d])\+?\d[\d()*-]{3,}\d(?![\p{L}\d])/u;
/** A clock, a day, or seconds since 1970. */
const time = /(?<!\d)(?:\d{1,2}:\d{2}|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|\d{10}|\d{13})(?!\d)/u;

/** Marks of an encoding or a container that was not understood. */
const unknown = /[\u{0}-\u{8}\u{fffd}]/u;

/**
 * @param rows the first lines of a text, split into cells
 * @returns true when half of the rows have cells enough for a call, when some lines read like calls,
 *   or when the text was not understood
 */
export function mayHoldCalls(rows: readonly (readonly string[])[]): boolean {
  const filled = rows.map((row) => row.filter((cell) => cell.trim() !== '')).filter((row) => row.length > 0);
  if (filled.filter((row) => unknown.test(row.join(' '))).length * 10 >= filled.length) return true;
  const wide = filled.filter((row) => row.length >= fewestCells);
  if (filled.length > 1 && wide.length * 2 >= filled.length) return true;
  const alike = filled.filter((row) => readsLikeCall(row.join(' '))).length;
  return alike >= fewestLines || alike * 2 > filled.length;
}

function readsLikeCall(line: string): boolean {
  const clock = time.exec(line);
  return clock !== null && number.test(line.replace(clock[0], ' '));
}
