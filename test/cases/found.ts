import { Readable } from 'node:stream';
import { createNumbers } from '../../src/calls/number.ts';
import { readCalls } from '../../src/calls/read.ts';
import { findCases, type Cases } from '../../src/cases/find.ts';
import { duckdbDialect } from '../../src/engine/duckdb.ts';
import { keepFrequent } from '../../src/calls/frequent.ts';
import { countCallers } from '../../src/features/callers.ts';
import { createWorkspace } from '../../src/input/workspace.ts';
import { zoneOf } from '../../src/input/zone.ts';
import { policy } from '../../src/score/policy.ts';
import { defaults } from '../analysis.ts';

/** The cases of a log as a run finds them, without measuring and scoring its callers: a third of the time. */
export async function casesOf(path: string): Promise<Cases> {
  const numbers = await createNumbers(defaults);
  const workspace = await createWorkspace();
  const ignore = () => undefined;
  const tools = { workspace, stdin: Readable.from([]), signal: new AbortController().signal };
  const told = { onBytes: ignore, onLoad: ignore, onProgress: ignore };
  const log = await readCalls([path], { ...defaults, detail: false }, numbers, { ...tools, ...told });
  try {
    const { bothDirections } = await countCallers(log.engine);
    const optional = { hasRing: log.optional.ring_s, hasDevice: log.optional.device };
    await keepFrequent(log.engine, optional);
    const keyOf = (code: number) => log.codes.keyOf(code);
    return await findCases(log.engine, {
      first: log.facts.firstCall ?? 0,
      last: log.facts.lastCall ?? 0,
      ...optional,
      homeArea: null,
      region: 'CN',
      local: zoneOf(log.timezone).toLocalSql,
      quotient: duckdbDialect.quotient,
      can: { ...log.facts.can, bothDirections },
      policy,
      partyOf: (code) => ({ number: numbers.show(keyOf(code)), display: numbers.display(keyOf(code)) }),
      classOf: (code) => numbers.classify(keyOf(code)),
    });
  } finally {
    log.engine.close();
    await workspace.remove();
  }
}
