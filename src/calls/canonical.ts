/** Gives every number its key: the shapes that SQL left open are settled here, each distinct text once. */
import { literal, type Engine } from '../engine/engine.ts';
import { rejectCode } from '../input/rejects.ts';
import { anonymousMark, pendingMark } from './marks.ts';
import type { Canonical, Numbers } from './number.ts';

const batch = 2_000;

/**
 * Replaces every pending text in `rows.caller` and `rows.callee` by its key, or by the mark of a party that
 * identifies nobody. Rows whose party cannot be read are rejected.
 *
 * @returns whether any party identifies nobody
 */
export async function settleNumbers(engine: Engine, numbers: Numbers): Promise<boolean> {
  const pending = await engine.rows<{ text: string }>(
    `SELECT DISTINCT n AS text FROM (SELECT caller AS n FROM rows UNION ALL SELECT callee FROM rows) WHERE starts_with(n, ${literal(pendingMark)}) ORDER BY n`,
  );
  if (pending.length === 0) return false;
  let anonymous = false;
  await engine.run('CREATE TEMP TABLE settled (text VARCHAR, settled_key VARCHAR)');
  for (let at = 0; at < pending.length; at += batch) {
    const values = pending.slice(at, at + batch).map(({ text }) => {
      const canonical = numbers.canonicalise(text.slice(pendingMark.length));
      anonymous ||= ['withheld', 'masked', 'lossy'].includes(canonical.kind);
      return `(${literal(text)}, ${keyLiteral(canonical)})`;
    });
    await engine.run(`INSERT INTO settled VALUES ${values.join(', ')}`);
  }
  for (const [party, missing] of [
    ['caller', 'no-caller'],
    ['callee', 'no-callee'],
  ] as const) {
    await engine.run(
      `UPDATE rows SET reject = CASE WHEN reject > 0 THEN reject WHEN s.settled_key IS NULL THEN ${rejectCode('number-unreadable')} WHEN s.settled_key = '' THEN ${rejectCode(missing)} ELSE 0 END, ${party} = s.settled_key FROM settled s WHERE rows.${party} = s.text`,
    );
  }
  await engine.run('DROP TABLE settled');
  return anonymous;
}

/** Key as SQL: NULL for what cannot be read, '' for nothing, a mark for a party that identifies nobody. */
function keyLiteral(canonical: Canonical): string {
  switch (canonical.kind) {
    case 'number':
      return literal(canonical.key);
    case 'missing':
      return `''`;
    case 'unreadable':
      return 'NULL';
    case 'withheld':
    case 'masked':
    case 'lossy':
      return literal(anonymousMark + canonical.kind);
  }
}
