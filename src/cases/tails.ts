/** How unlikely a count is. */

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

/** log10 of the chance that of `trials`, each a success with `share`, at least `count` are; 0 for a count of 0. */
export function log10AtLeastOf(count: number, trials: number, share: number): number {
  if (count <= 0 || share >= 1) return 0;
  if (share <= 0) return -Infinity;
  const logOf = (n: number) =>
    logFactorial(trials) -
    logFactorial(n) -
    logFactorial(trials - n) +
    n * Math.log(share) +
    (trials - n) * Math.log(1 - share);
  const top = Math.max(count, Math.min(trials, Math.floor(share * (trials + 1))));
  const most = logOf(top);
  let sum = 0;
  for (let n = count; n <= trials; n += 1) sum += Math.exp(logOf(n) - most);
  return Math.min(0, (most + Math.log(sum)) / Math.LN10);
}

/** log10 of the chance that two independent chances have a product this small (Fisher 1932, two tests). */
export function log10Both(one: number, other: number): number {
  const product = one + other;
  return product === -Infinity ? product : product + Math.log10(1 - product * Math.LN10);
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
