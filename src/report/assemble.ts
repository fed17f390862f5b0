/** The last stage of a run: everything that it found, as one Report. */
import { daysOf } from '../calls/facts.ts';
import { sumAccounts } from '../calls/account.ts';
import { isLoss } from '../input/rejects.ts';
import { perspectiveOf, type ReadLog, type ReadOptions } from '../calls/read.ts';
import type { Callers } from '../features/callers.ts';
import { zoneOf } from '../input/zone.ts';
import type { FileFacts, LogFacts, Report } from '../model.ts';
import type { Verdicts } from '../score/judge.ts';
import { signalsOff, type Scale } from '../score/score.ts';

export interface Parts {
  readonly options: Pick<ReadOptions, 'region'> & {
    readonly homeArea: string | undefined;
    readonly version: string;
  };
  readonly log: ReadLog;
  readonly callers: Callers;
  readonly scale: Scale;
  readonly verdicts: Verdicts & { readonly groups: Report['groups'] };
  readonly cases: Pick<Report, 'bridges' | 'floods' | 'ringOnce'>;
  readonly ruled: Pick<Report, 'violations' | 'lists'>;
  readonly listFiles: Report['run']['lists'];
  readonly inputs: FileFacts[];
  readonly startedAt: number;
  readonly endedAt: number;
}

/** The report of a run from what its stages found. */
export function assemble(parts: Parts): Report {
  const { options, log, callers, verdicts, inputs, ruled } = parts;
  const { unread, skipped } = log;
  const hasBadLines = ruled.lists.some(({ rejected }) => rejected.count > 0);
  return {
    schemaVersion: 1,
    tool: { name: 'spamcheck', version: options.version, engine: log.engine.name },
    run: {
      startedAt: new Date(parts.startedAt).toISOString(),
      durationMs: Math.max(0, Math.round(parts.endedAt - parts.startedAt)),
      complete: unread.length === 0 && !hasBadLines && inputs.every((file) => file.complete),
      files: inputs,
      unread: [...unread],
      skipped: [...skipped],
      lists: parts.listFiles,
      account: sumAccounts(inputs.map((file) => file.account)),
    },
    log: logFacts(parts),
    summary: {
      callers: callers.callers,
      scored: callers.candidates,
      levels: verdicts.levels,
      allowed: verdicts.allowed,
    },
    numbers: verdicts.numbers,
    groups: verdicts.groups,
    bridges: parts.cases.bridges,
    floods: parts.cases.floods,
    ringOnce: parts.cases.ringOnce,
    ...ruled,
    warnings: warningsOf(parts),
  };
}

function logFacts({ options, log, callers, scale, inputs }: Parts): LogFacts {
  const rejected = new Map<string, number>();
  for (const { rejects } of inputs)
    for (const { reason, rows } of rejects) rejected.set(reason, (rejected.get(reason) ?? 0) + rows);
  return {
    perspective: perspectiveOf(log),
    profile: scale.profile,
    timezone: log.timezone,
    region: options.region,
    homeArea: options.homeArea ?? null,
    firstCall: log.facts.firstCall,
    lastCall: log.facts.lastCall,
    days: daysOf(log.facts, zoneOf(log.timezone)),
    calls: log.facts.calls,
    duplicates: log.files.reduce((sum, { account }) => sum + account.duplicates, 0),
    rejected: Object.fromEntries([...rejected].sort(([a], [b]) => (a < b ? -1 : 1))),
    unidentified: { ...log.facts.unidentified },
    unidentifiedCallees: { ...log.facts.unidentifiedCallees },
    capabilities: { ...scale.can },
    off: log.facts.calls === 0 ? [] : signalsOff(scale),
    floor: { ...callers.floor, callersBelow: callers.callersBelow, callsBelow: callers.callsBelow },
  };
}

function warningsOf({ inputs, log }: Parts): Report['warnings'] {
  const unidentified = Object.values(log.facts.unidentified).reduce((sum, n) => sum + n, 0);
  if (log.facts.calls === 0) {
    const message = log.unread.length > 0 ? 'No calls could be read.' : 'The log holds no calls.';
    return [{ code: 'no-calls', message }];
  }
  const warnings: Report['warnings'] = [...rejectWarnings(inputs)];
  if (unidentified * 2 >= log.facts.calls) {
    warnings.push({
      code: 'mostly-unidentified',
      message:
        'Most callers in this log are withheld or masked and cannot be ranked. Export the log with full numbers.',
    });
  }
  return warnings;
}

/** From this share of lost rows on the report says so in a warning: 5 %. */
const manyRejects = 0.05;

function rejectWarnings(files: readonly FileFacts[]): Report['warnings'] {
  const lost = files
    .flatMap(({ rejects }) => rejects.filter(({ reason }) => isLoss(reason)))
    .reduce((sum, { rows }) => sum + rows, 0);
  const kept = files.reduce((sum, { account }) => sum + account.accepted + account.duplicates, 0);
  if (lost <= manyRejects * (lost + kept)) return [];
  const message = `${lost} of ${lost + kept} rows could not become calls, ${Math.round((100 * lost) / (lost + kept))} %: the findings rest on the others. "spamcheck inspect" says why.`;
  return [{ code: 'many-rejects', message }];
}
