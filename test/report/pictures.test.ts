import { describe, expect, test } from 'vitest';
import { howOf } from '../../src/report/html/how.ts';
import { byDay } from '../../src/report/html/pictures/by-day.ts';
import { bySeconds } from '../../src/report/html/pictures/by-seconds.ts';
import { dayAxis, dayNumber } from '../../src/report/html/pictures/day-axis.ts';
import { heatmap, intensityPaths } from '../../src/report/html/pictures/heatmap.ts';
import { legsChart } from '../../src/report/html/pictures/legs.ts';
import { skyline } from '../../src/report/html/pictures/scale.ts';
import { simplified, type Point } from '../../src/report/html/pictures/simplified.ts';
import { localClock } from '../../src/report/table-time.ts';
import { detailedReport, sampleDetail, sampleLegs } from './sample-details.ts';

const waver = (n: number) => Math.abs((Math.sin(n * 78.233) * 43_758.5453) % 1);

/** Cells that strokes of one unit cover, with their class; a cell that is covered twice fails. */
function cellsOf(drawing: string): Map<string, number> {
  const cells = new Map<string, number>();
  for (const [, level, path] of drawing.matchAll(/class="h(\d)" d="([^"]*)"/gu)) {
    let [x, y] = [0, 0];
    for (const [, step, first, second] of (path ?? '').matchAll(/([Mmhv])(-?\d+)(?: ?(-?\d+))?/gu)) {
      if (step === 'M') [x, y] = [Number(first), Number(second)];
      else if (step === 'm') [x, y] = [x + Number(first), y + Number(second)];
      else
        for (let at = 0; at < Number(first); at += 1) {
          expect(cells.has(`${x} ${y}`)).toBe(false);
          cells.set(`${x} ${y}`, Number(level));
          if (step === 'h') x += 1;
          else y += 1;
        }
    }
  }
  return cells;
}

describe.each(['across', 'down'] as const)('intensity, joined %s', (way) => {
  test('covers each cell that is not empty once, in its quarter of the greatest', () => {
    for (let turn = 0; turn < 40; turn += 1) {
      const columns = 1 + (turn % 24);
      const counts = Array.from({ length: columns * 7 }, (_, at) =>
        Math.max(0, Math.floor(waver(turn * 1000 + at) * 60) - 20),
      );
      const most = Math.max(1, ...counts);
      const cells = cellsOf(intensityPaths(counts, columns, way));
      counts.forEach((count, at) => {
        const expected = count === 0 ? undefined : Math.min(4, Math.floor((4 * count) / most) + 1);
        expect(cells.get(`${at % columns} ${Math.floor(at / columns)}`)).toBe(expected);
      });
    }
  });
});

/** Heights of a skyline at the middle of each place, read back from its path. */
function heightsOf(path: string, edges: readonly number[], bottom: number): number[] {
  const steps: { from: number; to: number; y: number }[] = [];
  let [x, y] = [0, bottom];
  for (const [, step, first, second] of path.matchAll(/([MhvV])(-?\d+)(?: (-?\d+))?/gu)) {
    if (step === 'M') [x, y] = [Number(first), Number(second)];
    else if (step === 'v') y += Number(first);
    else if (step === 'V') y = Number(first);
    else {
      steps.push({ from: x, to: x + Number(first), y });
      x += Number(first);
    }
  }
  return edges.slice(1).map((edge, at) => {
    const middle = (edge + (edges[at] ?? 0)) / 2;
    return steps.find(({ from, to }) => from <= middle && middle < to)?.y ?? bottom;
  });
}

test('a skyline has the height of each count, and one at least where there is any', () => {
  const bottom = 80;
  const y = (count: number) => Math.round(bottom - count);
  for (let turn = 0; turn < 60; turn += 1) {
    const counts = Array.from({ length: 1 + (turn % 31) }, (_, at) =>
      Math.max(0, Math.floor(waver(turn * 77 + at) * 90) - 30),
    );
    const edges = Array.from({ length: counts.length + 1 }, (_, at) => 26 + at * 6);
    const path = skyline(edges, counts, { y, bottom });
    expect(heightsOf(path, edges, bottom)).toEqual(
      counts.map((count) => (count === 0 ? bottom : bottom - count)),
    );
  }
  expect(skyline([0, 6], [0.2], { y, bottom })).toBe('M0 80v-1h6V80');
  expect(skyline([0, 6], [0], { y, bottom })).toBe('');
});

test('a simplified line keeps its ends and stays within a unit of every point', () => {
  for (let turn = 0; turn < 40; turn += 1) {
    let sum = 0;
    const points = Array.from({ length: 40 }, (_, at): Point => [
      at * 5,
      (sum += Math.round(waver(turn * 40 + at) * 4)),
    ]);
    const line = simplified(points);
    expect(line[0]).toEqual(points[0]);
    expect(line.at(-1)).toEqual(points.at(-1));
    for (const [x, y] of points) {
      const at = line.findIndex(([to]) => to >= x);
      const [x1 = 0, y1 = 0] = line[at] ?? [];
      const [x0 = 0, y0 = 0] = line[Math.max(0, at - 1)] ?? [];
      const there = x1 === x0 ? y1 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
      expect(Math.abs(there - y)).toBeLessThan(1);
    }
  }
  expect(
    simplified([
      [0, 0],
      [5, 5],
      [10, 10],
    ]),
  ).toHaveLength(2);
});

describe('days of the log', () => {
  const clock = localClock('Asia/Shanghai');
  const axis = (days: number) =>
    dayAxis({ firstCall: 1_709_481_600, lastCall: 1_709_481_600 + days * 86_400 - 1 }, clock);

  test('a bar is a day, then as many days as leave bars that can be told apart; 400 days are told', () => {
    expect(axis(1)).toMatchObject({ bars: 1, daysPerBar: 1 });
    expect(axis(45)).toMatchObject({ bars: 45, daysPerBar: 1 });
    expect(axis(46)).toMatchObject({ bars: 23, daysPerBar: 2 });
    expect(axis(3000)).toMatchObject({ bars: 45, daysPerBar: 9 });
    expect(axis(7)?.label(0)).toBe('2024-03-04');
    expect(axis(7)?.label(6)).toBe('2024-03-10');
    expect(dayAxis({ firstCall: null, lastCall: null }, clock)).toBeNull();
  });

  test('what is no day is none', () => {
    expect(dayNumber('1970-01-02')).toBe(1);
    expect([dayNumber('x'), dayNumber(''), dayNumber('24-1-1')]).toEqual([null, null, null]);
  });
});

describe('in words', () => {
  const how = howOf(detailedReport, 'en');
  const detail = sampleDetail(1, 7, 150, 3);
  const mostOf = (counts: readonly number[]) => Math.max(...counts);

  test('the busiest hour of the week', () => {
    const hours = detail.hours.map((_, at) => (at === 2 * 24 + 15 ? 77 : 1));
    expect(heatmap({ ...detail, hours }, how)).toContain('Most on Wed 15-16 h: 77 calls.');
    expect(heatmap({ ...detail, hours: hours.map(() => 0) }, how)).toContain('No call.');
  });

  test('the busiest day, sums, calls at once only where there were several', () => {
    const signals = detailedReport.numbers[0]?.signals ?? [];
    const text = byDay(detail, signals, how);
    expect(text).toContain(`Most ${mostOf(detail.days.map(({ calls }) => calls))}, on 2024-03-`);
    expect(text).toContain('Up to 3 calls at once');
    const one = { ...detail, days: detail.days.map((day) => ({ ...day, atOnce: 1 })) };
    expect(byDay(one, signals, how)).not.toContain('at once');
    expect(byDay({ ...detail, days: [] }, signals, how)).toBe('');
  });

  test('limits are drawn where a signal has them', () => {
    const limits = {
      outcome: 'fired',
      value: 60,
      unit: 'calls/24 h',
      warn: 50,
      critical: 100,
      points: 5,
      evidence: { calls: 60 },
    } as const;
    const drawn = howOf(detailedReport, 'en');
    const text = byDay(detail, [{ id: 'busiest-day', ...limits }], drawn);
    const lines = [...text.matchAll(/<use href="#(s\d+)" y="(\d+)"\/>/gu)];
    expect(lines).toHaveLength(2);
    const places = lines.map(([, , y]) => Number(y));
    expect(places[0]).toBeGreaterThan(places[1] ?? 0);
    expect(drawn.shapes.all()).toContain('warn 50');
    expect(drawn.shapes.all()).toContain('critical 100');
    expect(byDay(detail, [], howOf(detailedReport, 'en'))).not.toMatch(/<use href="#s\d+" y=/u);
  });

  test('talk and pauses; each alone where the log has only one', () => {
    const both = bySeconds(detail, [], how);
    expect(both).toContain('unanswered');
    expect(both).toContain('pauses, 14 overlaps');
    const talkOnly = bySeconds({ ...detail, gaps: null }, [], how);
    expect(talkOnly).not.toContain('pauses');
    expect(bySeconds({ ...detail, talk: null, gaps: null }, [], how)).toBe('');
  });

  test('legs: when the agent answered, and how much later the customer was called', () => {
    const [leg] = sampleLegs;
    const delay = (leg?.customerFrom ?? 0) - (leg?.agentFrom ?? 0);
    const text = legsChart(sampleLegs, how);
    expect(text).toContain(`03-04 09:00 agent 15600001829, ${delay} s later customer 13800020000`);
    expect(text.match(/class="agent"/gu)).toHaveLength(12);
    expect(legsChart([...sampleLegs, ...sampleLegs], how).match(/class="agent"/gu)).toHaveLength(12);
    expect(legsChart([], how)).toBe('');
  });
});
