/** What the lists meet: a log that has been read and counted, and the pools in it. */
import type { KeyCodes } from '../calls/number-code.ts';
import type { Numbers } from '../calls/number.ts';
import type { LogShape } from '../features/define.ts';
import type { Zone } from '../input/zone.ts';
import type { Policy } from '../score/policy-types.ts';
import type { TableTools } from './code-table.ts';
import type { Lists } from './read-lists.ts';

export interface MeetInput extends TableTools {
  readonly lists: Lists;
  readonly numbers: Numbers;
  readonly codes: Pick<KeyCodes, 'codeOf' | 'keyOf'>;
  readonly zone: Zone;
  readonly policy: Policy;
  readonly log: Pick<LogShape, 'last' | 'local' | 'quotient'>;
  /** Codes of the members of each pool. */
  readonly groups: readonly (readonly number[])[];
}
