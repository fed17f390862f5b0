/** The parts of a workbook that say how its sheets are read: list of sheets, formats, shared texts. */
import type { QualifiedTag, SAXParser, Tag } from 'sax';
import { limitHit, mostSharedBytes, mostSharedTexts } from './limits.ts';
import { showsOf, textCell, type Shows } from './xlsx-values.ts';
import { attribute, local, parseXml, readOn, type Attach } from './xml-stream.ts';

export interface Sheet {
  readonly name: string;
  /** Its part in the archive. */
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly from1904: boolean;
  /** What the numbers of a style show. */
  readonly styles: readonly Shows[];
  readonly texts: readonly string[];
}

/** The bytes of a part; nothing when the archive does not have it. */
export type PartReader = (part: string) => AsyncIterable<Uint8Array>;

export async function readWorkbook(name: string, read: PartReader): Promise<Workbook> {
  const targets = new Map<string, string>();
  await each(name, read('xl/_rels/workbook.xml.rels'), (tag) => {
    if (local(tag.name) === 'Relationship')
      targets.set(attribute(tag, 'Id'), partName(attribute(tag, 'Target')));
  });
  const sheets: Sheet[] = [];
  let from1904 = false;
  await each(name, read('xl/workbook.xml'), (tag) => {
    if (local(tag.name) === 'workbookPr') from1904 = /^(?:1|true)$/u.test(attribute(tag, 'date1904'));
    if (local(tag.name) !== 'sheet') return;
    const part = targets.get(attribute(tag, 'id'));
    if (part !== undefined) sheets.push({ name: attribute(tag, 'name'), part });
  });
  const styles = await readStyles(name, read('xl/styles.xml'));
  return { sheets, from1904, styles, texts: await readTexts(name, read('xl/sharedStrings.xml')) };
}

async function readStyles(name: string, part: AsyncIterable<Uint8Array>): Promise<Shows[]> {
  const codes = new Map<number, string>();
  const styles: Shows[] = [];
  let inCells = false;
  await each(name, part, (tag) => {
    const tagName = local(tag.name);
    if (tagName === 'numFmt') codes.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode'));
    if (tagName === 'cellXfs') inCells = true;
    if (tagName === 'cellStyles' || tagName === 'dxfs') inCells = false;
    if (tagName !== 'xf' || !inCells) return;
    const id = Number(attribute(tag, 'numFmtId'));
    styles.push(showsOf(id, codes.get(id)));
  });
  return styles;
}

async function readTexts(name: string, part: AsyncIterable<Uint8Array>): Promise<string[]> {
  const texts: string[] = [];
  let bytes = 0;
  const attach: Attach<string> = (parser, emit) => {
    collectText(parser, 'si', (text) => {
      bytes += text.length;
      if (texts.length >= mostSharedTexts || bytes > mostSharedBytes)
        throw limitHit(name, 'holds more text than a workbook of calls does. Save it as CSV UTF-8.');
      emit(textCell(text));
    });
    return readOn;
  };
  for await (const batch of parseXml(name, part, true, attach)) for (const text of batch) texts.push(text);
  return texts;
}

/** Hands on the text of each such element; readings of East Asian names beside it are left out. */
function collectText(parser: SAXParser, container: string, emit: (text: string) => void): void {
  let text: string | null = null;
  let inText = false;
  let inReading = false;
  parser.onopentag = (tag) => {
    const tagName = local(tag.name);
    if (tagName === container) text = '';
    if (tagName === 'rPh') inReading = true;
    inText = tagName === 't' && !inReading;
  };
  parser.ontext = (piece) => {
    if (inText && text !== null) text += piece;
  };
  parser.onclosetag = (tagName) => {
    inText = false;
    if (local(tagName) === 'rPh') inReading = false;
    if (local(tagName) !== container || text === null) return;
    emit(text);
    text = null;
  };
}

/** Calls back with each opening tag of a part. */
async function each(
  name: string,
  part: AsyncIterable<Uint8Array>,
  onTag: (tag: Tag | QualifiedTag) => void,
): Promise<void> {
  const tags = parseXml<never>(name, part, true, (parser) => {
    parser.onopentag = onTag;
    return readOn;
  });
  for await (const batch of tags) if (batch.length > 0) throw new Error('a part hands on nothing');
}

function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//u, '')}`;
}
