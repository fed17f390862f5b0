/** How long each output takes to render, in this process: `npm run bench:outputs`. */
import { colourless } from '../../src/report/colour.ts';
import { formatNames, formats } from '../../src/report/formats.ts';
import { langs, type Lang } from '../../src/report/lang.ts';
import { wholeReport } from '../report/sample-cases.ts';
import { sampleReport } from '../report/sample.ts';

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
