import type { Explanation } from '../explanation.ts';
import type { Lang } from './lang.ts';
import { markdownTable, markdownText } from './markdown-text.ts';
import { sheetOf, type SheetPart } from './sheet-content.ts';
import { wordsOf } from './words-of.ts';

/** The evidence sheet as a page of GitHub's Markdown. Text from a log stays text. */
export function sheetMarkdown(found: Explanation, { lang }: { readonly lang: Lang }): string {
  const sheet = sheetOf(found, lang);
  const { colon } = wordsOf(lang);
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
