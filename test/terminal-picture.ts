/** Draws the terminal report on the demo log as SVG, for the README: `npm run pictures`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Chalk } from 'chalk';
import { renderTable } from '../src/report/table.ts';
import { analysisOf } from './analysis.ts';

const columns = 100;
const cell = { width: 8.43, height: 18 };
const margin = 16;

/** Colours of a dark terminal, by SGR code; all but the dim one reach a contrast of 4.5 on the ground. */
const ground = '#16181d';
const ink = '#d7dae0';
const colours: Readonly<Record<number, string>> = {
  31: '#ff7b72',
  32: '#7ee787',
  33: '#e3b341',
  35: '#d2a8ff',
  36: '#56d4dd',
  90: '#8b949e',
};

interface Style {
  readonly bold: boolean;
  readonly dim: boolean;
  readonly colour: string;
}

const plain: Style = { bold: false, dim: false, colour: ink };

function styled(style: Style, code: number): Style {
  if (code === 0) return plain;
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, dim: true };
  if (code === 22) return { ...style, bold: false, dim: false };
  if (code === 39) return { ...style, colour: ink };
  const colour = colours[code];
  if (colour === undefined) throw new Error(`no colour for SGR ${code}`);
  return { ...style, colour };
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** One line of a terminal as text elements, each at its column. */
function lineSvg(line: string, row: number): string {
  let style = plain;
  let column = 0;
  const y = margin + (row + 0.75) * cell.height;
  // Every other part is an SGR code.
  return line
    .split(/\u{1B}\[(\d+)m/u)
    .map((part, at) => {
      if (at % 2 === 1) {
        style = styled(style, Number(part));
        return '';
      }
      const x = margin + column * cell.width;
      column += part.length;
      if (part.trim() === '') return '';
      const weight = style.bold ? ' font-weight="700"' : '';
      const fade = style.dim ? ' opacity="0.7"' : '';
      const width = (part.length * cell.width).toFixed(1);
      return `<text x="${x.toFixed(1)}" y="${y}" fill="${style.colour}"${weight}${fade} textLength="${width}" lengthAdjust="spacingAndGlyphs" xml:space="preserve">${escaped(part)}</text>`;
    })
    .join('');
}

const demo = fileURLToPath(new URL('../fixtures/demo/calls.csv', import.meta.url));
const report = await analysisOf([demo], { minLevel: 'low' });
const text = renderTable(
  {
    ...report,
    run: { ...report.run, files: report.run.files.map((file) => ({ ...file, path: 'calls.csv' })) },
  },
  { lang: 'en', columns, chalk: new Chalk({ level: 1 }), top: 6, unicode: true, rules: true },
);
/** The clock of a picture stands still. */
const isClock = (line: string) => line.includes('elapsed');
const shown = text
  .trimEnd()
  .split('\n')
  .filter((line) => !isClock(line));
const lines = ['\u{1B}[2m$\u{1B}[22m spamcheck analyze calls.csv', ...shown];
const width = Math.ceil(2 * margin + columns * cell.width);
const height = Math.ceil(2 * margin + lines.length * cell.height);
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="The report of spamcheck on its demo log" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14"><rect width="100%" height="100%" rx="8" fill="${ground}"/>${lines.map(lineSvg).join('\n')}</svg>\n`;
mkdirSync(new URL('../.github/', import.meta.url), { recursive: true });
writeFileSync(new URL('../.github/terminal.svg', import.meta.url), svg);
