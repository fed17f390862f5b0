/** Where things lie in a picture. */
/** Width of a picture in its own units, and where its plots lie from left to right. */
export const frame = { width: 240, left: 26, right: 238 } as const;

/** Upper and lower edge of one plot of a picture. */
export interface Plot {
  readonly top: number;
  readonly bottom: number;
}

/** Plots below each other: the first has room for bars with limits, the others are lower. */
export const plots: readonly [Plot, Plot, Plot] = [
  { top: 12, bottom: 72 },
  { top: 90, bottom: 138 },
  { top: 156, bottom: 192 },
];
