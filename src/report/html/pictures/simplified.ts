export type Point = [x: number, y: number];

/** Points that lie nearer to a line than this are not missed, in units of a picture. */
const tolerance = 0.8;

/** The points without which a line would look different (Douglas and Peucker); first and last stay. */
export function simplified(points: readonly Point[]): readonly Point[] {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 3) return points;
  let farthest = 0;
  let at = 0;
  points.forEach((point, place) => {
    const distance = Math.abs(point[1] - heightAt(point[0], first, last));
    if (distance > farthest) [farthest, at] = [distance, place];
  });
  if (farthest < tolerance) return [first, last];
  return [...simplified(points.slice(0, at + 1)), ...simplified(points.slice(at)).slice(1)];
}

function heightAt(x: number, [x0, y0]: Point, [x1, y1]: Point): number {
  return x1 === x0 ? y0 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
