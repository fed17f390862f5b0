import type { Detail } from '../../../model-details.ts';
import type { SignalResult } from '../../../model.ts';
import type { How } from '../how.ts';
import { dayAxisUse } from './day-axis-use.ts';
import { byBar, type DayAxis, type Days } from './day-axis.ts';
import { fanOut } from './fan-out.ts';
import { figure } from './figure.ts';
import { plots } from './frame.ts';
import type { Panel } from './panel.ts';
import { greatest, heights, marksOf, skyline } from './scale.ts';

/** Calls a day, callees added up, and calls at once where there ever were several, over the days of the log. */
export function byDay({ days }: Detail, signals: readonly SignalResult[], how: How): string {
  const { page, days: axis } = how;
  if (axis === null || days.length === 0) return '';
  const panels = [
    perDay(days, signals, axis, how),
    fanOut(days, signals, axis, how),
    ...atOnce(days, signals, axis, how),
  ].flatMap((panel, at) => {
    const plot = plots[at];
    return plot === undefined ? [] : [{ ...panel, plot }];
  });
  const drawing = [
    ...panels.map((panel) => panel.drawing),
    dayAxisUse(axis, panels, how),
    ...panels.map((panel) => panel.over),
  ].join('');
  const facts = panels.map((panel) => panel.facts).join(page.sentenceJoin);
  const height = (panels.at(-1)?.plot.bottom ?? 0) + 13;
  return figure({ title: page.days.title, facts, drawing, height }, how);
}

/** Calls on each day, the answered ones strong, with the limits of the busiest day. */
function perDay(days: Days, signals: readonly SignalResult[], axis: DayAxis, how: How): Panel {
  const { page } = how;
  const busiest = byBar(days, axis, busiestOf);
  const calls = busiest.map((day) => day?.calls ?? 0);
  const most = greatest(calls);
  const scale = heights(most, marksOf(signals, 'busiest-day'), plots[0], how);
  const isTold = days.some((day) => day.answered !== null);
  const answered = busiest.map((day) => day?.answered ?? 0);
  const taken = isTold ? `<path class="taken" d="${skyline(axis.edges, answered, scale)}"/>` : '';
  return {
    name: page.days.calls(isTold),
    facts: page.days.facts(most, axis.label(Math.max(0, calls.indexOf(most))), axis.daysPerBar),
    drawing: `<path class="calls" d="${skyline(axis.edges, calls, scale)}"/>${taken}`,
    over: scale.drawing,
    bars: true,
  };
}

/** Where a bar holds several days, their busiest. */
function busiestOf(days: Days): Days[number] | undefined {
  return days.reduce<Days[number] | undefined>(
    (most, day) => (most === undefined || day.calls > most.calls ? day : most),
    undefined,
  );
}

/** Most calls in progress at once on each day; nothing where it never was more than one. */
function atOnce(days: Days, signals: readonly SignalResult[], axis: DayAxis, how: How): Panel[] {
  const { page } = how;
  const highest = (own: Days) => own.reduce((most, day) => Math.max(most, day.atOnce), 0);
  const most = highest(days);
  if (most <= 1) return [];
  const scale = heights(most, marksOf(signals, 'concurrency'), plots[2], how);
  const bars = skyline(axis.edges, byBar(days, axis, highest), scale);
  const drawing = `<path class="calls" d="${bars}"/>`;
  return [
    { name: page.atOnce.title, facts: page.atOnce.facts(most), drawing, over: scale.drawing, bars: true },
  ];
}
