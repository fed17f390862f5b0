import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { createProgress } from '../../src/report/progress.ts';

const clear = '\r\u{1B}[2K';

function setUp(columns = 80, lang: 'en' | 'zh' = 'en') {
  let time = 5000;
  let tick: (() => void) | undefined;
  const written: string[] = [];
  const progress = createProgress({
    write: (text) => written.push(text),
    now: () => time,
    columns,
    lang,
    chalk: new Chalk({ level: 0 }),
    every: (run, ms) => {
      expect(ms).toBe(100);
      tick = run;
      return () => (tick = undefined);
    },
  });
  const pass = (ms: number) => {
    time += ms;
  };
  return { progress, written, pass, tick: () => tick?.(), ticking: () => tick !== undefined };
}

test('a run under a second shows nothing and leaves nothing behind', () => {
  const { progress, written, pass, ticking } = setUp();
  progress.stage('reading', 1000);
  pass(999);
  progress.update({ rows: 900 });
  progress.done();
  expect(written).toEqual([]);
  expect(ticking()).toBe(false);
});

test('percent, rows, rate and time left', () => {
  const { progress, written, pass } = setUp();
  progress.stage('reading', 1_000_000);
  pass(2000);
  progress.update({ rows: 250_000 });
  expect(written).toEqual([
    `${clear}reading  [#####---------------]  25 %  250,000 rows  125,000 rows/s  6 s left`,
  ]);
});

test('an unknown total shows rows and rate; percent alone shows time left', () => {
  const { progress, written, pass } = setUp();
  progress.stage('reading');
  pass(4000);
  progress.update({ rows: 2 });
  progress.stage('measuring');
  pass(100_000);
  progress.update({ percent: 50 });
  expect(written).toEqual([
    `${clear}reading  2 rows  1 rows/s`,
    `${clear}measuring  [##########----------]  50 %  1 min 40 s left`,
  ]);
});

test('at most ten lines a second, and the timer draws when nothing is reported', () => {
  const { progress, written, pass, tick } = setUp();
  progress.stage('reading', 100);
  pass(1000);
  for (let rows = 0; rows < 100; rows++) {
    progress.update({ rows });
    pass(10);
  }
  expect(written).toHaveLength(10);
  pass(1000);
  tick();
  expect(written.at(-1)).toBe(`${clear}reading  [###################-]  99 %  99 rows  33 rows/s  1 s left`);
});

test('done clears the line once and ends everything', () => {
  const { progress, written, pass, ticking } = setUp();
  progress.stage('reading', 100);
  pass(1500);
  progress.update({ rows: 10 });
  progress.done();
  progress.done();
  progress.update({ rows: 20 });
  pass(500);
  progress.stage('scoring');
  expect(written).toHaveLength(2);
  expect(written[1]).toBe(clear);
  expect(ticking()).toBe(false);
});

test('what does not fit into the terminal is left out', () => {
  const { progress, written, pass } = setUp(25, 'zh');
  progress.stage('读取', 100);
  pass(2000);
  progress.update({ rows: 50 });
  expect(written).toEqual([`${clear}读取  50%  50 行`]);
});

test('the default timer does not keep the program alive and stops', () => {
  const written: string[] = [];
  const before = process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  const chalk = new Chalk({ level: 0 });
  const progress = createProgress({ write: (text) => written.push(text), now: () => 0, columns: 80, chalk });
  expect(process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout')).toHaveLength(before);
  progress.done();
  expect(written).toEqual([]);
});
