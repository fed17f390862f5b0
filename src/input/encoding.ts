import { fieldOf } from './field-of.ts';

/**
 * The encoding of a text file from its first bytes: byte-order mark, then alternating NULs (UTF-16 without a
 * mark), then UTF-8 unless most of what is not ASCII does not fit, then the legacy encoding that gives most
 * captions of the dictionary. `chosen` overrides. A head of plain ASCII is UTF-8: one damaged byte further on
 * must cost its line, not the reading of the whole file.
 */
export function sniffEncoding(head: Buffer, chosen: string | undefined): string {
  if (chosen !== undefined) return new TextDecoder(chosen).encoding;
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const utf16 = bareUtf16(head);
  if (utf16 !== null) return utf16;
  return mostlyUtf8(head) ? 'utf-8' : legacy(head);
}

/** UTF-16 without a mark: most of the odd (little-endian) or even bytes of mostly ASCII text are NUL. */
function bareUtf16(head: Buffer): string | null {
  const sample = head.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] === 0) {
      if (i % 2 === 0) even += 1;
      else odd += 1;
    }
  }
  const half = sample.length / 2;
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.1) return 'utf-16be';
  return null;
}

/**
 * Whether bytes that are not ASCII mostly form UTF-8 characters, or make no more sense in a legacy encoding:
 * neither captions nor Chinese in pairs nor accented letters in words.
 */
function mostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  const bad = damaged(text);
  const good = text.match(/[\u{80}-\u{10ffff}]/gu)?.length ?? 0;
  if (good - bad >= bad) return true;
  if (isPaired(bytes)) return damaged(new TextDecoder('gb18030').decode(bytes)) * 2 > bad;
  const western = new TextDecoder('windows-1252').decode(bytes);
  const accents = western.match(/(?<=[a-z])[\u{c0}-\u{ff}]|[\u{c0}-\u{ff}](?=[a-z])/giu)?.length ?? 0;
  return knownCaptions(bytes, 'windows-1252') === 0 && (accents < fewestAccents || accents * 2 < bad);
}

/** One letter alone may be a damaged byte. */
const fewestAccents = 2;

function damaged(text: string): number {
  return text.match(/\u{fffd}/gu)?.length ?? 0;
}

/** Legacy encodings beside the first choice, which they must beat in captions. */
const rivals = ['gb18030', 'windows-1252', 'big5', 'shift_jis', 'euc-kr', 'windows-1251'];
const captionBytes = 16_384;

/**
 * Chinese text has its bytes above ASCII in pairs, Western text mostly single; another encoding has to give
 * more known captions than that first choice.
 */
function legacy(head: Buffer): string {
  const first = isPaired(head) ? 'gb18030' : 'windows-1252';
  let best = first;
  let most = knownCaptions(head, first);
  for (const rival of rivals) {
    const known = rival === first ? 0 : knownCaptions(head, rival);
    if (known <= most) continue;
    best = rival;
    most = known;
  }
  return best;
}

/** Whether more runs of bytes above ASCII have an even length than an odd one. */
function isPaired(bytes: Buffer): boolean {
  let run = 0;
  let balance = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) run += 1;
    else {
      if (run > 0) balance += run % 2 === 0 ? 1 : -1;
      run = 0;
    }
  }
  return balance + (run > 0 && run % 2 === 0 ? 1 : 0) > 0;
}

function knownCaptions(head: Buffer, encoding: string): number {
  const text = new TextDecoder(encoding).decode(head.subarray(0, captionBytes));
  const cells = new Set(text.split(/[\r\n,;\t|"<>]+/u));
  return [...cells].filter((cell) => /[^\p{ASCII}]/u.test(cell) && fieldOf(cell) !== null).length;
}
