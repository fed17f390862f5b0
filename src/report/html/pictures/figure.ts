/** The frame of a picture. All pictures of one kind share a width, so that one font size suits them. */
import type { How } from '../how.ts';
import { frame } from './frame.ts';

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
