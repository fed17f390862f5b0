/** Drawings that many pictures share are put into the page once and used by reference. */
export interface Shapes {
  /** A reference to the drawing of this key, which is made when it is first asked for; moved down by `y`. */
  readonly use: (key: string, draw: () => string, y?: number) => string;
  /** A name that no other element of the page has, for captions. */
  readonly id: () => string;
  /** The drawings themselves. */
  readonly all: () => string;
}

export function shapeStore(): Shapes {
  const drawn = new Map<string, { readonly at: number; readonly drawing: string }>();
  let names = 0;
  return {
    use: (key, draw, y) => {
      const found = drawn.get(key) ?? { at: drawn.size, drawing: draw() };
      drawn.set(key, found);
      return `<use href="#s${found.at}"${y === undefined ? '' : ` y="${y}"`}/>`;
    },
    id: () => `f${(names += 1)}`,
    all: () => {
      const shapes = [...drawn.values()].map(({ at, drawing }) => `<g id="s${at}">${drawing}</g>`);
      return `<svg width="0" height="0" aria-hidden="true"><defs>${shapes.join('')}</defs></svg>`;
    },
  };
}
