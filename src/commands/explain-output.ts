/** Renders one explanation into its targets. */
import { exitCodes, SpamcheckError } from '../errors.ts';
import type { Explanation } from '../explanation.ts';
import type { Report } from '../model.ts';
import { colourless } from '../report/colour.ts';
import {
  explainFormatOfFile,
  explainFormats,
  type ExplainFormat,
  type ExplainFormatName,
} from '../report/explain-formats.ts';
import type { NumberMask } from '../report/mask-number.ts';
import type { Context } from './context.ts';
import { fileColumns, put } from './deliver.ts';
import { numberMask } from './number-mask.ts';
import { targetsOf, type OutputFlags, type Target } from './output-options.ts';

export interface ExplainOutputFlags extends Pick<OutputFlags, 'output' | 'ascii' | 'mask' | 'maskKey'> {
  readonly format?: ExplainFormatName;
  readonly sheet?: boolean;
}

type From = Pick<Explanation, 'basis' | 'saved'>;

export interface ExplainDelivery {
  readonly deliver: (report: Report, number: string, from: From) => Promise<void>;
}

/**
 * Checks what can be checked before the logs are read: options, the key, whether files can be written.
 *
 * @throws SpamcheckError exit 2
 */
export async function plannedExplanation(
  flags: ExplainOutputFlags,
  context: Context,
): Promise<ExplainDelivery> {
  const targets = targetsOf(flags, {
    ofFile: explainFormatOfFile,
    fallback: flags.sheet === true ? 'markdown' : 'table',
    extensions: '.txt, .json, .md or .html',
  });
  if (flags.sheet === true) assertSheets(targets);
  const mask = await numberMask(flags);
  if (targets.some(({ path }) => path !== null)) {
    const { checkPlace } = await import('./write-file.ts');
    for (const { path } of targets) if (path !== null) await checkPlace(path, 'the explanation');
  }
  return {
    deliver: async (report, number, from) => {
      const { explained } = await import('../report/explained.ts');
      for (const target of targets) {
        const shown = await maskedFor(report, number, mask, target);
        const found = explained(shown, number, from);
        if (found === undefined) throw new Error(`${number} is not in the report`);
        const render = await (explainFormats[target.format] as ExplainFormat).load();
        await put(render(found, await optionsFor(target, found, flags, context)), target, context);
      }
    },
  };
}

/** @throws SpamcheckError exit 2 for a form that the sheet does not have */
function assertSheets(targets: readonly Target<ExplainFormatName>[]): void {
  const other = targets.find(({ format }) => !explainFormats[format].isSheet);
  if (other !== undefined)
    throw new SpamcheckError(exitCodes.usage, `--sheet is in markdown or html, not in ${other.format}.`);
}

/** The explained number is shown whatever is hidden: the reader named it. */
async function maskedFor(
  report: Report,
  number: string,
  mask: NumberMask | 'none' | 'callees',
  { format }: Target<ExplainFormatName>,
): Promise<Report> {
  if (mask === 'none') return report;
  const { calleesMasked, masked } = await import('../report/mask.ts');
  if (mask === 'callees')
    return (explainFormats[format] as ExplainFormat).masksCallees ? calleesMasked(report, number) : report;
  return masked(report, (one, display) => (one === number ? { number: one, display } : mask(one, display)));
}

async function optionsFor(
  { path }: Target<ExplainFormatName>,
  found: Explanation,
  flags: ExplainOutputFlags,
  context: Context,
) {
  const { shellWord } = await import('../report/shell-word.ts');
  const names = found.run.files.map((file) => shellWord(file.path));
  return {
    lang: context.lang,
    columns: path === null ? context.columns : fileColumns,
    chalk: path === null ? context.chalk.out : colourless,
    unicode: flags.ascii !== true,
    command: `spamcheck explain ${found.number.number} ${names.length > 3 || names.length === 0 ? 'LOGS...' : names.join(' ')}`,
  };
}
