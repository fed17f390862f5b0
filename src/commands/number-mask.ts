import { exitCodes, SpamcheckError } from '../errors.ts';
import type { NumberMask } from '../report/mask-number.ts';
import type { OutputFlags } from './output-options.ts';

/**
 * What `--mask` and its key ask for: a mask of all numbers, `none`, or, when nothing is said, that `callees` are
 * hidden where an output is handed around.
 *
 * @throws SpamcheckError exit 2 for a mask without its key, a key without its mask, or a key that is none
 */
export async function numberMask({
  mask,
  maskKey,
}: Pick<OutputFlags, 'mask' | 'maskKey'>): Promise<NumberMask | 'none' | 'callees'> {
  if (mask === 'pseudonym' && maskKey === undefined)
    throw new SpamcheckError(
      exitCodes.usage,
      '--mask pseudonym needs --mask-key FILE. Make a key with: openssl rand -hex 32 > FILE; chmod 600 FILE',
    );
  if (mask !== 'pseudonym' && maskKey !== undefined)
    throw new SpamcheckError(exitCodes.usage, '--mask-key is for --mask pseudonym; give that too.');
  if (mask === 'none') return 'none';
  if (mask === undefined) return 'callees';
  const { maskOf } = await import('../report/mask.ts');
  const { readMaskKey } = await import('./mask-key.ts');
  return maskOf(mask, maskKey === undefined ? new Uint8Array() : await readMaskKey(maskKey));
}
