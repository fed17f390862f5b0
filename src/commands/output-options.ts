/** The options that say how a report is shown, and where; shared by every command that shows one. */
import { Option, type Command } from 'commander';
import { exitCodes, SpamcheckError } from '../errors.ts';
import { levels } from '../levels.ts';
import type { Level, NumberReport } from '../model.ts';
import { formatNames, formatOfFile, formats, type FormatName } from '../report/formats.ts';
import { maskModes, type MaskMode } from '../report/mask-modes.ts';

export type SortKey = keyof typeof orders;

/** Orders of the listed numbers; equal ones keep the order by score, then number. */
export const orders = {
  score: (a, b) => b.score - a.score,
  calls: (a, b) => b.stats.calls - a.stats.calls,
  callees: (a, b) => b.stats.callees - a.stats.callees,
  'busiest-day': (a, b) => b.stats.busiestDay - a.stats.busiestDay,
  'last-seen': (a, b) => b.stats.lastCall - a.stats.lastCall,
  number: (a, b) => (a.number < b.number ? -1 : 1),
} as const satisfies Record<string, (a: NumberReport, b: NumberReport) => number>;

export interface OutputFlags {
  readonly format?: FormatName;
  readonly output?: readonly string[];
  readonly top?: string;
  readonly minLevel?: Level;
  readonly sort: SortKey;
  readonly failOn: Level | 'never';
  readonly ascii?: boolean;
  readonly bom?: boolean;
  readonly mask?: MaskMode;
  readonly maskKey?: string;
  readonly quiet?: boolean;
}

/** Adds the options but `--min-level` and `--quiet`, which have a say in other things too. */
export function addOutputOptions(command: Command): Command {
  return command
    .optionsGroup('Output:')
    .addOption(new Option('-f, --format <format>', 'output').choices(formatNames))
    .addOption(outputOption())
    .option('--top <n>', 'how many numbers to show; 0 is all (20 in the table, else all)')
    .addOption(new Option('--sort <key>', 'order of the list').choices(Object.keys(orders)).default('score'))
    .addOption(maskOption())
    .addOption(maskKeyOption())
    .option('--ascii', 'no box characters in the table')
    .option('--bom', 'begin CSV with a byte order mark, for spreadsheets that expect one')
    .addOption(
      new Option('--fail-on <level>', 'exit 1 when a number reaches this level')
        .choices([...levels.slice(1), 'never'])
        .default('never'),
    );
}

/** `-o`, whose files come in the order in which they are given. */
export const outputOption = (): Option =>
  new Option(
    '-o, --output <file>',
    'write to this file instead, in the format of its extension; may be repeated; - is standard output',
  ).argParser(collected);

export const maskOption = (): Option =>
  new Option(
    '--mask <mode>',
    'hide numbers: none, partial (138****1001), pseudonym (needs --mask-key)',
  ).choices(maskModes);

export const maskKeyOption = (): Option =>
  new Option('--mask-key <file>', 'private file with the key of the pseudonyms, at least 16 bytes');

/** A value behind those that came before it; none did at the first. */
function collected(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

/** Where a report goes, and how it looks there. */
export interface Target<F extends string = FormatName> {
  /** A file, or null for standard output. */
  readonly path: string | null;
  readonly format: F;
}

/** The formats of one command. */
interface Formats<F extends string> {
  readonly ofFile: (path: string) => F | undefined;
  /** Of standard output, unless something is said. */
  readonly fallback: F;
  /** For the message. */
  readonly extensions: string;
}

/** The first extension of each format: `.txt, .html or .md`. */
const extensionList = formatNames
  .map((name) => `.${formats[name].extensions[0]}`)
  .join(', ')
  .replace(/, (?=[^,]*$)/u, ' or ');

const reportFormats: Formats<FormatName> = {
  ofFile: formatOfFile,
  fallback: 'table',
  extensions: extensionList,
};

/** Where a report goes: see `targetsOf`. */
export function outputTargets(flags: Pick<OutputFlags, 'format' | 'output'>): Target[] {
  return targetsOf(flags, reportFormats);
}

/**
 * The extension of a file names its format. `-f` is for standard output, for files whose extension names none,
 * and for a file that is the only target.
 *
 * @throws SpamcheckError exit 2 for a file without a format, or one that is named twice
 */
export function targetsOf<F extends string>(
  { format, output = [] }: { readonly format?: F; readonly output?: readonly string[] },
  { ofFile, fallback, extensions }: Formats<F>,
): Target<F>[] {
  if (output.length === 0) return [{ path: null, format: format ?? fallback }];
  const twice = output.find((path, at) => output.indexOf(path) !== at);
  if (twice !== undefined) throw new SpamcheckError(exitCodes.usage, `-o ${twice} is given twice.`);
  return output.map((path) => {
    if (path === '-') return { path: null, format: format ?? fallback };
    const own = output.length === 1 ? (format ?? ofFile(path)) : (ofFile(path) ?? format);
    if (own !== undefined) return { path, format: own };
    throw new SpamcheckError(
      exitCodes.usage,
      `the extension of ${path} names no format. Use ${extensions}, or give --format.`,
    );
  });
}
