import { expect, test } from 'vitest';
import { inStep, type Utf16 } from '../../src/input/utf16.ts';
import { converted } from '../converted.ts';
import { makeFolder } from '../analysis.ts';

const rows = Array.from(
  { length: 300 },
  (_, i) => `1380000${1000 + i},13900002001,2024-05-13 09:${10 + (i % 50)}:00,10,张三`,
);
const text = `caller,callee,start_time,duration,name\n${rows.join('\n')}\n`;
const encoded = (encoding: Utf16) => {
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
};

async function linesOf(bytes: Buffer, encoding: Utf16, chunk: number): Promise<string[]> {
  const chunks = async function* () {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  };
  const parts: Buffer[] = [];
  for await (const part of inStep(chunks(), encoding)) parts.push(part);
  return new TextDecoder(encoding).decode(Buffer.concat(parts)).split('\n');
}

test.each(['utf-16le', 'utf-16be'] as const)(
  '%s: a byte lost or added anywhere costs a line or two',
  async (encoding) => {
    const whole = encoded(encoding);
    const wanted = text.split('\n');
    for (const chunk of [2, 7, 1 << 16]) expect(await linesOf(whole, encoding, chunk)).toEqual(wanted);
    for (let at = 0; at < whole.length; at += 97) {
      const less = Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1)]);
      const more = Buffer.concat([whole.subarray(0, at), Buffer.from([65]), whole.subarray(at)]);
      for (const damaged of [less, more]) {
        const left = new Set(await linesOf(damaged, encoding, 1 << 10));
        expect(wanted.filter((line) => !left.has(line)).length).toBeLessThanOrEqual(2);
      }
    }
  },
);

test('a log in UTF-16 with a byte missing loses a row, and says so', async () => {
  const folder = await makeFolder();
  try {
    const whole = Buffer.concat([Buffer.from([0xff, 0xfe]), encoded('utf-16le')]);
    const cut = Buffer.concat([whole.subarray(0, 5_001), whole.subarray(5_002)]);
    const read = await converted(await folder.file('cut.csv', cut));
    expect(read.rows.length).toBeGreaterThanOrEqual(298);
    expect(read.rows.length + read.file.account.rejected).toBeGreaterThanOrEqual(299);
    expect(read.file.account.rejected).toBeGreaterThan(0);
  } finally {
    await folder.remove();
  }
});
