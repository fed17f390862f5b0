import { capabilities, type Capability } from '../calls/capabilities.ts';
import { signals, type SignalId } from '../signals/index.ts';
import type { Signal } from '../signals/define.ts';
import { policy } from './policy.ts';

const all: readonly Signal[] = signals;

/**
 * Capabilities that a log lacks, in their order, with the signals that are off for it; a signal stands under
 * the first that it lacks.
 */
export function signalsLacking(
  can: Readonly<Record<Capability, boolean>>,
): { capability: Capability; signals: string[] }[] {
  const used = all.filter(({ id }) =>
    Object.values(policy.signals[id as SignalId].weight).some((points) => points !== 0),
  );
  return capabilities
    .filter((capability) => !can[capability])
    .map((capability) => ({
      capability,
      signals: used
        .filter(({ requires }) => requires.find((needed) => !can[needed]) === capability)
        .map(({ id }) => id),
    }));
}
