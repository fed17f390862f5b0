import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { langs } from '../../src/report/lang.ts';
import { renderTable, type TableOptions } from '../../src/report/table.ts';
import { casesReport as report } from './sample-cases.ts';

const plain: Omit<TableOptions, 'lang' | 'columns'> = {
  chalk: new Chalk({ level: 0 }),
  top: 20,
  unicode: true,
  rules: false,
  summary: false,
};

describe.each(langs)('groups and cases in %s', (lang) => {
  it.each([60, 80, 120])('golden at %i columns', (columns) => {
    expect(`\n${renderTable(report, { ...plain, lang, columns })}`).toMatchSnapshot();
  });

  it('are never wider than they may be', () => {
    for (let columns = 40; columns <= 200; columns += 1)
      for (const line of renderTable(report, { ...plain, lang, columns }).split('\n'))
        expect(stringWidth(line)).toBeLessThanOrEqual(columns);
  });
});

it('the worst case comes first, and --top cuts cases as well', () => {
  const text = renderTable(report, { ...plain, lang: 'en', columns: 120, top: 2 });
  expect([...text.matchAll(/^ *([GBFR]\d) /gmu)].map(([, id]) => id)).toEqual(['B1', 'G1']);
  expect(text).toContain('The first 2 of 4');
});

it('a number says to which group and case it belongs', () => {
  expect(renderTable(report, { ...plain, lang: 'en', columns: 200 })).toMatch(/in pool G1; in case B1/u);
  expect(renderTable(report, { ...plain, lang: 'zh', columns: 200 })).toContain('属号池 G1');
});

it('hostile parties stay text', () => {
  const [flood] = report.floods;
  if (flood === undefined) throw new Error('no flood');
  const floods = [{ ...flood, victim: { number: 'x', display: 'x\u{1b}[2J\u{202e}y' } }];
  const text = renderTable({ ...report, floods }, { ...plain, lang: 'en', columns: 120 });
  expect(text).not.toMatch(/\u{1b}|\u{202e}/u);
});
