/** Drawings that many pictures share are put into the page once and used by reference. */
export interface Shapes {
  /** A reference to the drawing of this key, which is made when it is first asked for. */
  readonly use: (key: string, draw: () => string) => string;
  /** A name that no other element of the page has, for captions. */
  readonly id: () => string;
  /** The drawings themselves. */
  readonly all: () => string;
}

export function shapeStore(): Shapes {
  const drawn = new Map<string, string>();
  let names = 0;
  return {
    use: (key, draw) => {
      if (!drawn.has(key)) drawn.set(key, draw());
      return `<use href="#s${[...drawn.keys()].indexOf(key)}"/>`;
    },
    id: () => `f${(names += 1)}`,
    all: () => {
      const shapes = [...drawn.values()].map((drawing, at) => `<g id="s${at}">${drawing}</g>`);
      return `<svg width="0" height="0" aria-hidden="true"><defs>${shapes.join('')}</defs></svg>`;
    },
  };
}
