import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { signalPage } from '../../src/report/signals-page.ts';
import { amount, points, signalFacts, threshold, type SignalFacts } from '../../src/report/signals-facts.ts';
import { signalsTable } from '../../src/report/signals-table.ts';
import { signals } from '../../src/signals/index.ts';

const chalk = new Chalk({ level: 0 });

const moon: SignalFacts = {
  id: 'low-reciprocity',
  title: 'low reciprocity',
  family: 'direction',
  role: 'evidence',
  meaning: 'Callees who ever called this number / callees; low is suspicious.',
  unit: 'share',
  fires: 'low',
  limits: { from: 0.1, warn: 0.05, critical: 0.0125, sample: 50 },
  weight: { day: 0, history: 8 },
  columns: ['caller', 'callee'],
  requires: ['bothDirections'],
  blindSpots: 'Alarm lines are never called.',
  why: 'Relations go both ways.',
  source: 'Judgement',
};

describe('signalsTable', () => {
  it.each([40, 80, 100, 120, 200])('has a row for every signal at %d columns', (columns) => {
    const lines = signalsTable({ columns, chalk }).split('\n');
    const first = lines.map((line) => line.split(' ')[0]);
    expect(signals.filter(({ id }) => !first.includes(id))).toEqual([]);
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
  });

  it.each([80, 120])('stays within %d columns', (columns) => {
    const wide = signalsTable({ columns, chalk })
      .split('\n')
      .filter((line) => stringWidth(line) > columns);
    expect(wide).toEqual([]);
  });

  it('puts limits, weights and meaning in one row where there is room', () => {
    const row = signalsTable({ columns: 200, chalk })
      .split('\n')
      .find((line) => line.startsWith('few-repeats'));
    expect(row).toMatch(
      /^few-repeats +dispersion +<= [\d.]+ +<= [\d.]+ +calls\/callee +\S+ +\+\d+ +Mean calls per callee/,
    );
  });

  it('is plain text without colour', () => {
    expect(signalsTable({ columns: 80, chalk })).not.toContain('\u001b');
    expect(signalsTable({ columns: 80, chalk: new Chalk({ level: 1 }) })).toContain('\u001b[1m');
  });
});

describe('signalPage', () => {
  it('says everything about one signal', () => {
    expect(signalPage(moon, { columns: 80, chalk })).toBe(
      [
        'low-reciprocity: low reciprocity',
        '',
        'Meaning        Callees who ever called this number / callees; low is suspicious.',
        'Family         direction',
        'Role           evidence: adds points',
        'Unit           share',
        'Starts         beyond 10 % (strength 0)',
        'Warn           <= 5 % (strength 0.5)',
        'Critical       <= 1.3 % (strength 1)',
        'Sample         at least 50',
        'Weight         0 on a short log (day), +8 on a longer one (history)',
        'Columns        caller, callee',
        'Log must show  bothDirections',
        'Blind spots    Alarm lines are never called.',
        'Why            Relations go both ways.',
        'Source         Judgement',
        '',
      ].join('\n'),
    );
  });

  it('wraps below its heading', () => {
    const lines = signalPage(moon, { columns: 50, chalk }).split('\n');
    const at = lines.findIndex((line) => line.startsWith('Meaning'));
    expect(lines.slice(at, at + 2)).toEqual([
      'Meaning        Callees who ever called this number',
      '               / callees; low is suspicious.',
    ]);
  });
});

describe('signalFacts', () => {
  it('knows in which direction a signal fires', () => {
    const fires = new Map(signalFacts().map((facts) => [facts.id, facts.fires]));
    expect(fires.get('busy-hour')).toBe('high');
    expect(fires.get('brief-contacts')).toBe('low');
  });

  it('survives JSON', () => {
    const facts = signalFacts();
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  });

  it('writes thresholds and points in words', () => {
    expect(threshold(0.6, 'share')).toBe('60 %');
    expect(threshold(0.0834, 'share')).toBe('8.3 %');
    expect(threshold(50, 'calls/day')).toBe('50 calls/day');
    expect(threshold(0.5, 'class')).toBe('0.5');
    expect([points(4), points(0), points(-6)]).toEqual(['+4', '0', '-6']);
  });
});

describe.each([60, 80, 100, 160])('at %d columns', (columns) => {
  it('the list and every page fit', () => {
    const pages = signalFacts().map((facts) => signalPage(facts, { columns, chalk }));
    const lines = [signalsTable({ columns, chalk }), ...pages].flatMap((text) => text.split('\n'));
    expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([]);
  });

  it('the list names every signal with both limits and both weights', () => {
    const text = signalsTable({ columns, chalk });
    for (const { id, limits, weight, unit } of signalFacts()) {
      const row = text.split('\n').find((line) => line.startsWith(`${id} `)) ?? '';
      expect(row).toContain(`= ${amount(limits.warn, unit)} `);
      expect(row).toContain(`= ${amount(limits.critical, unit)} `);
      expect(row).toContain(points(weight.day));
      expect(row).toContain(points(weight.history));
    }
  });
});
