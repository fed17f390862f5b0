import type { Group } from '../../../model.ts';
import type { How } from '../how.ts';
import { htmlText } from '../text.ts';
import { figure } from './figure.ts';
import { intensityPaths } from './heatmap.ts';

const width = 340;
const left = 78;
const right = 336;
const top = 4;
const row = 13;
/** Members and steps that can be told apart; more are left out and said. */
const mostMembers = 40;
const mostSteps = 400;

/** Who of a pool calls when: a row each, dark where one places many calls. */
export function handOverChart({ members, handOver }: Group, how: How): string {
  if (handOver === undefined) return '';
  const { page, clock } = how;
  const counts = handOver.counts.slice(0, mostMembers).map((own) => own.slice(0, mostSteps));
  const steps = Math.max(1, ...counts.map((own) => own.length));
  const cells = counts.flatMap((own) => [...own, ...Array.from({ length: steps - own.length }, () => 0)]);
  const bottom = top + counts.length * row;
  const names = counts.map((_, at) => {
    const display = members[at]?.display ?? '';
    return `<text x="${left - 4}" y="${top + at * row + 9.5}" text-anchor="end">${htmlText(display)}</text>`;
  });
  const lines = Array.from({ length: counts.length + 1 }, (_, at) => `M${left} ${top + at * row}H${right}`);
  const from = clock(handOver.from);
  const to = clock(handOver.from + handOver.step * steps);
  const times = `<text x="${left}" y="${bottom + 11}">${from}</text><text x="${right}" y="${bottom + 11}" text-anchor="end">${to}</text>`;
  const drawing = `<g class="heat" transform="translate(${left} ${top + row / 2}) scale(${(right - left) / steps} ${row})">${intensityPaths(cells, steps, 'across')}</g><path class="gap" d="${lines.join('')}"/>${names.join('')}${times}`;
  const facts = page.handOver.facts(members.length, counts.length, page.duration(handOver.step));
  return figure({ title: page.handOver.title, facts, drawing, width, height: bottom + 16 }, how);
}
