/** What a run does more for one number that is to be explained. */
import type { ReadLog } from './calls/read.ts';
import { notForwardedSql } from './calls/facts.ts';
import { lineOf } from './calls/load.ts';
import { nearNumbers, slips } from './calls/near-numbers.ts';
import type { KeyCodes } from './calls/number-code.ts';
import type { Numbers } from './calls/number.ts';
import { exitCodes, SpamcheckError } from './errors.ts';
import type { LogShape } from './features/define.ts';
import { detailsOf } from './features/details.ts';
import { candidateRow } from './features/measure.ts';
import { exampleCalls, keepOwnCalls, type OwnCall } from './features/own-calls.ts';
import type { NumberReport } from './model.ts';
import type { ExampleCall, Examples, Place } from './model-place.ts';
import { judgeNumber, type Judged, type Known, type Named, type Verdicts } from './score/judge.ts';
import { placing, type Placing, type Standing } from './score/place.ts';
import type { Scale } from './score/score.ts';
import { isSignalId, signals, type AnySignal } from './signals/index.ts';

/**
 * The code of a number as the user wrote it.
 *
 * @throws SpamcheckError exit 2 for a text that is no number
 */
export function wantedCode(written: string, numbers: Numbers, codes: Pick<KeyCodes, 'codeOf'>): number {
  const canonical = numbers.canonicalise(written);
  if (canonical.kind === 'number') return codes.codeOf(canonical.key);
  throw new SpamcheckError(exitCodes.usage, `"${written}" is no telephone number.`);
}

/**
 * Keeps the calls of one number, before the calls table goes.
 *
 * @throws SpamcheckError exit 3 when it has none, with the numbers of the log that look like it
 */
export async function keepCallsOf(code: number, log: ReadLog, shape: LogShape, named: Named): Promise<void> {
  const calls = await keepOwnCalls(log.engine, shape, code, notForwardedSql(log.optional));
  if (calls > 0) return;
  const alike = slips(named.keyOf(code)).flatMap((text) => {
    const canonical = named.canonicalise(text);
    return canonical.kind === 'number' ? [log.codes.codeOf(canonical.key)] : [];
  });
  const near = await nearNumbers(log.engine, code, alike);
  const list = near.map(
    ({ code: other, placed, received }) =>
      `${named.display(named.keyOf(other))} (${placed} placed, ${received} received)`,
  );
  const hint = list.length === 0 ? '' : `\n  The log has numbers like it: ${list.join(', ')}.`;
  throw new SpamcheckError(
    exitCodes.noInput,
    `${named.display(named.keyOf(code))} is neither caller nor callee of any call of this log.${hint}`,
  );
}

function standingOf({ row, own, shown }: Judged): Standing {
  return {
    values: own.values(),
    score: shown.score,
    calls: row.attempts,
    callees: row.callees,
    class: row.numberClass,
  };
}

/** Compares the number with all others as they are judged. */
export async function placingOf(
  code: number,
  { engine }: ReadLog,
  named: Named,
  scale: Scale,
  known: Pick<Known, 'marksOf' | 'allowanceOf'>,
): Promise<Pick<Placing, 'place'> & { readonly take: (judged: Judged) => void }> {
  const row = await candidateRow(engine, code);
  if (row === undefined) throw new Error(`the number with code ${code} was not measured`);
  const own = judgeNumber(row, named, scale, known);
  const { take, place } = placing(
    standingOf(own),
    signals.map(({ id }) => id),
  );
  return {
    place,
    take: (judged) => {
      if (judged.code !== code) take(standingOf(judged));
    },
  };
}

/** The listed numbers, the explained one, if any, with counts for pictures, its place, and calls that show its reasons. */
export async function explainedIn(
  { numbers, codes }: Pick<Verdicts, 'numbers' | 'codes'>,
  code: number | null,
  place: Place | undefined,
  log: ReadLog,
  { shape, scale }: { readonly shape: LogShape; readonly scale: Scale },
  named: Named,
): Promise<NumberReport[]> {
  if (code === null) return numbers;
  const at = codes.indexOf(code);
  const own = numbers[at];
  if (own === undefined) throw new Error(`the number with code ${code} is not listed`);
  const detail = (await detailsOf(log.engine, [code], scale)).get(code);
  const explained: NumberReport = {
    ...own,
    ...(detail === undefined ? {} : { detail }),
    ...(place === undefined ? {} : { place }),
    examples: await examplesOf(own, log, shape, named),
  };
  return numbers.with(at, explained);
}

/** Calls that show each fired signal of a number, the strongest first. */
async function examplesOf(
  number: NumberReport,
  log: ReadLog,
  shape: LogShape,
  named: Named,
): Promise<Examples> {
  const fired = number.signals
    .filter(({ outcome, points }) => outcome === 'fired' && points !== 0)
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.id < b.id ? -1 : 1));
  const examples: Examples = [];
  for (const { id, evidence } of fired) {
    if (!isSignalId(id)) continue;
    const calls = await exampleCalls(log.engine, shape, signalOf(id).shownBy, evidence);
    examples.push({ signal: id, calls: calls.map((call) => toldCall(call, log, named)) });
  }
  return examples;
}

function signalOf(id: AnySignal['id']): AnySignal {
  return signals.find((signal) => signal.id === id)!;
}

function toldCall(
  { row, placed, peer, at, answered, talk }: OwnCall,
  log: ReadLog,
  named: Named,
): ExampleCall {
  const loaded = log.loaded.find(({ firstRow, rows }) => row >= firstRow && row < firstRow + rows);
  if (loaded === undefined) throw new Error(`row ${row} is of no file`);
  const key = peer === null ? null : named.keyOf(peer);
  return {
    at,
    direction: placed ? 'placed' : 'received',
    peer: key === null ? null : { number: named.show(key), display: named.display(key) },
    answered,
    talkSeconds: talk,
    file: loaded.source.opened.path,
    line: lineOf(loaded, row),
  };
}
