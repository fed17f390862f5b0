/** The same file given twice, perhaps under two names. */
import type { Engine } from '../engine/engine.ts';
import { digestOf } from '../input/digest.ts';
import type { Loaded } from './load.ts';
import { duplicateCode } from './row-states.ts';

/**
 * Marks the rows of every file whose text an earlier file has byte for byte. For logs of whole minutes, where
 * equal rows may be different calls, this is all that can be said to be the same.
 */
export async function dropRepeatedFiles(engine: Engine, loaded: readonly Loaded[]): Promise<void> {
  const bySize = new Map<number, Loaded[]>();
  for (const file of loaded) {
    const { bytes } = file.source.opened.scan;
    bySize.set(bytes, [...(bySize.get(bytes) ?? []), file]);
  }
  for (const files of bySize.values()) {
    if (files.length < 2) continue;
    const seen = new Set<string>();
    for (const { source, firstRow, rows } of files) {
      const digest = await digestOf(source.opened.text);
      if (seen.has(digest)) {
        await engine.run(
          `UPDATE rows SET reject = ${duplicateCode} WHERE reject = 0 AND rowid >= ${firstRow} AND rowid < ${firstRow + rows}`,
        );
      }
      seen.add(digest);
    }
  }
}
