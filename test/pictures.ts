/** Makes the picture of the HTML page for the README: `npm run build && npm run pictures`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromiumPath, launched } from './browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'spamcheck-pictures-'));
const path = chromiumPath(process.env);
if (path === null) throw new Error('There is no Chromium. Set SPAMCHECK_CHROMIUM to its path.');

/** Runs the built program in the root of the project. */
function spamcheck(...args: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, ['bin/spamcheck.js', ...args], { cwd: root });
  if (status !== 0) throw new Error(`spamcheck ${args.join(' ')}: ${String(stderr)}`);
}

try {
  const log = join(folder, 'log');
  const page = join(folder, 'page.html');
  spamcheck('simulate', '--scale', '0.05', '--out', log);
  spamcheck('analyze', join(log, 'calls.csv'), '-o', page);
  const browser = await launched(path);
  const context = await browser.newContext({
    offline: true,
    viewport: { width: 1280, height: 1000 },
    colorScheme: 'light',
  });
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(page).href);
  mkdirSync(join(root, '.github'), { recursive: true });
  await tab.screenshot({ path: join(root, '.github/page.png') });
  await browser.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
