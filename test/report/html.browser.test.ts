/** The HTML page as a browser shows it: SPAMCHECK_CHROMIUM names one, `skip` leaves these tests out. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model.ts';
import { colourless } from '../../src/report/colour.ts';
import { renderHtml } from '../../src/report/html/page.ts';
import { langs, type Lang } from '../../src/report/lang.ts';
import { chromiumPath, launched } from '../browser.ts';
import { payloads } from './payloads.ts';
import { detailedReport } from './sample-details.ts';

const path = chromiumPath(process.env);
const mustRun = process.env['CI'] === 'true' && process.env['SPAMCHECK_CHROMIUM'] !== 'skip';

test('there is a browser, or this machine need not have one', ({ skip }) => {
  if (path === null && !mustRun) skip('no Chromium: set SPAMCHECK_CHROMIUM to test the page in a browser');
  expect(path).not.toBeNull();
});

const wide = { width: 1440, height: 900 };
const phone = { width: 360, height: 780 };

/** What a page did besides being shown. */
interface Doings {
  /** Other than for the page, whether or not they got anywhere. */
  readonly requests: string[];
  /** Those of them that the policy of the page stopped. */
  readonly forbidden: string[];
  readonly messages: string[];
}

describe.skipIf(path === null)('in a browser', () => {
  let browser: Browser;
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'spamcheck-page-'));
    browser = await launched(path ?? '');
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function saved(report: Report, lang: Lang, name: string): string {
    const file = join(folder, `${name}-${lang}.html`);
    const options = { lang, columns: 80, chalk: colourless, top: 0, unicode: true, rules: false };
    writeFileSync(file, renderHtml(report, options));
    return pathToFileURL(file).href;
  }

  /** Opens a page in a context without network, and closes it afterwards. */
  async function opened<T>(
    url: string,
    how: BrowserContextOptions,
    of: (page: Page, doings: Doings) => Promise<T>,
  ): Promise<T> {
    const context = await browser.newContext({ offline: true, viewport: wide, ...how });
    const doings: Doings = { requests: [], forbidden: [], messages: [] };
    context.on('request', (request) => {
      if (request.url() !== url) doings.requests.push(request.url());
    });
    context.on('requestfailed', (request) => {
      if (request.failure()?.errorText === 'csp') doings.forbidden.push(request.url());
    });
    context.on('console', (message) => doings.messages.push(`${message.type()}: ${message.text()}`));
    context.on('weberror', (error) => doings.messages.push(String(error.error())));
    context.on('dialog', (dialog) => {
      doings.messages.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    try {
      const page = await context.newPage();
      await page.goto(url);
      return await of(page, doings);
    } finally {
      await context.close();
    }
  }

  const quiet: Doings = { requests: [], forbidden: [], messages: [] };

  describe.each([
    { lang: 'en', colorScheme: 'light', viewport: wide },
    { lang: 'zh', colorScheme: 'dark', viewport: phone },
  ] as const)('axe in $lang, $colorScheme, $viewport.width px', ({ lang, ...how }) => {
    test('finds nothing', async () => {
      await opened(saved(detailedReport, lang, 'whole'), { ...how, bypassCSP: true }, async (page) => {
        await page.addStyleTag({ content: '.one{content-visibility:visible!important}' });
        await page.addScriptTag({ content: axe.source });
        const found = await page.evaluate<string[]>(
          `axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, failureSummary }) => html + failureSummary).slice(0, 3).join(' | ')))`,
        );
        expect(found).toEqual([]);
      });
    });
  });

  describe.each(langs)('in %s', (lang) => {
    test.each([
      ['wide', wide, 'light'],
      ['a phone', phone, 'dark'],
    ] as const)(
      '%s: nothing is requested or reported, nothing is wider than the screen',
      async (_, viewport, colorScheme) => {
        await opened(
          saved(detailedReport, lang, 'whole'),
          { viewport, colorScheme },
          async (page, doings) => {
            expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(viewport.width);
            // Sections hide what does not fit in them, so that each part is asked for its own place.
            const beyond = await page.evaluate<string[]>(
              `[...document.querySelectorAll('main *')].filter((one) => one.getBoundingClientRect().right > ${viewport.width} + 0.5).map((one) => one.outerHTML.slice(0, 80))`,
            );
            expect(beyond).toEqual([]);
            expect(doings).toEqual(quiet);
          },
        );
      },
    );

    test('the first screen holds levels, cases and three things to act on, without script', async () => {
      const url = saved(
        { ...detailedReport, warnings: [], run: { ...detailedReport.run, complete: true, unread: [] } },
        lang,
        'calm',
      );
      await opened(url, { javaScriptEnabled: false }, async (page, doings) => {
        expect(await page.locator('html').getAttribute('lang')).toBe(lang === 'zh' ? 'zh-CN' : 'en');
        expect(await page.locator('.card').count()).toBe(3);
        for (const part of ['.facts', '.levels', '.card >> nth=0', '.card >> nth=2']) {
          const box = await page.locator(part).boundingBox();
          expect(box, part).not.toBeNull();
          expect((box?.y ?? 0) + (box?.height ?? 0), part).toBeLessThan(wide.height);
        }
        await page.locator('.card a').first().click();
        const target = new URL(page.url()).hash;
        const top = (await page.locator(target).boundingBox())?.y ?? -1;
        expect(top).toBeGreaterThanOrEqual(-1);
        expect(top).toBeLessThan(wide.height);
        expect(doings).toEqual({ ...quiet, requests: doings.requests.filter((one) => one === page.url()) });
      });
    });

    test('every picture is drawn and has a name', async () => {
      const url = saved(detailedReport, lang, 'whole');
      await opened(url, { colorScheme: 'dark' }, async (page) => {
        await page.emulateMedia({ media: 'print' });
        const images = page.getByRole('img');
        const count = await images.count();
        expect(count).toBeGreaterThan(15);
        for (let at = 0; at < count; at += 1) {
          const box = await images.nth(at).boundingBox();
          expect((box?.width ?? 0) * (box?.height ?? 0)).toBeGreaterThan(400);
        }
        const nameless = await page.getByRole('img', { name: /^\s*$/u }).count();
        expect(nameless).toBe(0);
        // Paper is light whatever the screen is.
        expect(await page.evaluate<string>('getComputedStyle(document.body).backgroundColor')).toBe(
          'rgb(255, 255, 255)',
        );
      });
    });
  });

  test('hostile texts stay texts', async () => {
    const names = new Set<string>();
    const count = 'document.querySelectorAll("*").length';
    const report = (texts: readonly string[]): Report => ({
      ...detailedReport,
      numbers: texts.flatMap((display) =>
        detailedReport.numbers.slice(0, 1).map((one) => ({ ...one, display, cases: [display] })),
      ),
      warnings: texts.map((message) => ({ code: 'x', message })),
    });
    const harmless = await opened(saved(report(payloads.map(() => 'x')), 'en', 'harmless'), {}, (page) =>
      page.evaluate<number>(count),
    );
    await opened(saved(report(payloads), 'en', 'hostile'), {}, async (page, doings) => {
      for (const tag of await page.evaluate<string[]>(
        '[...document.querySelectorAll("*")].map((one) => one.localName)',
      ))
        names.add(tag);
      expect(await page.evaluate<number>(count)).toBe(harmless);
      expect(
        [...names].filter((tag) => ['script', 'img', 'iframe', 'object', 'form', 'input'].includes(tag)),
      ).toEqual([]);
      expect(doings).toEqual(quiet);
    });
  });

  test('a page that was tampered with may still run nothing and load nothing', async () => {
    const url = saved(detailedReport, 'en', 'tampered');
    const file = join(folder, 'tampered-en.html');
    const evil =
      '<script>alert(1)</script><img src="https://evil.example/x.png" onerror="alert(2)"><style>body{background:url(https://evil.example/y)}</style><p style="color:red" id="styled">z</p>';
    writeFileSync(file, readFileSync(file, 'utf8').replace('</main>', `${evil}</main>`));
    await opened(url, {}, async (page, doings) => {
      expect(doings.requests).toEqual(doings.forbidden);
      expect(doings.messages.filter((message) => message.startsWith('dialog'))).toEqual([]);
      expect(
        doings.messages.filter((message) => message.includes('Content Security Policy')).length,
      ).toBeGreaterThan(2);
      expect(
        await page.evaluate<string>('getComputedStyle(document.querySelector("#styled")).color'),
      ).not.toBe('rgb(255, 0, 0)');
    });
  });
});
