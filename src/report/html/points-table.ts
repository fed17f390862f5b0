import type { SignalResult } from '../../model.ts';
import { title } from '../sentences.ts';
import type { How } from './how.ts';
import { kindClass } from './points-bar.ts';
import { partText, signalOf, type Part } from './points.ts';
import { total } from './pictures/scale.ts';
import { htmlText } from './text.ts';

/** Reasons of so few points are told by their titles alone where there are several. */
const smallest = 2;

interface Told {
  readonly parts: readonly Part[];
  readonly score: number;
  readonly signals: readonly SignalResult[];
}

/**
 * Each part of a score in words with its value and limits, then the sum; the order is that of the bar.
 * The smallest reasons share a row.
 */
export function pointsTable({ parts, score, signals }: Told, how: How): string {
  const { heads, sum, quiet } = how.page.points;
  const isSmall = (part: Part) => part.points > 0 && part.points <= smallest && signalOf(part) !== undefined;
  const small = parts.filter(isSmall);
  const rising = parts.filter((part) => part.points > 0 && !(small.length > 1 && isSmall(part)));
  const falling = parts.filter(({ points }) => points < 0);
  const clear = signals.filter(({ outcome, points }) => points === 0 && outcome !== 'no-data').length;
  const silent = signals.filter(({ outcome }) => outcome === 'no-data').length;
  const rest = clear + silent === 0 ? '' : ` <small>· ${quiet(clear, silent)}</small>`;
  return `<table class="why"><tr><th>${heads.points}<th>${heads.reason}<th>${heads.value}<th>${heads.limits}${rows(rising, how)}${smallRow(small, how)}${rows(falling, how)}<tr class="sum"><td>${score}<td>${sum}${rest}</table>`;
}

/** A row a part; the first of a kind says what kind it is. */
function rows(parts: readonly Part[], { page, words, lang }: How): string {
  return parts
    .map((part, at) => {
      const { kind, points } = part;
      const signal = signalOf(part);
      const name = parts[at - 1]?.kind === kind ? '' : `<i>${page.points.kinds[kind]}</i> `;
      const limits = signal === undefined ? '' : limitCells(signal, words.percent);
      return `<tr class="${kindClass[kind]}"><td>${signed(points)}<td>${name}${partText(part, lang)}${limits}`;
    })
    .join('');
}

function smallRow(parts: readonly Part[], { page, words, lang }: How): string {
  if (parts.length < 2) return '';
  const titles = parts.map(({ of, points }) => `${htmlText(title(of.id, lang))} +${points}`);
  return `<tr><td>+${total(parts.map(({ points }) => points))}<td>${page.points.small(titles.join(words.listJoin))}`;
}

const signed = (points: number) => (points > 0 ? `+${points}` : `−${-points}`);

function limitCells(
  { value, warn, critical, unit }: SignalResult,
  percent: (whole: number) => string,
): string {
  if (unit === 'class') return '';
  const told = (one: number | null) => {
    if (one === null) return '';
    return unit === 'share' ? percent(Math.round(one * 100)) : String(Math.round(one * 10) / 10);
  };
  return `<td>${told(value)}<td>${told(warn)} / ${told(critical)}`;
}
