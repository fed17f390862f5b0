import type { Explanation } from '../explanation.ts';
import { securityOf } from './html/security.ts';
import { escaped } from './html/text.ts';
import { visible } from './visible.ts';
import { sheetOf, type Sheet, type SheetOptions } from './sheet-content.ts';
import type { SheetPart } from './sheet-part.ts';

/** One page of A4: small type, tables without lines that carry no meaning. Black on white, as a copier has it. */
const style = `
@page { size: A4; margin: 11mm 12mm; }
:root { color-scheme: light; }
body { margin: 0 auto; padding: 1rem; max-width: 190mm; background: #fff; color: #111;
  font: 12px/1.35 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.5em; margin: 0; } h2 { font-size: 1.05em; margin: .7em 0 .2em; border-bottom: 1px solid #999; }
.verdict { font-weight: 600; margin: .1em 0 .5em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 .8em; margin: 0; }
dt { color: #444; } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .1em .5em .1em 0; border-bottom: 1px solid #ddd; }
th { color: #444; font-weight: 600; } td.w { white-space: nowrap; } .n { text-align: right; font-variant-numeric: tabular-nums; }
td { overflow-wrap: anywhere; } .wide td { overflow-wrap: normal; }
ul { margin: 0; padding-left: 1.2em; } p { margin: .2em 0; color: #444; } footer { margin-top: .6em; color: #444; }
@media print { body { padding: 0; max-width: none; font-size: 7pt; line-height: 1.2; } h2 { margin-top: .5em; }
  .crowded { font-size: 6.3pt; line-height: 1.15; }
  th, td { padding: .05em .6em .05em 0; } }
@media (max-width: 40rem) { .scroll { overflow-x: auto; } .wide { min-width: 44rem; } }
`;

/** Text of the sheet as text of the page, with nothing hidden in it. */
const safe = (text: string): string => escaped(visible(text));

/** The evidence sheet as one self-contained page without script, which prints on A4. */
export function sheetHtml(found: Explanation, options: SheetOptions): string {
  const sheet = sheetOf(found, options);
  return `<!doctype html>
<html lang="${options.lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${securityOf(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${safe(sheet.title)}</title>
<style>${style}</style>
</head>
<body${sheet.crowded ? ' class="crowded"' : ''}>
<main>
<h1>${safe(sheet.title)}</h1>
<p class="verdict">${safe(sheet.verdict)}</p>
${factsHtml(sheet)}
${sheet.parts.map(partHtml).join('\n')}
</main>
<footer>${safe(sheet.footer)}</footer>
</body>
</html>
`;
}

function factsHtml({ facts }: Sheet): string {
  return `<dl>${facts.map(([label, text]) => `<dt>${safe(label)}</dt><dd>${safe(text)}</dd>`).join('\n')}</dl>`;
}

function partHtml({ heading, table, list = [], notes = [] }: SheetPart): string {
  return [
    `<section><h2>${safe(heading)}</h2>`,
    ...(table === undefined ? [] : [tableHtml(heading, table)]),
    ...(list.length === 0 ? [] : [`<ul>${list.map((item) => `<li>${safe(item)}</li>`).join('')}</ul>`]),
    ...notes.map((note) => `<p>${safe(note)}</p>`),
    '</section>',
  ].join('\n');
}

function tableHtml(label: string, { heads, rows, right, whole }: NonNullable<SheetPart['table']>): string {
  const classOf = (at: number) => {
    const names = [...(right.includes(at) ? ['n'] : []), ...(whole.includes(at) ? ['w'] : [])];
    return names.length === 0 ? '' : ` class="${names.join(' ')}"`;
  };
  const head = heads.map((text, at) => `<th scope="col"${classOf(at)}>${safe(text)}</th>`).join('');
  const body = rows.map(
    (row) => `<tr>${row.map((text, at) => `<td${classOf(at)}>${safe(text)}</td>`).join('')}</tr>`,
  );
  return `<div class="scroll" role="region" tabindex="0" aria-label="${safe(label)}"><table${heads.length > 4 ? ' class="wide"' : ''}><thead><tr>${head}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>`;
}
