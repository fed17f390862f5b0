const least = 40;
const piped = 100;
const unknown = 80;

function asWidth(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0;
}

/**
 * Width for output in cells, at least 40: that of the terminal; COLUMNS when it does not say (0 under script
 * and cron) or there is none; else 80 on a terminal and 100 in a pipe or file.
 */
export function outputWidth(from: {
  readonly isTTY: boolean;
  readonly ttyColumns: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}): number {
  const { isTTY, ttyColumns = 0, env } = from;
  const width = (isTTY && ttyColumns) || asWidth(env['COLUMNS']) || (isTTY ? unknown : piped);
  return Math.max(least, width);
}
