/** How unlikely a shared list is by chance. */

/** log10 of the chance that a Poisson count of mean `expected` is at least `count`; 0 for a count of 0. */
export function log10AtLeast(count: number, expected: number): number {
  if (count <= 0) return 0;
  if (expected <= 0) return -Infinity;
  if (count <= expected) return Math.log10(Math.max(1 - below(count, expected), Number.MIN_VALUE));
  let term = 1;
  let sum = 1;
  for (let more = 1; term > sum * 1e-12; more += 1) {
    term *= expected / (count + more);
    sum += term;
  }
  return (-expected + count * Math.log(expected) - logFactorial(count) + Math.log(sum)) / Math.LN10;
}

/** The chance of fewer than `count`. */
function below(count: number, expected: number): number {
  let sum = 0;
  for (let n = 0; n < count; n += 1) sum += Math.exp(-expected + n * Math.log(expected) - logFactorial(n));
  return sum;
}

/** Stirling's series from 20 on: exact to ten digits. */
function logFactorial(n: number): number {
  if (n < 20) {
    let product = 1;
    for (let factor = 2; factor <= n; factor += 1) product *= factor;
    return Math.log(product);
  }
  return n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + 1 / (12 * n) - 1 / (360 * n ** 3);
}
