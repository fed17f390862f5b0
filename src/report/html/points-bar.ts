/** The points of a score as a bar: above what adds points, below what leads back to the score. */
import { levels } from '../../levels.ts';
import { policy } from '../../score/policy.ts';
import type { PartKind } from '../words-html.ts';
import type { How } from './how.ts';
import { sumsByKind, type Part } from './points.ts';

const width = 480;
const height = 34;

/** Letters of the classes that colour the kinds. */
export const kindClass: Readonly<Record<PartKind, string>> = {
  volume: 'kv',
  dispersion: 'kd',
  direction: 'kr',
  answer: 'ka',
  duration: 'ku',
  pacing: 'kp',
  time: 'kt',
  life: 'kl',
  class: 'kc',
  base: 'kb',
  known: 'kk',
  offset: 'ko',
};

interface Bar {
  readonly parts: readonly Part[];
  readonly score: number;
}

/** One stroke for each kind, one below for each part that takes points away, and a line at the score. */
function strokes({ parts, score }: Bar, upper: number): string {
  const x = (points: number) => Math.round((points * width) / upper);
  let at = 0;
  const rising = [...sumsByKind(parts)].map(([kind, points]) => {
    if (kind === 'offset') return '';
    const from = at;
    at += points;
    return `<path class="${kindClass[kind]}" d="M${x(from)} 7H${x(at) - 1}"/>`;
  });
  const falling = parts
    .filter(({ points }) => points < 0)
    .map(({ points }) => {
      const from = at;
      at += points;
      return `M${x(from)} 18H${x(at) + 1}`;
    });
  const back = falling.length === 0 ? '' : `<path class="ko" d="${falling.join('')}"/>`;
  return `${rising.join('')}${back}<path class="at" d="M${x(score)} 0V22"/>`;
}

/** The points that the bar must have room for. */
function upperOf(parts: readonly Part[]): number {
  return Math.max(
    100,
    parts.reduce((sum, { points }) => sum + Math.max(0, points), 0),
  );
}

/** `97 points: volume 35, strangers 30, …`: the bar in words. */
function barText({ parts, score }: Bar, { page, words }: How): string {
  const sums = [...sumsByKind(parts)].map(([kind, points]) => `${page.points.kinds[kind]} ${points}`);
  return page.points.bar(score, sums.join(words.listJoin));
}

/** The bar with the limits of the levels below it; `row` names that of a row of the list, which is shown again. */
export function pointsBar(bar: Bar, row: string | null, how: How): string {
  const upper = upperOf(bar.parts);
  const scale = how.shapes.use(`levels ${upper}`, () => levelScale(upper, how));
  const drawing = row === null ? strokes(bar, upper) : `<use href="#${row}"/>`;
  return `<svg class="points" viewBox="0 0 ${width} ${height}" role="img"><title>${how.page.points.barTold(bar.score)}</title>${drawing}${scale}</svg>`;
}

function levelScale(upper: number, { words }: How): string {
  const x = (points: number) => Math.round((points * width) / upper);
  const limits = levels.flatMap((level) =>
    level === 'none' ? [] : [[level, policy.levels[level]] as const],
  );
  const lines = limits.map(([, limit]) => `M${x(limit)} 22v3`);
  const names = limits.map(
    ([level, limit]) => `<text x="${x(limit)}" y="33">${words.levels[level]} ${limit}</text>`,
  );
  return `<path class="axis" d="M0 22H${x(100)}${lines.join('')}"/><g text-anchor="middle">${names.join('')}</g>`;
}

/** The bar in a row of the list; with its words where no section tells them. */
export function smallBar(bar: Bar, name: string | null, how: How): string {
  const drawing = strokes(bar, upperOf(bar.parts));
  const box = `<svg class="small" viewBox="0 0 ${width} 24"`;
  // What lies in a section that is not yet shown has no style: so the row draws, and the section refers.
  if (name !== null) return `${box} aria-hidden="true"><g id="${name}">${drawing}</g></svg>`;
  return `${box} role="img"><title>${barText(bar, how)}</title>${drawing}</svg>`;
}
