import type { Finding, FindingId } from '../inspection.ts';

/** Accepted rows of one source, to measure. */
export interface Measured {
  /** SQL: a table of the source's calls, with their `rowid` as `id`. */
  readonly from: string;
  readonly calls: number;
}

/** Least calls before a share means anything. */
export const leastCalls = 20;

export function finding(
  id: FindingId,
  grave: boolean,
  evidence: Readonly<Record<string, number>>,
  captions: readonly string[] = [],
): Finding {
  return { id, grave, evidence: { ...evidence }, captions: [...captions] };
}
