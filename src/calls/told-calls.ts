/** How many calls one source gave, of how many callers, and when. */
import type { Engine } from '../engine/engine.ts';
import type { Inspected } from '../inspection.ts';
import type { Loaded } from './loaded.ts';
import { identifiedSql } from './number-code.ts';

type ToldCalls = Pick<Inspected, 'calls' | 'callers' | 'firstCall' | 'lastCall'>;

export async function toldCalls(engine: Engine, { firstRow, rows }: Loaded): Promise<ToldCalls> {
  const [found] = await engine.rows<ToldCalls>(
    `SELECT count(*) AS calls, count(DISTINCT CASE WHEN ${identifiedSql('caller')} THEN caller END) AS callers,
       min(started_at) AS "firstCall", max(started_at) AS "lastCall"
     FROM rows WHERE reject = 0 AND rowid >= ${firstRow} AND rowid < ${firstRow + rows}`,
  );
  return found ?? { calls: 0, callers: 0, firstCall: null, lastCall: null };
}
