/** A scenario's log as CSV text, piece by piece. */
import { localTime } from './calendar.ts';
import { answeredBit } from './packed.ts';
import type { ScenarioLog } from './scenario.ts';

const linesPerPiece = 8192;
export const scenarioHeader = 'caller,callee,start_time,ring_duration,duration,disposition,imei\n';

/** The lines of the log without its header: local time at UTC+8, duration is talk time; all in s. */
export function* scenarioLines({ calls, deviceOf }: ScenarioLog): Generator<string> {
  const devices = calls.numbers.map(deviceOf);
  for (let place = 0; place < calls.count; place += 1) {
    const caller = calls.caller[place] ?? 0;
    const callee = calls.callee[place] ?? 0;
    const ring = calls.ringSeconds[place] ?? 0;
    const talk = calls.talkSeconds[place] ?? 0;
    const answered = ((calls.state[place] ?? 0) & answeredBit) !== 0;
    const time = localTime(calls.startedAt[place] ?? 0);
    const ending = answered ? 'ANSWERED' : unanswered(ring);
    yield `${calls.numbers[caller]},${calls.numbers[callee]},${time},${ring},${talk},${ending},${devices[caller]}\n`;
  }
}

function unanswered(ring: number): string {
  return ring === 0 ? 'BUSY' : 'NO ANSWER';
}

/** Lines put together into pieces of a few hundred kilobytes, the header first. */
export function* pieces(lines: Iterable<string>): Generator<string> {
  let held: string[] = [scenarioHeader];
  for (const line of lines) {
    held.push(line);
    if (held.length < linesPerPiece) continue;
    yield held.join('');
    held = [];
  }
  yield held.join('');
}
