/** What the summary says about the input: files, rows, the calls in them. */
import type { FileFacts, Report } from '../model.ts';
import type { Lang } from './lang.ts';
import { told } from './phrases.ts';
import { terminalText } from './safe-text.ts';
import { localClock } from './table-time.ts';
import { grouped, wordFor, type LinePart, type Words } from './words.ts';

const filesNamed = 5;
const placesNamed = 3;
const partOrder: readonly LinePart[] = ['header', 'preamble', 'blank', 'accepted', 'duplicates', 'rejected'];
const alwaysTold: ReadonlySet<LinePart> = new Set(['accepted', 'rejected']);

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);

/** At most `most` items, then how many more there are. */
function listed(items: readonly string[], most: number, words: Words): string {
  const rest = items.length - most;
  const more = rest > 0 ? [words.more(grouped(rest))] : [];
  return [...items.slice(0, most), ...more].join(words.listJoin);
}

function fileText(file: FileFacts, words: Words): string {
  const name = terminalText(file.path);
  return file.complete ? name : `${name} (${words.incomplete})`;
}

export function filesText({ run }: Pick<Report, 'run'>, words: Words): string {
  const names = run.files.map((file) => fileText(file, words));
  return `${grouped(names.length)}${words.colon}${listed(names, filesNamed, words)}`;
}

/** Inputs that could not be read, one line each. */
export function unreadTexts({ run }: Report, words: Words, lang: Lang): string[] {
  return run.unread.map(({ path, why }) => terminalText(path) + words.colon + terminalText(told(why, lang)));
}

/** What lay beside the logs and is none. */
export function skippedText({ run }: Report, words: Words): string | undefined {
  const names = run.skipped.map(({ path }) => terminalText(path));
  return names.length === 0 ? undefined : listed(names, filesNamed, words);
}

/** What the reader should know about single files, one line each. */
export function noteTexts({ run }: Report, words: Words, lang: Lang): string[] {
  return run.files.flatMap(({ path, notes }) =>
    notes.map((note) => terminalText(path) + words.colon + terminalText(told(note, lang))),
  );
}

/** The row account: the parts add up to the lines. */
export function linesText({ run }: Report, words: Words): string {
  const present = partOrder.filter((part) => alwaysTold.has(part) || run.account[part] > 0);
  const parts = present.map((part) => `${words.lineParts[part]} ${grouped(run.account[part])}`);
  return `${grouped(run.account.lines)} = ${parts.join(' + ')}`;
}

/** One line per reject reason: rows, and where the first ones are. */
export function rejectedTexts({ run, log }: Report, words: Words): string[] {
  return Object.entries(log.rejected)
    .filter(([, rows]) => rows > 0)
    .toSorted(byName)
    .map(([id, rows]) => {
      const places = run.files.flatMap((file) =>
        file.rejects
          .filter(({ reason, firstLines }) => reason === id && firstLines.length > 0)
          .map(({ firstLines }) => words.lineOf(terminalText(file.path), firstLines)),
      );
      const where = places.length > 0 ? [words.firstAt(listed(places, placesNamed, words))] : [];
      return [
        `${terminalText(wordFor(id, words.rejectReasons))}${words.colon}${words.rows(rows)}`,
        ...where,
      ].join(words.clauseJoin);
    });
}

export function unidentifiedText({ log }: Report, words: Words): string | undefined {
  const total = Object.values(log.unidentified).reduce((sum, n) => sum + n, 0);
  if (total === 0) return undefined;
  const kinds = Object.entries(log.unidentified)
    .toSorted(byName)
    .map(([kind, n]) => `${terminalText(wordFor(kind, words.unidentified))} ${grouped(n)}`);
  return `${words.calls(total)}${words.colon}${kinds.join(words.listJoin)}`;
}

/** First and last call in the time zone of the run, and the calendar days from one to the other. */
export function spanText({ log }: Report, words: Words): string {
  const { firstCall, lastCall } = log;
  const zone = terminalText(log.timezone);
  if (firstCall === null || lastCall === null) return [words.noCalls, zone].join(words.clauseJoin);
  const clock = localClock(log.timezone);
  return [words.span(clock(firstCall), clock(lastCall)), words.days(log.days), zone].join(words.clauseJoin);
}
