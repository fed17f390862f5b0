/** Which elements of an XML text are records. */
import type { SAXParser } from 'sax';
import { checkColumns, deepestNesting, limitHit, longestLine } from './limits.ts';

export interface XmlRecord {
  /** Line (1-based) where the element starts. */
  readonly line: number;
  /** Null when the element is damaged. */
  readonly fields: Readonly<Record<string, string>> | null;
}

interface Element {
  readonly name: string;
  readonly line: number;
  readonly fields: Record<string, string>;
  readonly isDamaged: boolean;
  text: string;
  hasElements: boolean;
  hasRecords: boolean;
}

/** A record has two fields or more. */
const fewestFields = 2;

/** Sets the handlers of a parser so that they hand on records, in the order in which they end. */
export function attachRecords(
  name: string,
  parser: SAXParser,
  emit: (record: XmlRecord) => void,
): () => void {
  const open: Element[] = [];
  let startLine = 1;
  let attributes = 0;
  let inTag = false;
  let isDamaged = false;
  let refusedLine = 0;

  const parent = () => open[open.length - 1];
  /** One damage can make several errors; it counts once a line. */
  const refuse = (line: number) => {
    if (line !== refusedLine) emit({ line, fields: null });
    refusedLine = line;
  };
  const settle = (element: Element) => {
    const isRecord = Object.keys(element.fields).length >= fewestFields;
    if (element.isDamaged) refuse(element.line);
    else if (isRecord && !element.hasRecords) emit({ line: element.line, fields: element.fields });
    const outer = parent();
    if (outer !== undefined && (isRecord || element.isDamaged || element.hasRecords)) outer.hasRecords = true;
  };
  /** A record inside one of its own name: the outer one lost the end of its tag, not its fields. */
  const settleUnclosed = (tag: string) => {
    const outer = open.length < 2 ? undefined : parent();
    if (outer?.name !== tag || outer.hasRecords || Object.keys(outer.fields).length < fewestFields) return;
    emit({ line: outer.line, fields: outer.fields });
    outer.hasRecords = true;
  };

  parser.onopentagstart = () => {
    inTag = true;
    startLine = parser.line + 1;
    attributes = 0;
  };
  parser.onattribute = () => {
    attributes += 1;
    checkColumns(name, attributes);
  };
  parser.onopentag = (tag) => {
    if (open.length >= deepestNesting)
      throw limitHit(name, `nests elements more than ${deepestNesting} deep, which no call log does.`);
    settleUnclosed(tag.name);
    const outer = parent();
    if (outer !== undefined) outer.hasElements = true;
    // What the root says is about the file.
    const fields = outer === undefined ? {} : Object.fromEntries(Object.entries(tag.attributes).map(plain));
    open.push({
      name: tag.name,
      line: startLine,
      fields,
      isDamaged,
      text: '',
      hasElements: false,
      hasRecords: false,
    });
    inTag = false;
    isDamaged = false;
  };
  const addText = (text: string) => {
    const element = parent();
    if (element === undefined || text.trim() === '') return;
    // Text between elements is an element that lost its first byte.
    if (element.hasElements || open.length === 1) refuse(parser.line + 1);
    else if (element.text.length < longestLine) element.text += text;
  };
  parser.ontext = addText;
  parser.oncdata = addText;
  parser.onclosetag = () => {
    const element = open.pop();
    if (element === undefined) return;
    const outer = parent();
    const isLeaf = !element.hasElements && Object.keys(element.fields).length < fewestFields;
    if (element.hasElements && element.text.trim() !== '') refuse(element.line);
    if (!isLeaf || element.isDamaged || outer === undefined) settle(element);
    else if (open.length > 1) addLeaf(outer.fields, element);
  };
  parser.onend = () => {
    if (inTag || isDamaged) refuse(startLine);
  };
  return () => {
    if (inTag) isDamaged = true;
    else refuse(parser.line + 1);
  };
}

function plain([key, value]: [string, unknown]): [string, string] {
  return [key, typeof value === 'string' ? value : ''];
}

function addLeaf(fields: Record<string, string>, leaf: Element): void {
  fields[leaf.name] ??= leaf.text.trim();
  for (const [key, value] of Object.entries(leaf.fields)) fields[`${leaf.name}.${key}`] ??= value;
}
