import type { Detail } from '../../../model-details.ts';
import type { SignalResult } from '../../../model.ts';
import type { How } from '../how.ts';
import { atOnce } from './at-once.ts';
import { fanOut } from './fan-out.ts';
import { gaps } from './gaps.ts';
import { heatmap } from './heatmap.ts';
import { perDay } from './per-day.ts';
import { talk } from './talk.ts';

/** All pictures of the calls that a number or a group placed; a sentence where the report has no counts for them. */
export function picturesOfCalls(
  detail: Detail | undefined,
  signals: readonly SignalResult[],
  how: How,
): string {
  if (detail === undefined) return `<p class="absent">${how.page.noDetail}</p>`;
  const pictures = [
    heatmap(detail, how),
    perDay(detail, signals, how),
    fanOut(detail, signals, how),
    talk(detail, signals, how),
    gaps(detail, signals, how),
    atOnce(detail, signals, how),
  ];
  return `<div class="pictures">${pictures.join('')}</div>`;
}
