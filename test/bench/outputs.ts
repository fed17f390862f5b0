/** How long each output takes to render, in this process, and how large pages are: `npm run bench:outputs`. */
import type { Report } from '../../src/model.ts';
import { colourless } from '../../src/report/colour.ts';
import { formatNames, formats } from '../../src/report/formats.ts';
import { langs, type Lang } from '../../src/report/lang.ts';
import { policy } from '../../src/score/policy.ts';
import { wholeReport } from '../report/sample-cases.ts';
import { sampleDetail } from '../report/sample-details.ts';
import { sampleReport } from '../report/sample.ts';

/** 2024-03-04 00:00 in Shanghai, as of the sample details. */
const monthFrom = 1_709_481_600;
const sampleSignal = { outcome: 'fired', unit: 'calls', points: 0 } as const;

const rowsOf = (rows: number) => ({
  ...wholeReport,
  numbers: Array.from(
    { length: rows },
    (_, at) => sampleReport.numbers[at % sampleReport.numbers.length],
  ).flatMap((number, at) =>
    number === undefined ? [] : [{ ...number, display: `138 ${String(at).padStart(4, '0')} 1001` }],
  ),
});

async function time(name: (typeof formatNames)[number], rows: number, lang: Lang): Promise<void> {
  const render = await formats[name].load();
  const report = rowsOf(rows);
  const options = { lang, columns: 100, chalk: colourless, top: 0, unicode: true, rules: true };
  const began = performance.now();
  render(report, options);
  const took = performance.now() - began;
  process.stdout.write(
    `${name.padEnd(10)}${lang.padEnd(4)}${String(rows).padStart(6)} rows ${took.toFixed(0).padStart(6)} ms\n`,
  );
}

for (const lang of langs) for (let turn = 0; turn < 3; turn += 1) await time('table', 20, lang);
for (const lang of langs) for (const name of formatNames) await time(name, 5000, lang);
for (const lang of langs) await time('table', 10_000, lang);

/** Numbers of a month of log, as many with pictures, as busy and with as many reasons as those of a real one. */
function monthOf(rows: number, pictured: number): Report {
  const [number] = sampleReport.numbers;
  const days = 31;
  const reasons = Object.entries(policy.signals).slice(0, 14);
  const signals = reasons.map(([id, { limits }], at) => ({
    ...sampleSignal,
    id,
    value: 12.5 + at,
    warn: limits.warn,
    critical: limits.critical,
    points: at % 4 === 0 ? 9 : 3,
    evidence: { calls: 4000, callees: 3000, activeDays: 27, answered: 2000, short: 100, callbacks: 9 },
  }));
  const numbers = Array.from({ length: rows }, (_, at) => at).flatMap((at) =>
    number === undefined
      ? []
      : [
          {
            ...number,
            display: `138 ${String(at).padStart(4, '0')} 1001`,
            signals,
            ...(at < pictured ? { detail: sampleDetail(at, days, 200, at % 5 === 0 ? 3 : 1) } : {}),
          },
        ],
  );
  return {
    ...sampleReport,
    log: { ...sampleReport.log, firstCall: monthFrom, lastCall: monthFrom + days * 86_400 - 1, days },
    numbers,
  };
}

async function page(rows: number, pictured: number, lang: Lang): Promise<void> {
  const render = await formats.html.load();
  const report = monthOf(rows, pictured);
  const options = { lang, columns: 100, chalk: colourless, top: 0, unicode: true, rules: true };
  const began = performance.now();
  const html = render(report, options);
  const took = performance.now() - began;
  const drawn = html.split('class=pictures').length - 1;
  process.stdout.write(
    `page      ${lang.padEnd(4)}${String(rows).padStart(6)} rows ${took.toFixed(0).padStart(6)} ms ${(Buffer.byteLength(html) / 1e6).toFixed(2)} MB, ${drawn} of ${pictured} with pictures\n`,
  );
}

for (const lang of langs) for (const rows of [500, 5000]) await page(rows, 500, lang);
