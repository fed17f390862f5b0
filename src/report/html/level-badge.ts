import type { Level } from '../../model.ts';
import type { How } from './how.ts';

/** A level, always in words; `allowed` in place of one. */
export function levelBadge(level: Level, { words }: Pick<How, 'words'>, text = words.levels[level]): string {
  return `<b class="${level}">${text}</b>`;
}
