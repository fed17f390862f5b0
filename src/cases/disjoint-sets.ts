/**
 * The connected components of a graph, each ascending, in ascending order of their first.
 *
 * @param edges pairs of numbers
 */
export function components(edges: Iterable<readonly [number, number]>): number[][] {
  const parent = new Map<number, number>();
  const rootOf = (start: number) => {
    let root = start;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root))
      root = next;
    for (let at = start; at !== root;) {
      const next = parent.get(at) ?? root;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const [a, b] of edges) {
    if (!parent.has(a)) parent.set(a, a);
    if (!parent.has(b)) parent.set(b, b);
    const [low, high] = [rootOf(a), rootOf(b)].toSorted((x, y) => x - y) as [number, number];
    parent.set(high, low);
  }
  const found = new Map<number, number[]>();
  for (const member of parent.keys()) {
    const root = rootOf(member);
    const known = found.get(root);
    if (known === undefined) found.set(root, [member]);
    else known.push(member);
  }
  return [...found.values()]
    .map((members) => members.toSorted((a, b) => a - b))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}
