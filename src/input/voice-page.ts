/** A page of a Google Takeout of Voice: one call. Layout read in public parsers of such exports. */
import type { TableRow } from './table-spool.ts';
import { attribute, readOn, type Attach } from './xml-stream.ts';

export const voiceColumns = ['rel', 'tel', 'name', 'published', 'duration'] as const;

type VoiceCall = Record<(typeof voiceColumns)[number], string>;

/** Labels that say what became of the call; others are the owner's own. */
const kinds = /#(placed|received|missed|voicemail|recorded|text)$/u;

/** Hands on one row a page: kind, number, name, start (ISO 8601 with offset) and duration, s. */
export const attachVoiceCall: Attach<TableRow> = (parser, emit) => {
  const call: VoiceCall = { rel: '', tel: '', name: '', published: '', duration: '' };
  let inParty = false;
  let inName = false;
  const note = (field: keyof VoiceCall, value: string) => {
    if (call[field] === '') call[field] = value;
  };
  parser.onopentag = (tag) => {
    const has = (word: string) => attribute(tag, 'class').split(/\s+/u).includes(word);
    const isParty = tag.name === 'a' && has('tel');
    inParty ||= isParty;
    inName ||= inParty && has('fn');
    if (isParty) note('tel', attribute(tag, 'href').replace(/^tel:/u, ''));
    if (has('published')) note('published', attribute(tag, 'title'));
    if (has('duration')) note('duration', secondsOf(attribute(tag, 'title')));
    if (attribute(tag, 'rel') === 'tag') note('rel', kinds.exec(attribute(tag, 'href'))?.[1] ?? '');
  };
  parser.ontext = (text) => {
    if (inName) note('name', text.replace(/\s+/gu, ' ').trim());
  };
  parser.onclosetag = (name) => {
    if (name === 'a') inParty = false;
    if (name === 'span') inName = false;
  };
  parser.onend = () => {
    if (call.published !== '') emit({ line: 1, cells: voiceColumns.map((column) => call[column]) });
  };
  return readOn;
};

/** Seconds of an ISO 8601 duration such as PT1H1M23S; another text stays as it is. */
function secondsOf(duration: string): string {
  const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?$/u.exec(duration);
  if (parts === null) return duration;
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return String(hours * 3600 + minutes * 60 + seconds);
}
