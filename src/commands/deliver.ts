/** Renders one report into its targets. */
import { exitCodes, SpamcheckError } from '../errors.ts';
import { levels } from '../levels.ts';
import type { Level, Report } from '../model.ts';
import { colourless } from '../report/colour.ts';
import { formats, type ReportFormat } from '../report/formats.ts';
import type { RenderOptions } from '../report/render-options.ts';
import type { Context } from './context.ts';
import { wholeNumber } from './input-options.ts';
import { numberMask } from './number-mask.ts';
import { orders, outputTargets, type OutputFlags, type Target } from './output-options.ts';

/** Cells of a table in a file, whose reader's screen is unknown. */
export const fileColumns = 120;

/** A checked intention to show a report: made before the work, kept after it. */
export interface Delivery {
  /** Whether any target shows counts for pictures. */
  readonly details: boolean;
  readonly deliver: (report: Report) => Promise<void>;
}

/**
 * Checks what can be checked before an analysis that takes minutes: options, the key, whether files can be
 * written.
 *
 * @throws SpamcheckError exit 2
 */
export async function plannedDelivery(flags: OutputFlags, context: Context): Promise<Delivery> {
  const targets = outputTargets(flags);
  const top = wholeNumber('--top', flags.top, 0, 1e9);
  const masks = await masksOf(flags);
  if (targets.some(({ path }) => path !== null)) {
    const { checkPlace } = await import('./write-file.ts');
    for (const { path } of targets) if (path !== null) await checkPlace(path, 'the report');
  }
  return {
    details: targets.some(({ format }) => formats[format].details),
    deliver: async (report) => {
      const numbers = report.numbers.toSorted(orders[flags.sort]);
      const failures: unknown[] = [];
      for (const target of targets) {
        const options = optionsFor(target, top, flags, context);
        const shown = masks({ ...report, numbers }, target);
        const render = await formats[target.format].load();
        const show = async () =>
          put(
            oneText(() => render(shown, options)),
            target,
            context,
          );
        // A file that cannot be written must not cost the reports that can.
        await show().catch((error: unknown) => failures.push(error));
      }
      if (reaches(report, flags.failOn)) context.exit(exitCodes.failOn);
      if (failures.length > 0) throw failures[0];
    },
  };
}

/**
 * What is rendered, if one text can hold it; JSON of some 80,000 numbers is too long.
 *
 * @throws SpamcheckError exit 6
 */
export function oneText(render: () => string): string {
  try {
    return render();
  } catch (cause) {
    if (!(cause instanceof RangeError && cause.message === 'Invalid string length')) throw cause;
    throw new SpamcheckError(
      exitCodes.limit,
      'the report is longer than a text can be. Show fewer numbers with --top or --min-level, or take -f csv.',
      { cause },
    );
  }
}

type Masks = (report: Report, target: Target) => Report;

/** What hides numbers in each target. */
async function masksOf(flags: OutputFlags): Promise<Masks> {
  const own = await numberMask(flags);
  if (own === 'none') return (report) => report;
  const { calleesMasked, masked } = await import('../report/mask.ts');
  if (own === 'callees')
    return (report, { format }) =>
      (formats[format] as ReportFormat).masksCallees ? calleesMasked(report) : report;
  return (report) => masked(report, own);
}

function optionsFor(
  { path, format }: Target,
  top: number | undefined,
  flags: OutputFlags,
  context: Context,
): RenderOptions {
  return {
    lang: context.lang,
    columns: path === null ? context.columns : fileColumns,
    chalk: path === null ? context.chalk.out : colourless,
    top: top ?? formats[format].top,
    unicode: flags.ascii !== true,
    rules: path === null && context.stdoutIsTTY,
    // Quiet is for the terminal: a file tells the whole.
    summary: path !== null || flags.quiet !== true,
    bom: flags.bom === true,
    ...(flags.minLevel === undefined ? {} : { minLevel: flags.minLevel }),
  };
}

/** Writes a text to where it goes. */
export async function put(text: string, { path }: Pick<Target, 'path'>, context: Context): Promise<void> {
  if (path === null) return context.out(text);
  const { writeWhole } = await import('./write-file.ts');
  return writeWhole(path, text, 'the report');
}

function reaches(report: Report, failOn: Level | 'never'): boolean {
  if (failOn === 'never') return false;
  return levels.slice(levels.indexOf(failOn)).some((level) => report.summary.levels[level] > 0);
}
