const least = 40;
const piped = 120;
const unknown = 80;

function asWidth(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0;
}

/**
 * Width for output in cells, at least 40: COLUMNS when it is in the environment, which shells do not do by
 * themselves; else that of the terminal; else 80 on a terminal that does not say (0 under script and cron) and
 * 120 in a pipe or file, where every column has room.
 */
export function outputWidth(from: {
  readonly isTTY: boolean;
  readonly ttyColumns: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}): number {
  const { isTTY, ttyColumns = 0, env } = from;
  const width = asWidth(env['COLUMNS']) || (isTTY && ttyColumns) || (isTTY ? unknown : piped);
  return Math.max(least, width);
}
