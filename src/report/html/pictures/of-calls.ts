import type { Detail } from '../../../model-details.ts';
import type { SignalResult } from '../../../model.ts';
import type { How } from '../how.ts';
import { byDay } from './by-day.ts';
import { bySeconds } from './by-seconds.ts';
import { heatmap } from './heatmap.ts';

/** All pictures of the calls that a number or a group placed; a sentence where the report has no counts for them. */
export function picturesOfCalls(
  detail: Detail | undefined,
  signals: readonly SignalResult[],
  how: How,
): string {
  if (detail === undefined) return `<p class="absent">${how.page.noDetail}</p>`;
  const pictures = [heatmap(detail, how), byDay(detail, signals, how), bySeconds(detail, signals, how)];
  return `<div class="pictures">${pictures.join('')}</div>`;
}
