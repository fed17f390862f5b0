import type { ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import type { Lang } from './lang.ts';
import { grouped, wordFor, type Words } from './words.ts';
import { wordsOf } from './words-of.ts';

export interface Progress {
  /** Begins a named stage; `totalRows` when it is known. */
  readonly stage: (name: string, totalRows?: number) => void;
  /** Where the stage stands: rows so far, or 0..100 percent, or both. */
  readonly update: (at: { readonly rows?: number; readonly percent?: number }) => void;
  /** Clears the line and stops. */
  readonly done: () => void;
}

interface Stage {
  readonly name: string;
  readonly total: number | undefined;
  readonly startedAt: number;
  readonly rows: number | undefined;
  readonly percent: number | undefined;
}

const silentMs = 1000;
const everyMs = 100;
const clearLine = '\r\u{1B}[2K';

/** Calls back every `ms` milliseconds without keeping the program alive; returns what stops it. */
function interval(tick: () => void, ms: number): () => void {
  const timer = setInterval(tick, ms);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}

function percentOf({ percent, rows, total }: Stage): number | undefined {
  if (percent === undefined && (rows === undefined || total === undefined || total <= 0)) return undefined;
  return Math.min(100, Math.max(0, percent ?? (100 * (rows ?? 0)) / (total ?? 1)));
}

function timeText(seconds: number, words: Words): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? words.seconds(String(whole)) : words.minutes(Math.floor(whole / 60), whole % 60);
}

/** Cells of the bar, and the width of the terminal from which it is drawn. */
const barCells = 20;
const barFrom = 80;

function bar(percent: number): string {
  const done = Math.floor((percent * barCells) / 100);
  return `[${'#'.repeat(done)}${'-'.repeat(barCells - done)}]`;
}

/** A bar, percent, rows, rate and time left, as far as they are known. */
function facts(stage: Stage, now: number, words: Words, columns: number): string[] {
  const seconds = (now - stage.startedAt) / 1000;
  const percent = percentOf(stage);
  const told: string[] = [];
  if (percent !== undefined) {
    if (columns >= barFrom) told.push(bar(percent));
    told.push(words.percent(Math.floor(percent)));
  }
  if (stage.rows !== undefined) told.push(words.rows(stage.rows));
  if (stage.rows !== undefined && seconds >= 1)
    told.push(words.rate(grouped(Math.round(stage.rows / seconds))));
  if (percent !== undefined && percent >= 1 && percent < 100 && seconds >= 1) {
    told.push(words.left(timeText((seconds * (100 - percent)) / percent, words)));
  }
  return told;
}

/** The name and as many facts as fit into `width` cells. */
function fitted(name: string, told: readonly string[], width: number, chalk: ChalkInstance): string {
  let room = width - stringWidth(name);
  if (room < 0) return '';
  let line = chalk.bold(name);
  for (const text of told) {
    room -= stringWidth(text) + 2;
    if (room < 0) break;
    line += `  ${text}`;
  }
  return line;
}

/**
 * One progress line on a terminal: nothing in the first second, then at most ten times a second, always
 * rewritten in place. `now` is in milliseconds; `columns` is the width of the terminal in cells.
 */
export function createProgress(to: {
  readonly write: (text: string) => void;
  readonly now: () => number;
  readonly columns: number;
  readonly chalk: ChalkInstance;
  readonly lang?: Lang;
  readonly every?: (tick: () => void, ms: number) => () => void;
}): Progress {
  const words = wordsOf(to.lang ?? 'en');
  const startedAt = to.now();
  let stage: Stage | undefined;
  let drawnAt: number | undefined;
  let ended = false;

  const draw = () => {
    const now = to.now();
    if (ended || stage === undefined || now - startedAt < silentMs) return;
    if (drawnAt !== undefined && now - drawnAt < everyMs) return;
    drawnAt = now;
    to.write(
      clearLine +
        fitted(
          wordFor(stage.name, words.stages),
          facts(stage, now, words, to.columns),
          to.columns - 1,
          to.chalk,
        ),
    );
  };
  const stop = (to.every ?? interval)(draw, everyMs);

  return {
    stage: (name, total) => {
      stage = { name, total, startedAt: to.now(), rows: undefined, percent: undefined };
      draw();
    },
    update: ({ rows, percent }) => {
      if (stage === undefined) return;
      // A stage of several steps never runs backwards.
      stage = {
        ...stage,
        rows: rows ?? stage.rows,
        percent: percent === undefined ? stage.percent : Math.max(percent, stage.percent ?? 0),
      };
      draw();
    },
    done: () => {
      if (ended) return;
      ended = true;
      stop();
      if (drawnAt !== undefined) to.write(clearLine);
    },
  };
}
