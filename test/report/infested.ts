/** Strings that are one of a few, or that nobody outside has a say in. */
const closed = new Set([
  'level',
  'wouldLevel',
  'kind',
  'outcome',
  'timezone',
  'profile',
  'perspective',
  'road',
  'compression',
  'list',
  'rule',
  'scope',
]);

/**
 * A value with a payload in every place that takes any text.
 *
 * @param more keys of texts that stay as they are, beside the usual ones
 */
export function infested(value: unknown, payload: string, more: readonly string[] = [], key = ''): unknown {
  if (typeof value === 'string') return closed.has(key) || more.includes(key) ? value : payload;
  if (Array.isArray(value)) return value.map((item) => infested(item, payload, more, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, infested(item, payload, more, name)]),
  );
}
