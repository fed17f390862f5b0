import { scalePow } from 'd3-scale';
import type { BridgeLeg } from '../../../model-details.ts';
import type { How } from '../how.ts';
import { htmlText } from '../text.ts';
import { figure, round } from './figure.ts';

const width = 330;
const left = 2;
const right = 326;
const row = 34;
const most = 12;
const ticks = [0, 5, 30, 60, 300, 600, 1800, 3600] as const;

/**
 * The first pairs of legs of a bridge, a row each from the moment when the agent answers: above the call to the
 * agent, below the call to the customer. Time runs by its square root, so that the first seconds can be seen.
 */
export function legsChart(all: readonly BridgeLeg[], how: How): string {
  const legs = all.slice(0, most);
  if (legs.length === 0) return '';
  const { page } = how;
  const end = Math.max(1, ...legs.map((leg) => Math.max(leg.agentTo, leg.customerTo) - leg.agentFrom));
  const scale = scalePow([0, end], [left, right]).exponent(0.5).clamp(true);
  const x = (seconds: number) => round(scale(Math.max(0, seconds)));
  const rows = legs.map((leg, at) => legRow(leg, at * row + 14, x, how));
  const bottom = legs.length * row + 2;
  const shown = ticks.filter((tick) => tick <= end && (tick === 0 || scale(tick) < right - 24));
  const lines = shown.map((tick) => `M${x(tick)} 16V${bottom}`);
  const names = shown.map(
    (tick) =>
      `<text x="${x(tick)}" y="${bottom + 10}"${tick === 0 ? '' : ' text-anchor="middle"'}>${page.seconds(tick)}</text>`,
  );
  const drawing = `<path class="axis" d="${lines.join('')}"/>${rows.join('')}${names.join('')}`;
  return figure(
    { title: page.legs.title, facts: page.legs.facts(legs.length), drawing, width, height: bottom + 14 },
    how,
  );
}

function legRow(leg: BridgeLeg, y: number, x: (seconds: number) => string, { page, clock }: How): string {
  const { agentFrom } = leg;
  const [agent, customer] = [leg.agent, leg.customer].map(({ display }) => htmlText(display));
  const text = page.legs.row(
    clock(agentFrom).slice(5),
    agent ?? '',
    customer ?? '',
    leg.customerFrom - agentFrom,
  );
  const bar = (name: string, from: number, to: number, at: number) =>
    `<path class="${name}" d="M${x(from - agentFrom)} ${at}H${x(Math.max(to, from + 1) - agentFrom)}"/>`;
  return `<text class="strong" x="${left}" y="${y}">${text}</text>${bar('agent', agentFrom, leg.agentTo, y + 6)}${bar('customer', leg.customerFrom, leg.customerTo, y + 13)}`;
}
