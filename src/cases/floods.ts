import type { Flood } from '../model.ts';
import type { Finder } from './define.ts';

export const floods: Finder<Flood> = { prefix: 'F', requires: [], find: () => Promise.resolve([]) };
