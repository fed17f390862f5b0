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

/** Runs the built program in a folder of its own, so that the page names the log as its user would. */
function spamcheck(...args: string[]): void {
  const program = join(root, 'bin/spamcheck.js');
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder });
  if (status !== 0) throw new Error(`spamcheck ${args.join(' ')}: ${String(stderr)}`);
}

try {
  spamcheck('simulate', '--scale', '0.05', '--out', '.');
  spamcheck('analyze', 'calls.csv', '-o', 'page.html');
  const browser = await launched(path);
  const context = await browser.newContext({
    offline: true,
    viewport: { width: 1280, height: 1000 },
    colorScheme: 'light',
  });
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(join(folder, 'page.html')).href);
  mkdirSync(join(root, '.github'), { recursive: true });
  await tab.screenshot({ path: join(root, '.github/page.png') });
  await browser.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
