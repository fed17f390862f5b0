/** What came of a file: calls, losses, findings, rejected lines. */
import type { ChalkInstance } from 'chalk';
import type { Inspected, InspectedReject } from '../inspection.ts';
import { findingSentence, percentOf } from './inspect-sentences.ts';
import { terminalText } from './safe-text.ts';
import { localClock } from './table-time.ts';
import { grouped, wordFor } from './words.ts';
import { wordsOf } from './words-of.ts';

export interface Entry {
  readonly label: string;
  readonly texts: readonly string[];
  readonly paint?: (text: string) => string;
  /** True for texts that are not to be wrapped. */
  readonly whole?: boolean;
}

const words = wordsOf('en');

/** Name, calls, callers. */
export function headline({ callers, calls, path, sampled }: Inspected): string {
  const name = terminalText(path);
  if (calls === 0) return `${name}: no calls`;
  const about = sampled === null ? '' : ' in the sample';
  return `${name}: ${words.calls(calls)} of ${words.callers(callers)}${about}`;
}

/** From the first call to the last. */
export function spanEntries({ days, firstCall, lastCall, timezone }: Inspected): Entry[] {
  if (firstCall === null || lastCall === null) return [];
  const clock = localClock(timezone);
  const span = words.span(clock(firstCall), clock(lastCall));
  return [{ label: 'span', texts: [`${span}, ${words.days(days)}, ${terminalText(timezone)}`] }];
}

export function lossEntry(file: Inspected, chalk: ChalkInstance): Entry {
  const { account, damage, rejects, sampled } = file;
  const lost = rejects.filter(({ loss }) => loss).reduce((sum, { rows }) => sum + rows, 0);
  const rows = account.accepted + account.duplicates + account.rejected;
  const texts: string[] = [];
  if (damage !== null) texts.push(terminalText(damage), 'Shown are the lines before the damage.');
  if (sampled !== null) {
    texts.push(
      `Sampled: ${sampled.parts} parts, ${megabytes(sampled.bytes)} of ${megabytes(sampled.of)} (about ${grouped(roundTo3(sampled.linesInAll))} lines in all). --full reads everything.`,
    );
  }
  if (rows === 0) texts.push('There are no rows below the header.');
  else if (account.accepted === 0 && lost > 0)
    texts.push('No row could become a call: see the reasons below, then the columns.');
  else if (lost === 0) texts.push(cleanText(account));
  else
    texts.push(
      `${grouped(lost)} of ${words.rows(rows)} (${percentOf(lost, rows)}) may be calls that are lost: see rejected.`,
    );
  const bad = damage !== null || (lost > 0 && (account.accepted === 0 || lost > 0.01 * rows));
  return { label: 'result', texts, paint: bad ? chalk.red : lost > 0 ? chalk.yellow : chalk.green };
}

function cleanText({ duplicates, rejected }: Inspected['account']): string {
  if (duplicates + rejected === 0) return 'Nothing was lost: every row became a call.';
  const others = [
    ...(duplicates > 0 ? [`${words.rows(duplicates)} that repeat others`] : []),
    ...(rejected > 0 ? [`${words.rows(rejected)} that never were calls`] : []),
  ];
  return `Nothing was lost: every row became a call, but for ${others.join(' and ')}.`;
}

function megabytes(bytes: number): string {
  return `${grouped(Math.round(bytes / (1 << 20)))} MB`;
}

/** An estimate has three digits that mean something. */
function roundTo3(n: number): number {
  return Number(n.toPrecision(3));
}

export function checkEntries(file: Inspected, chalk: ChalkInstance): Entry[] {
  const clock = localClock(file.timezone);
  const told = file.findings.map((found) => ({
    grave: found.grave,
    text: findingSentence(found, { clock }),
  }));
  if (told.length === 0) {
    const text = file.calls < 20 ? 'Too few calls to check.' : 'Nothing odd was found in the calls.';
    return [{ label: 'check', texts: [text] }];
  }
  const entries: Entry[] = [];
  for (const { grave, text } of told) {
    const entry = { label: entries.length === 0 ? 'check' : '', texts: [`${grave ? '!' : '-'} ${text}`] };
    entries.push(grave ? { ...entry, paint: chalk.yellow } : entry);
  }
  return entries;
}

const shapesShown = 3;

export function rejectedEntries({ rejects }: Inspected, chalk: ChalkInstance): Entry[] {
  const sorted = rejects.toSorted((a, b) => Number(b.loss) - Number(a.loss) || b.rows - a.rows);
  return sorted.flatMap((reject, index) => [
    { label: index === 0 ? 'rejected' : '', texts: [rejectText(reject)] },
    { label: '', texts: shapeTexts(reject), paint: chalk.dim },
  ]);
}

function rejectText({ loss, reason, rows }: InspectedReject): string {
  const why = terminalText(wordFor(reason, words.rejectReasons));
  return `${why}: ${words.rows(rows)}${loss ? '' : ', no loss'}`;
}

function shapeTexts({ lines, rows }: InspectedReject): string[] {
  const texts = lines
    .slice(0, shapesShown)
    .map(
      ({ byte, line, shape }) =>
        `  ${line === null ? `byte ${grouped(byte ?? 0)}` : `line ${line}`}: ${terminalText(shape)}`,
    );
  const more = lines
    .slice(shapesShown)
    .map(({ byte, line }) => (line === null ? `byte ${grouped(byte ?? 0)}` : String(line)));
  if (more.length === 0) return texts;
  const rest = rows > lines.length ? ', …' : '';
  return [...texts, `  and ${lines[shapesShown]?.line === null ? '' : 'lines '}${more.join(', ')}${rest}`];
}
