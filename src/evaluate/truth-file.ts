/** The truth about a synthetic log: what its numbers and its cases are. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { exitCodes, SpamcheckError } from '../errors.ts';
import type { Canonicalise } from './labels.ts';
import type { CaseTruth, LabelSet } from './model.ts';

const truthSchema = z.object({
  schemaVersion: z.literal(1),
  numbers: z.array(
    z.object({ number: z.string(), label: z.union([z.literal(0), z.literal(1)]), kind: z.string() }),
  ),
  groups: z.array(z.object({ kind: z.string(), members: z.array(z.string()) })),
  bridges: z.array(z.object({ systemNumbers: z.array(z.string()), agents: z.array(z.string()) })),
  floods: z.array(z.object({ victim: z.string(), sources: z.array(z.string()) })),
  ringOnce: z.array(z.string()),
});

export interface TruthFile {
  readonly labels: LabelSet;
  readonly cases: CaseTruth;
}

/**
 * Reads a `truth.json` of `spamcheck simulate`; numbers are brought into the report's form.
 *
 * @throws SpamcheckError exit 3 when it is missing, is no such file, or holds a number that is none
 */
export async function readTruth(path: string, canonicalise: Canonicalise): Promise<TruthFile> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw unusable(path, 'it cannot be read', cause);
  });
  return truthFrom(text, path, canonicalise);
}

/** As `readTruth`, from its text. */
export function truthFrom(text: string, path: string, canonicalise: Canonicalise): TruthFile {
  const parsed = truthSchema.safeParse(jsonOf(text, path));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw unusable(path, `${issue?.path.join('.') ?? 'it'}: ${issue?.message ?? 'not as expected'}`);
  }
  const known = (number: string) => {
    const canonical = canonicalise(number);
    if (canonical === null) throw unusable(path, `"${number}" is not a number`);
    return canonical;
  };
  const all = (numbers: readonly string[]) => numbers.map(known);
  const { numbers, groups, bridges, floods, ringOnce } = parsed.data;
  const labels = numbers.map(({ number, label, kind }) => ({ number: known(number), label, kind }));
  return {
    labels: { labels, duplicates: 0, rejected: [] },
    cases: {
      groups: groups.map(({ kind, members }) => ({ kind, members: all(members) })),
      bridges: bridges.map(({ systemNumbers, agents }) => ({
        systemNumbers: all(systemNumbers),
        agents: all(agents),
      })),
      floods: floods.map(({ victim, sources }) => ({ victim: known(victim), sources: all(sources) })),
      ringOnce: all(ringOnce),
    },
  };
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unusable(path, 'it is not JSON', cause);
  }
}

function unusable(path: string, why: string, cause?: unknown): SpamcheckError {
  return new SpamcheckError(
    exitCodes.noInput,
    `${path} is no truth.json of spamcheck simulate: ${why}.`,
    cause === undefined ? undefined : { cause },
  );
}
