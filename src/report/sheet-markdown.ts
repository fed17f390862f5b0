import type { Explanation } from '../explanation.ts';
import { markdownTable, markdownText } from './markdown-text.ts';
import { sheetOf, type SheetOptions } from './sheet-content.ts';
import type { SheetPart } from './sheet-part.ts';
import { wordsOf } from './words-of.ts';

/** The evidence sheet as a page of GitHub's Markdown. Text from a log stays text. */
export function sheetMarkdown(found: Explanation, options: SheetOptions): string {
  const sheet = sheetOf(found, options);
  const { colon } = wordsOf(options.lang);
  return [
    [`# ${markdownText(sheet.title)}`],
    [`**${markdownText(sheet.verdict)}**`],
    sheet.facts.map(([label, text]) => `- **${label}**${colon}${markdownText(text)}`),
    ...sheet.parts.flatMap(partLines),
    [markdownText(sheet.footer)],
  ]
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** Paragraphs, each of lines. */
function partLines({ heading, table, list = [], notes = [] }: SheetPart): string[][] {
  return [
    [`## ${heading}`],
    ...(table === undefined
      ? []
      : [
          markdownTable(
            table.heads,
            table.rows.map((row) => row.map(markdownText)),
            new Set(table.right),
          ),
        ]),
    ...(list.length === 0 ? [] : [list.map((item) => `- ${markdownText(item)}`)]),
    ...notes.map((note) => [markdownText(note)]),
  ];
}
