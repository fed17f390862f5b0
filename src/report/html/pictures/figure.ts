/** The frame of a picture. All pictures of one kind share a width, so that one font size suits them. */
import type { How } from '../how.ts';

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

export interface Picture {
  readonly title: string;
  /** What the picture shows, in words; also its text alternative. Safe in a page. */
  readonly facts: string;
  readonly drawing: string;
  readonly height: number;
  readonly width?: number;
}

/** The caption says what is to be seen and names the picture for readers who do not see it. */
export function figure(
  { title, facts, drawing, height, width = frame.width }: Picture,
  { shapes }: Pick<How, 'shapes'>,
): string {
  const id = shapes.id();
  return `<figure><figcaption id="${id}"><b>${title}</b> ${facts}</figcaption><svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}">${drawing}</svg></figure>\n`;
}

/** A coordinate with at most one decimal. */
export const round = (value: number) => String(Math.round(value * 10) / 10);
