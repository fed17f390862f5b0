/** The headless browser of tests and pictures. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** The Chromium that SPAMCHECK_CHROMIUM names, or the system's; null where there is none or it says `skip`. */
export function chromiumPath(env: Readonly<Record<string, string | undefined>>): string | null {
  const named = env['SPAMCHECK_CHROMIUM'] ?? '';
  if (named === 'skip') return null;
  const paths = named === '' ? ['/usr/bin/chromium', '/usr/bin/chromium-browser'] : [named];
  return paths.find((path) => existsSync(path)) ?? null;
}

export function launched(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
