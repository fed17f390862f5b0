/**
 * The texts of parties that SQL could not code. One column holds both: nearly every row has none, and a column of texts
 * takes its time and memory all the same.
 */

export type Party = 'caller' | 'callee';

/**
 * SQL: the text of the party without a code among `ca` and `cb`, from `a` or `b`. Where both have none, that of the
 * caller with its length in characters before it, then that of the callee.
 */
export const oddSql = `CASE WHEN ca IS NOT NULL AND cb IS NOT NULL THEN NULL WHEN cb IS NOT NULL THEN a WHEN ca IS NOT NULL THEN b
  WHEN a IS NOT NULL OR b IS NOT NULL THEN concat(length(a), ':', a, b) END`;

const callerFrom = "strpos(odd, ':') + 1";
const callerLength = "coalesce(try_cast(split_part(odd, ':', 1) AS INTEGER), 0)";

/** SQL: the text of a party of `rows` that is to be coded, or NULL. Empty where the cell is, or was missing. */
export const oddTextSql: Readonly<Record<Party, string>> = {
  caller: `CASE WHEN caller IS NULL THEN CASE WHEN callee IS NULL THEN substr(odd, ${callerFrom}, ${callerLength}) ELSE odd END END`,
  callee: `CASE WHEN callee IS NULL THEN CASE WHEN caller IS NULL THEN substr(odd, ${callerFrom} + ${callerLength}) ELSE odd END END`,
};
