/** The frame of a picture. All pictures of one kind share a size, so that one font size suits them. */
import type { How } from '../how.ts';

/** Width and height of a picture in its own units, and where its plot lies. */
export const frame = { width: 240, height: 100, left: 26, right: 238, top: 10, bottom: 84 } as const;

export interface Picture {
  readonly title: string;
  /** What the picture shows, in words; also its text alternative. Escaped already. */
  readonly facts: string;
  readonly drawing: string;
  readonly height?: number;
  readonly width?: number;
}

/** The caption says what is to be seen and names the picture for readers who do not see it. */
export function figure({ title, facts, drawing, ...size }: Picture, { shapes }: Pick<How, 'shapes'>): string {
  const id = shapes.id();
  const { width = frame.width, height = frame.height } = size;
  return `<figure><figcaption id="${id}"><b>${title}</b> ${facts}</figcaption><svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}">${drawing}</svg></figure>\n`;
}

/** A coordinate with at most one decimal. */
export const round = (value: number) => String(Math.round(value * 10) / 10);
