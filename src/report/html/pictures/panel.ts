/** A plot of a picture by day. */
export interface Panel {
  readonly name: string;
  readonly facts: string;
  readonly drawing: string;
  /** What lies over the gaps between bars. */
  readonly over: string;
  readonly bars: boolean;
}
