/** How a file is read, and why so. */
import { capabilities, lacking, type Capability } from '../calls/capabilities.ts';
import type { Inspected } from '../inspection.ts';
import { delimiterWords, encodingWords, shownWords, zoneWords } from './inspect-words.ts';
import type { Entry } from './inspect-result.ts';
import { terminalText } from './safe-text.ts';
import { title } from './sentences.ts';
import { grouped } from './words.ts';

export function howEntries(file: Inspected): Entry[] {
  const entries: Entry[] = [
    { label: 'format', texts: formatTexts(file) },
    { label: 'text', texts: [textText(file)] },
    { label: 'lines', texts: [linesText(file)] },
    { label: 'above', texts: file.preamble.map(terminalText) },
    { label: 'times', texts: [timesText(file)] },
    { label: 'view', texts: [viewText(file)] },
    { label: 'shows', texts: [showsText(file)] },
    { label: 'lacks', texts: lacksTexts(file) },
    { label: 'notes', texts: file.notes.map(terminalText) },
  ];
  return entries.filter(({ texts }) => texts.length > 0);
}

const cluesShown = 8;

function formatTexts({ format }: Inspected): string[] {
  if (format.by === 'dictionary')
    return ['not one that is known by name; columns were found by their captions.'];
  if (format.by === 'looks')
    return [
      'not one that is known by name, and without a header; columns were found by what their cells look like.',
    ];
  const clues = format.clues.slice(0, cluesShown).map(terminalText);
  if (format.clues.length > cluesShown) clues.push('…');
  const status =
    format.status === 'confirmed'
      ? ''
      : `; layout known ${format.status === 'partly' ? 'in part' : 'from memory'} only`;
  return [
    `${terminalText(format.product ?? format.id)} (${format.id})${status}`,
    format.by === 'captions'
      ? `told by the captions ${clues.join(', ')}`
      : `without a header; told by its cells: ${clues.join(', ')}`,
    ...format.notes.map(terminalText),
  ];
}

const containers: Readonly<Record<string, string>> = {
  xlsx: 'Excel workbook',
  parquet: 'Parquet file',
  json: 'JSON objects',
  xml: 'XML elements',
  html: 'tables of a web page',
  fixed: 'fixed-width records',
};

function textText(file: Inspected): string {
  const packed = file.compression === 'none' ? '' : `${file.compression}, `;
  const header = file.headerLine === null ? 'no header' : `header in line ${file.headerLine}`;
  const container = containers[file.container];
  if (container !== undefined) return `${packed}${container}, ${header}`;
  const delimiter = delimiterWords[file.delimiter] ?? `"${terminalText(file.delimiter)}"`;
  const quote = file.quote === '"' ? '' : `, fields in ${file.quote}`;
  const encoding = `${file.encoding.name} (${encodingWords[file.encoding.by]})`;
  return `${packed}${encoding}, ${delimiter}-separated${quote}, ${header}`;
}

const parts = ['header', 'preamble', 'blank', 'accepted', 'duplicates', 'rejected'] as const;

function linesText({ account, road }: Inspected): string {
  const told = parts.filter((part) => part === 'accepted' || part === 'rejected' || account[part] > 0);
  const sum = told.map((part) => `${part} ${grouped(account[part])}`).join(' + ');
  const legs =
    account.legs > 0 ? `; ${grouped(account.legs)} of the accepted are further legs of a call` : '';
  return `${grouped(account.lines)} = ${sum}${legs}${road === 'careful' ? '; read line by line, since some lines are odd' : ''}`;
}

function timesText({ time }: Inspected): string {
  if (time.zoneBy === 'times') return `${terminalText(time.form)}, absolute: ${zoneWords.times}`;
  return `${terminalText(time.form)} in ${terminalText(time.zone)} (${zoneWords[time.zoneBy]})`;
}

const ownerWords: Readonly<Record<Inspected['owner']['by'], string>> = {
  column: 'the owner has a column of its own',
  preamble: 'the owner stands above the header',
  option: 'the owner is the one that --own says',
  'every-call': 'the owner is the number in every call',
  unnamed: 'nothing says whose log it is; calls with the owner are kept under a stand-in',
  none: '',
};

function viewText({ owner, perspective }: Inspected): string {
  if (perspective === null) return 'unknown';
  if (perspective === 'switch') return 'switch: rows carry both parties, of many subscribers';
  const number = owner.number === null ? '' : ` (${terminalText(owner.number)})`;
  const whose = ownerWords[owner.by] === '' ? '' : `; ${ownerWords[owner.by]}${number}`;
  return `subscriber: rows are the calls of an owner${whose}`;
}

function showsText({ capabilities: can }: Inspected): string {
  const shown = capabilities.filter((capability) => can[capability] === true).map((name) => shownWords[name]);
  return shown.length === 0 ? 'no more than who called whom and when' : shown.join(', ');
}

function isCapability(name: string): name is Capability {
  return Object.hasOwn(lacking, name);
}

function lacksTexts({ off }: Inspected): string[] {
  const why = (capability: string) =>
    isCapability(capability) ? lacking[capability] : terminalText(capability);
  const felt = off.filter(({ signals }) => signals.length > 0);
  const texts = felt.map(
    ({ capability, signals }) =>
      `${why(capability)}; off: ${signals.map((id) => title(id, 'en')).join(', ')}`,
  );
  const others = off.filter(({ signals }) => signals.length === 0);
  if (others.length === 0) return texts;
  return [...texts, `${others.map(({ capability }) => why(capability)).join(', ')}; no signal needs that`];
}
