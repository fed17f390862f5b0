import { exitCodes, NoLogError, SpamcheckError } from '../errors.ts';
import type { Spooled } from './table-spool.ts';

/** The error for a container without rows: it is no log, unless what was damaged may have been its rows. */
export function noRows(why: string, { refused }: Pick<Spooled, 'refused'>): SpamcheckError {
  return refused.size === 0 ? new NoLogError(why) : new SpamcheckError(exitCodes.noInput, why);
}
