/** Workbooks for tests: sheets of cells written as XML, by name. */
import { zipOf, type Member } from './zip-writer.ts';

export interface BookParts {
  readonly sheets: Readonly<Record<string, string>>;
  readonly texts?: readonly string[];
  /** Number formats: built-in ids, or codes. */
  readonly formats?: readonly (number | string)[];
  readonly from1904?: boolean;
  readonly prefix?: string;
}

export function bookMembers({ sheets, texts = [], formats = [], from1904 = false }: BookParts): Member[] {
  const names = Object.keys(sheets);
  const codes = formats.map((format, i) =>
    typeof format === 'string'
      ? `<numFmt numFmtId="${200 + i}" formatCode="${format.replaceAll('"', '&quot;')}"/>`
      : '',
  );
  const styles = formats.map(
    (format, i) => `<xf numFmtId="${typeof format === 'string' ? 200 + i : format}"/>`,
  );
  return [
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns:r="r"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships>${names.map((_, i) => `<Relationship Id="rId${i + 1}" Target="${i % 2 === 0 ? '' : '/xl/'}worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      data: `<styleSheet><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
    },
    { name: 'xl/sharedStrings.xml', data: `<sst>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>` },
    ...names.map((name, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      data: `<worksheet><sheetData>${sheets[name] ?? ''}</sheetData></worksheet>`,
    })),
  ];
}

export function bookOf(parts: BookParts): Buffer {
  return zipOf(bookMembers(parts));
}
