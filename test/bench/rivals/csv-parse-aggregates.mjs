// csv-parse, a Map of callers, a Set of callees each. Usage: csv-parse-aggregates.mjs FILE [arrays]
// As one would write it first, with columns by their names; with `arrays` by their places, which is what a second look
// makes of it: rows as arrays, a loop without promises, a megabyte read at once.
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';

/** @type {Map<string, { calls: number, answered: number, total: number, days: Map<string, number>, callees: Set<string> }>} */
const callers = new Map();

/** @param {string[]} row */
function add([caller, callee, start, duration, disposition]) {
  let sums = callers.get(caller);
  if (!sums)
    callers.set(caller, (sums = { calls: 0, answered: 0, total: 0, days: new Map(), callees: new Set() }));
  const day = start.slice(0, 10);
  sums.calls++;
  if (disposition === 'ANSWERED') sums.answered++;
  sums.total += Number(duration);
  sums.days.set(day, (sums.days.get(day) ?? 0) + 1);
  sums.callees.add(callee);
}

const [file, form] = process.argv.slice(2);
if (form === 'arrays') {
  const parser = parse({ from_line: 2 });
  parser.on('readable', () => {
    for (let row = parser.read(); row !== null; row = parser.read()) add(row);
  });
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), parser);
} else {
  await pipeline(createReadStream(file), parse({ columns: true }), async (rows) => {
    for await (const { caller, callee, start_time, duration, disposition } of rows)
      add([caller, callee, start_time, duration, disposition]);
  });
}

const top = { calls: 0, answered: 0, total: 0, mean: 0, day: 0, callees: 0 };
for (const { calls, answered, total, days, callees } of callers.values()) {
  top.calls = Math.max(top.calls, calls);
  top.answered = Math.max(top.answered, answered);
  top.total = Math.max(top.total, total);
  top.mean = Math.max(top.mean, total / calls);
  top.day = Math.max(top.day, ...days.values());
  top.callees = Math.max(top.callees, callees.size);
}
const { calls, answered, total, mean, day, callees } = top;
process.stdout.write(`${callers.size} ${calls} ${answered} ${total} ${mean.toFixed(3)} ${day} ${callees}\n`);
