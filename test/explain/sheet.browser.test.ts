/** The evidence sheet as a browser shows and prints it: SPAMCHECK_CHROMIUM names one, `skip` leaves these tests out. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Explanation } from '../../src/explanation.ts';
import { langs, type Lang } from '../../src/report/lang.ts';
import { sheetHtml } from '../../src/report/sheet-html.ts';
import { chromiumPath, launched } from '../browser.ts';
import { demoExplanation } from './sample.ts';

const path = chromiumPath(process.env);

describe.skipIf(path === null)('in a browser', () => {
  let browser: Browser;
  let folder = '';
  let found: Explanation;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'spamcheck-sheet-'));
    browser = await launched(path ?? '');
    found = await demoExplanation('167 0000 2685');
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function opened<T>(one: Explanation, lang: Lang, width: number, of: (page: Page) => Promise<T>) {
    const file = join(folder, `${lang}.html`);
    writeFileSync(file, sheetHtml(one, { lang, command: 'spamcheck explain +8616700002685 calls.csv' }));
    const url = pathToFileURL(file).href;
    const context = await browser.newContext({ offline: true, viewport: { width, height: 900 } });
    const doings: string[] = [];
    context.on('request', (request) => {
      if (request.url() !== url) doings.push(request.url());
    });
    context.on('console', (message) => doings.push(message.text()));
    try {
      const page = await context.newPage();
      await page.goto(url);
      const result = await of(page);
      expect(doings).toEqual([]);
      return result;
    } finally {
      await context.close();
    }
  }

  const pagesOf = async (page: Page) => {
    const pdf = await page.pdf({ preferCSSPageSize: true });
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length;
  };

  test.each(langs)('one page of A4 in %s', async (lang) => {
    expect(await opened(found, lang, 900, pagesOf)).toBe(1);
  });

  test.each(langs)(
    'one page of A4 in %s with as many rules as ever counted, and many files',
    async (lang) => {
      const { number, run } = found;
      const counted = number.signals.filter(({ points }) => points !== 0);
      const quiet = number.signals.filter(({ points, value }) => points === 0 && value !== null);
      const loaded = [
        ...counted,
        ...quiet.slice(0, 24 - counted.length).map((one) => ({ ...one, points: 1 })),
      ];
      const files = Array.from({ length: 30 }, (_, at) => ({
        ...run.files[0]!,
        path: `switch-${at}/calls.csv`,
      }));
      const full: Explanation = {
        ...found,
        run: { ...run, files: [run.files[0]!, ...files] },
        number: { ...number, signals: loaded },
      };
      expect(await opened(full, lang, 900, pagesOf)).toBe(1);
    },
  );

  test.each([
    ['en', 900],
    ['zh', 360],
  ] as const)('no finding of axe in %s at %i px, and nothing beyond the edge', async (lang, width) => {
    await opened(found, lang, width, async (page) => {
      // The policy of the page forbids scripts in it, not those of the test.
      const result = await page.evaluate(`(() => { ${axe.source}; return axe.run(); })()`);
      expect((result as axe.AxeResults).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      const edge = await page.evaluate('document.documentElement.scrollWidth');
      expect(edge).toBeLessThanOrEqual(width);
    });
  });
});
