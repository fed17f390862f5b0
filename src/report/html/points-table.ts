import type { SignalResult } from '../../model.ts';
import type { How } from './how.ts';
import { kindClass } from './points-bar.ts';
import type { Part } from './points.ts';

/** Each part of a score in words with its value and limits, then the sum; the order is that of the bar. */
export function pointsTable(
  {
    parts,
    score,
    signals,
  }: { readonly parts: readonly Part[]; readonly score: number; readonly signals: readonly SignalResult[] },
  { page, words }: How,
): string {
  const { heads, sum, kinds, quiet } = page.points;
  const head = `<tr><th>${heads.points}<th>${heads.reason}<th>${heads.value}<th>${heads.warn}<th>${heads.critical}`;
  let kind = '';
  const rows = parts.map((part) => {
    const first = part.kind !== kind;
    kind = part.kind;
    const name = first ? `<i>${kinds[part.kind]}</i> ` : '';
    const row = `<tr class="${kindClass[part.kind]}"><td>${signed(part.points)}<td>${name}${part.text}`;
    return part.signal === undefined ? `${row}<td><td><td>` : row + limitCells(part.signal, words.percent);
  });
  const clear = signals.filter(({ outcome, points }) => points === 0 && outcome !== 'no-data').length;
  const silent = signals.filter(({ outcome }) => outcome === 'no-data').length;
  const rest = clear + silent === 0 ? '' : `<td colspan="4">${sum}. <small>${quiet(clear, silent)}</small>`;
  return `<table class="why">${head}${rows.join('')}<tr class="sum"><td>${score}${rest === '' ? `<td colspan="4">${sum}` : rest}</table>`;
}

const signed = (points: number) => (points > 0 ? `+${points}` : `−${-points}`);

function limitCells(
  { value, warn, critical, unit }: SignalResult,
  percent: (whole: number) => string,
): string {
  const told = (one: number | null) => {
    if (one === null) return '';
    return unit === 'share' ? percent(Math.round(one * 100)) : String(Math.round(one * 10) / 10);
  };
  return unit === 'class'
    ? '<td><td><td>'
    : [value, warn, critical].map((one) => `<td>${told(one)}`).join('');
}
