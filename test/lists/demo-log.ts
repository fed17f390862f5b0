/** The demo log, read by a few lines of plain TypeScript: what lists must find in it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const demoPath = fileURLToPath(new URL('../../fixtures/demo/calls.csv', import.meta.url));

export interface DemoCall {
  readonly caller: string;
  readonly callee: string;
  /** Epoch s. */
  readonly at: number;
  /** Wall clock in Shanghai, `2024-05-13 09:30:15`. */
  readonly local: string;
}

/** Of a time in Shanghai, epoch s. */
export function epoch(local: string): number {
  return Date.parse(`${local.replace(' ', 'T')}+08:00`) / 1000;
}

export const demoCalls: readonly DemoCall[] = readFileSync(demoPath, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => {
    const [caller = '', callee = '', local = ''] = row.split(',');
    return { caller, callee, local, at: epoch(local) };
  });

/** A demo number as the report shows it. */
export function shown(number: string): string {
  if (/^1\d{10}$/u.test(number)) return `+86${number}`;
  return number.startsWith('0') ? `+86${number.slice(1)}` : number;
}

export interface Count {
  readonly calls: number;
  readonly callees: number;
  readonly firstCall: number;
  readonly lastCall: number;
}

/** Calls by caller, or by what `by` makes of them; callers that it gives null for are left out. */
export function countedBy(
  calls: readonly DemoCall[],
  by: (caller: string) => string | null,
): Map<string, Count> {
  const found = new Map<string, DemoCall[]>();
  for (const call of calls) {
    const name = by(call.caller);
    if (name !== null) found.set(name, [...(found.get(name) ?? []), call]);
  }
  return new Map(
    [...found].map(([name, own]) => [
      name,
      {
        calls: own.length,
        callees: new Set(own.map(({ callee }) => callee)).size,
        firstCall: Math.min(...own.map(({ at }) => at)),
        lastCall: Math.max(...own.map(({ at }) => at)),
      },
    ]),
  );
}
