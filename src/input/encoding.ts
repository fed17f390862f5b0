/**
 * The encoding of a text file from its first bytes: byte-order mark, then alternating NULs (UTF-16 without a
 * mark), then UTF-8 unless most of what is not ASCII does not fit, then GB18030, the only legacy encoding
 * that is guessed. `chosen` overrides. A head of plain ASCII is UTF-8: one damaged byte further on must cost
 * its line, not the reading of the whole file.
 */
export function sniffEncoding(head: Buffer, chosen: string | undefined): string {
  if (chosen !== undefined) return new TextDecoder(chosen).encoding;
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const utf16 = bareUtf16(head);
  if (utf16 !== null) return utf16;
  return mostlyUtf8(head) ? 'utf-8' : 'gb18030';
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

/** Whether bytes that are not ASCII mostly form UTF-8 characters, or damage GB18030 as much as UTF-8. */
function mostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  const bad = damaged(text);
  const good = text.match(/[\u{80}-\u{10ffff}]/gu)?.length ?? 0;
  return good - bad >= bad || damaged(new TextDecoder('gb18030').decode(bytes)) * 2 > bad;
}

function damaged(text: string): number {
  return text.match(/\u{fffd}/gu)?.length ?? 0;
}
