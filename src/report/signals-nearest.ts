/** Least number of inserted, deleted or replaced characters that turns one text into the other. */
export function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let at = 1; at <= to.length; at++) {
      const replaced = (previous[at - 1] ?? 0) + (from[row - 1] === to[at - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}

/**
 * The names, at most three, that someone may have meant: those that contain the word, then those at an edit
 * distance of at most 40 % of their length, nearest first, in alphabetical order among equals.
 */
export function nearest(word: string, names: readonly string[]): string[] {
  const wanted = word.toLowerCase().replaceAll('_', '-').slice(0, 64);
  return names
    .map((name) => ({
      name,
      far: wanted.length > 2 && name.includes(wanted) ? 0 : editDistance(wanted, name),
    }))
    .filter(({ name, far }) => far <= name.length * 0.4)
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}
