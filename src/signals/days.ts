const daySeconds = 86_400;

/** Days that the log covers, at least the number's own active days (local days may cut a short log oddly). */
export function logDays(f: {
  readonly logFirst: number;
  readonly logLast: number;
  readonly activeDays: number;
}): number {
  return Math.max(f.activeDays, Math.ceil((f.logLast - f.logFirst + 1) / daySeconds));
}

/** Whole days from one moment to a later one, both in epoch seconds. */
export function wholeDays(from: number, to: number): number {
  return Math.floor((to - from) / daySeconds);
}
