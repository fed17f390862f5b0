import type { Bridge } from '../model.ts';
import type { Finder } from './define.ts';

export const bridges: Finder<Bridge> = { prefix: 'B', requires: [], find: () => Promise.resolve([]) };
