/** The options that give lists and rules to an analysis. */
import { Option, type Command } from 'commander';
import { exitCodes, SpamcheckError } from '../errors.ts';
import type { ListOptions } from '../lists/read-lists.ts';
import { listsPolicy, type QuietHours } from '../score/policy-lists.ts';

export interface ListFlags {
  readonly allow?: string;
  readonly complaints?: string;
  readonly dnd?: string;
  readonly consent?: string;
  readonly quietHours: string;
  readonly amountPerViolation?: string;
}

export function addListOptions(command: Command): Command {
  return command
    .optionsGroup('Lists, CSV with a header:')
    .option('--allow <file>', 'numbers that are allowed: number (0571*, 95001-95099), reason, expires')
    .option('--complaints <file>', 'numbers complained of: number, complainant, date')
    .option('--dnd <file>', 'do-not-call register: number, date; calls after that date are violations')
    .option('--consent <file>', '… unless the callee agreed: caller (or any), callee, from, until')
    .addOption(
      new Option(
        '--quiet-hours <hours>',
        'calls of listed numbers in these hours are violations: marketing (21-08), collection (22-08), HH-HH or none',
      ).default('none'),
    )
    .option('--amount-per-violation <sum>', 'sum for each violation, such as 100 or 0.5')
    .optionsGroup('Output:');
}

/** How an entry's expiry is meant, for the help text. */
export const listsHelp = `
An entry that expires holds to the end of that day in the log's time zone. For
--allow and --complaints that day is held against the last call of the log, for
--dnd and --consent against each call, never against the clock.`;

/** @throws SpamcheckError exit 2 for options that say nothing or cannot be read */
export function listOptions(flags: ListFlags): ListOptions {
  const { allow, complaints, dnd, consent } = flags;
  const quietHours = quietHoursFrom(flags.quietHours);
  if (consent !== undefined && dnd === undefined)
    throw new SpamcheckError(exitCodes.usage, '--consent lifts entries of a --dnd register; name that too.');
  const amountPerViolation = amountFrom(flags.amountPerViolation);
  if (amountPerViolation !== undefined && dnd === undefined && quietHours === undefined)
    throw new SpamcheckError(exitCodes.usage, '--amount-per-violation needs --dnd or --quiet-hours.');
  return { allow, complaints, dnd, consent, quietHours, amountPerViolation };
}

const written = /^(\d{1,2})(?::(\d{2}))?-(\d{1,2})(?::(\d{2}))?$/u;

function quietHoursFrom(text: string): QuietHours | undefined {
  if (text === 'none') return undefined;
  if (text === 'marketing' || text === 'collection') return listsPolicy.quietHours[text];
  const [, fromHour, fromMinute = '0', untilHour, untilMinute = '0'] = written.exec(text) ?? [];
  const from = minutes(fromHour, fromMinute);
  const until = minutes(untilHour, untilMinute);
  if (from !== null && until !== null && from !== until) return { from, until };
  throw new SpamcheckError(
    exitCodes.usage,
    `--quiet-hours takes marketing, collection, none or hours such as 21-08, not "${text}".`,
  );
}

/** Minutes after midnight; 24 is the midnight that ends the day. */
function minutes(hour: string | undefined, minute: string): number | null {
  const at = hour === undefined ? Number.NaN : Number(hour) * 60 + Number(minute);
  return at <= 24 * 60 && Number(minute) < 60 ? at % (24 * 60) : null;
}

function amountFrom(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}(?:\.\d{1,4})?$/u.test(text)) return Number(text);
  throw new SpamcheckError(
    exitCodes.usage,
    `--amount-per-violation takes a sum such as 100 or 0.5, not "${text}".`,
  );
}
