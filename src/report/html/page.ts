import type { Report } from '../../model.ts';
import { caseFacts } from '../case-facts.ts';
import type { RenderOptions } from '../render-options.ts';
import { summaryEntries } from '../summary.ts';
import { caseLinks, mostSections } from './anchors.ts';
import { caseSection } from './case-section.ts';
import { compact } from './compact.ts';
import { entryList, firstPart } from './first.ts';
import { pageHead } from './head.ts';
import { howOf, type How } from './how.ts';
import { caseList, numberList, violationList } from './lists.ts';
import { numberSections } from './number-sections.ts';
import { startPart } from './start.ts';
import { escaped, htmlText } from './text.ts';

/** Rows of the list, whatever `--top` says: a page of more is no page to read. */
export const mostRows = 5000;

/**
 * The report as one HTML file that loads nothing and runs no script: what was read and found, three things to
 * act on, groups and cases, the ranked list, a section with pictures for each of them, what was read.
 */
export function renderHtml(report: Report, options: RenderOptions): string {
  const how = howOf(report, options.lang);
  const { page, words } = how;
  const rows = Math.min(options.top > 0 ? options.top : mostRows, mostRows);
  const numbers = report.numbers.slice(0, rows);
  const cases = caseFacts(report, how);
  const links = caseLinks(cases);
  const body = [
    firstPart(report, how),
    startPart({ ...report, numbers }, cases, how),
    caseList(cases, how),
    violationList(report, links, how),
    numberList(numbers, report.numbers.length, escaped(words.noNumber(options.minLevel ?? 'low')), how),
    sections(
      'case-details',
      page.casesInDetail,
      cases.slice(0, mostSections).map((facts, at) => caseSection(facts, at, report, how)),
    ),
    sections(
      'number-details',
      page.numbersInDetail,
      numberSections(numbers, links, how),
      numbers.length > mostSections ? `<p>${page.sectionsCut(mostSections)}</p>` : '',
    ),
    reading(how),
    options.summary === false ? '' : input(report, how),
  ];
  return `${pageHead(how)}${compact(`<body>
<header><p class="brand">spamcheck <span>${page.tag}</span></p><h1>${page.title}</h1></header>
<main>
${body.join('')}</main>
<footer><p>${page.madeBy(htmlText(`${report.tool.name} ${report.tool.version}`), htmlText(report.run.startedAt))}</p></footer>
${how.shapes.all()}
</body>
</html>
`)}`;
}

function sections(id: string, title: string, texts: readonly string[], note = ''): string {
  return texts.length === 0
    ? ''
    : `<section id="${id}"><h2>${title}</h2>${note}\n${texts.join('')}</section>\n`;
}

function reading({ page }: How): string {
  return `<section id="reading"><h2>${page.howToRead}</h2>${page.howToReadText.map((text) => `<p>${text}</p>`).join('')}</section>\n`;
}

function input(report: Report, how: How): string {
  return `<section id="input"><h2>${how.page.read}</h2>${entryList(summaryEntries(report, how.lang), how)}</section>\n`;
}
