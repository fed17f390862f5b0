import type { RingOnce } from '../model.ts';
import type { Finder } from './define.ts';

export const ringOnce: Finder<RingOnce> = { prefix: 'R', requires: [], find: () => Promise.resolve([]) };
