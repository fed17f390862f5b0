/** A scenario's log as CSV text, piece by piece. */
import { localTime } from './calendar.ts';
import { answeredBit } from './packed.ts';
import type { ScenarioLog } from './scenario.ts';

const linesPerPiece = 8192;

/** The cells of a row. Times are local, at UTC+8; `duration` is talk time; ring and talk are in s. */
export interface Row {
  readonly caller: string;
  readonly callee: string;
  readonly startTime: string;
  readonly ringDuration: string;
  readonly duration: string;
  readonly disposition: string;
  readonly imei: string;
}

const header = 'caller,callee,start_time,ring_duration,duration,disposition,imei\n';

/** The rows of the log in its order. */
export function* scenarioRows({ calls, deviceOf }: ScenarioLog): Generator<Row> {
  const devices = calls.numbers.map(deviceOf);
  for (let place = 0; place < calls.count; place += 1) {
    const caller = calls.caller[place] ?? 0;
    const ring = calls.ringSeconds[place] ?? 0;
    const answered = ((calls.state[place] ?? 0) & answeredBit) !== 0;
    yield {
      caller: calls.numbers[caller] ?? '',
      callee: calls.numbers[calls.callee[place] ?? 0] ?? '',
      startTime: localTime(calls.startedAt[place] ?? 0),
      ringDuration: String(ring),
      duration: String(calls.talkSeconds[place] ?? 0),
      disposition: answered ? 'ANSWERED' : unanswered(ring),
      imei: devices[caller] ?? '',
    };
  }
}

function unanswered(ring: number): string {
  return ring === 0 ? 'BUSY' : 'NO ANSWER';
}

/** CSV text in pieces of a few hundred kilobytes, the header first. */
export function* csvPieces(rows: Iterable<Row>): Generator<string> {
  let held: string[] = [header];
  for (const row of rows) {
    const { caller, callee, startTime, ringDuration, duration, disposition, imei } = row;
    held.push(`${caller},${callee},${startTime},${ringDuration},${duration},${disposition},${imei}\n`);
    if (held.length < linesPerPiece) continue;
    yield held.join('');
    held = [];
  }
  yield held.join('');
}
