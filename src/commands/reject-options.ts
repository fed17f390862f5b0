/** The options that say what is to happen with rejected lines. */
import type { Command } from 'commander';
import type { TakeRejects } from '../calls/read-options.ts';
import { exitCodes, SpamcheckError, isSpamcheckError } from '../errors.ts';
import { isLoss } from '../input/rejects.ts';
import type { RowAccount } from '../model.ts';
import type { Context } from './context.ts';

export interface RejectFlags {
  readonly rejects?: string;
  readonly rejectsRaw?: boolean;
  readonly maxRejects?: string;
}

export function addRejectOptions(command: Command): Command {
  return command
    .optionsGroup('Rejected lines:')
    .option(
      '--rejects <file>',
      'write every rejected line to this CSV file: reason, source, line, masked shape',
    )
    .option('--rejects-raw', 'with the lines themselves in it: they hold personal data')
    .option('--max-rejects <n>', 'exit 4 when more lines are lost, such as 5% or 100 (no limit)')
    .optionsGroup('Output:');
}

/** A share of the rows, or a number of them. */
export type RejectLimit = { readonly share: number } | { readonly rows: number };

/** @throws SpamcheckError exit 2 for a text that is neither */
export function rejectLimit(text: string | undefined): RejectLimit | null {
  if (text === undefined) return null;
  const share = /^(\d{1,3}(?:\.\d{1,4})?)\s*%$/u.exec(text.trim())?.[1];
  if (share !== undefined && Number(share) <= 100) return { share: Number(share) / 100 };
  if (/^\d{1,12}$/u.test(text.trim())) return { rows: Number(text) };
  throw new SpamcheckError(
    exitCodes.usage,
    `--max-rejects takes a share such as 5% or a number of lines, not "${text}".`,
  );
}

/** A file's rejects, of any report. */
interface Rejecting {
  readonly account: RowAccount;
  readonly rejects: readonly { readonly reason: string; readonly rows: number }[];
}

/** Why the run is partial by the limit, as a sentence, or null when it keeps to it. */
export function beyondLimit(files: readonly Rejecting[], limit: RejectLimit | null): string | null {
  if (limit === null) return null;
  const lost = files.flatMap(({ rejects }) => rejects.filter(({ reason }) => isLoss(reason)));
  const count = lost.reduce((sum, { rows }) => sum + rows, 0);
  const kept = files.reduce((sum, { account }) => sum + account.accepted + account.duplicates, 0);
  const rows = kept + count;
  const most = 'share' in limit ? limit.share * rows : limit.rows;
  if (count <= most) return null;
  const allowed = 'share' in limit ? `${Number((100 * limit.share).toFixed(4))}%` : String(limit.rows);
  return `${count} of ${rows} rows could not become calls, more than --max-rejects ${allowed}; the commonest reason is ${commonest(lost)}.`;
}

function commonest(lost: Rejecting['rejects']): string {
  const rows = new Map<string, number>();
  for (const { reason, rows: n } of lost) rows.set(reason, (rows.get(reason) ?? 0) + n);
  const [first] = [...rows].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return first === undefined ? 'unknown' : `${first[0]} (${first[1]})`;
}

/**
 * Runs something with the rejects file that the flags ask for: whole, or not there. It is also written when
 * every line was rejected, which is when it is wanted most.
 */
export async function withRejectsFile<T>(
  { rejects, rejectsRaw }: RejectFlags,
  run: (take: TakeRejects | undefined) => Promise<T>,
): Promise<T> {
  const raw = rejectsRaw === true;
  if (rejects === undefined) {
    if (raw) throw new SpamcheckError(exitCodes.usage, '--rejects-raw needs --rejects FILE.');
    return run(undefined);
  }
  const { openWhole } = await import('./write-file.ts');
  const { rejectsHeader, rejectsRows } = await import('../report/rejects-csv.ts');
  const file = await openWhole(rejects, 'the rejected lines');
  try {
    await file.append(rejectsHeader(raw));
    const done = await run(async (portions) => {
      for await (const lines of portions) await file.append(rejectsRows(lines, raw));
    });
    await file.finish();
    return done;
  } catch (error) {
    if (isSpamcheckError(error) && error.exitCode === exitCodes.noInput) await file.finish();
    throw error;
  } finally {
    await file.discard();
  }
}

/** Tells of a run that lost more lines than the limit allows. */
export async function settleLimit(
  files: readonly Rejecting[],
  limit: RejectLimit | null,
  context: Pick<Context, 'say' | 'exit'>,
): Promise<void> {
  const beyond = beyondLimit(files, limit);
  if (beyond === null) return;
  await context.say(beyond);
  context.exit(exitCodes.partial);
}
