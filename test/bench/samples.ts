/**
 * Holds the calls that `convert` makes of composed samples of every export format against the calls that they
 * must yield. The samples lie beside the project (`../shared/reference/formats/samples`), not in it.
 *
 *     npm run samples -- [name...] [--copies] [--verbose] [--from=FOLDER]
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { convertedRows, type ConvertedRow } from '../converted.ts';
import { toGb18030 } from './gb18030.ts';

const beside = new URL('../../../shared/reference/formats/samples/', import.meta.url).pathname;

interface Expected {
  readonly sample: string;
  readonly encoding: string;
  readonly assumptions: {
    readonly timeZone: string | null;
    readonly year?: number;
    readonly country: string | null;
    readonly areaCode: string | null;
    readonly ownNumber: string | null;
  };
  readonly calls: readonly Record<string, unknown>[];
}

const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('--'));
const verbose = args.includes('--verbose');
const folder = args.find((arg) => arg.startsWith('--from='))?.slice('--from='.length) ?? beside;

if (!existsSync(folder)) {
  process.stderr.write(`no samples at ${folder}: nothing was checked.\n`);
  process.exit(0);
}

const scratch = await mkdtemp(join(tmpdir(), 'samples-'));
try {
  const sidecars = (await readdir(folder)).filter((file) => file.endsWith('.expected.json')).sort();
  let right = 0;
  let all = 0;
  for (const file of sidecars) {
    const slug = basename(file, '.expected.json');
    if (names.length > 0 && !names.includes(slug)) continue;
    const expected = JSON.parse(await readFile(join(folder, file), 'utf8')) as Expected;
    const inputs = [
      join(folder, expected.sample),
      ...(args.includes('--copies') ? await copies(expected) : []),
    ];
    for (const path of inputs) {
      all += 1;
      const problems = await check(path, expected);
      if (problems.length === 0) right += 1;
      process.stdout.write(
        `${problems.length === 0 ? 'ok  ' : 'FAIL'} ${slug} ${path.startsWith(scratch) ? basename(path) : ''}\n`,
      );
      for (const problem of verbose ? problems : problems.slice(0, 4))
        process.stdout.write(`       ${problem}\n`);
    }
  }
  process.stdout.write(`${right} of ${all} right\n`);
} finally {
  await rm(scratch, { recursive: true });
}

async function check(path: string, expected: Expected): Promise<string[]> {
  let rows: ConvertedRow[];
  try {
    rows = await rowsOf(path, expected);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  const problems: string[] = [];
  if (rows.length !== expected.calls.length)
    problems.push(`${rows.length} calls instead of ${expected.calls.length}`);
  for (const call of expected.calls) {
    const row = rows.find((found) => found['line'] === String(call['line']));
    if (row === undefined) {
      problems.push(`no call at line ${String(call['line'])}`);
      continue;
    }
    for (const [name, wanted] of Object.entries(wantedOf(call))) {
      if (wanted !== undefined && row[name] !== wanted)
        problems.push(`line ${row['line'] ?? ''}: ${name} is "${row[name] ?? ''}", not "${wanted}"`);
    }
  }
  return problems;
}

function wantedOf(call: Readonly<Record<string, unknown>>): Record<string, string | undefined> {
  const text = (value: unknown) => (value === null || value === undefined ? '' : String(value as string));
  const party = (value: unknown) =>
    text((value as { id: string | null }).id).replace(/^(?:short|ext|masked|hash|name|lossy|raw):/u, '');
  const optional = (value: unknown) => (value === undefined ? undefined : text(value));
  return {
    caller: party(call['caller']),
    callee: party(call['callee']),
    started_at: text(call['startedAt']),
    answered_at: text(call['answeredAt']),
    ring_s: text(call['ringSeconds']),
    talk_s: text(call['talkSeconds']),
    answered: text(call['answered']),
    outcome: text(call['outcome']),
    direction: text(call['direction']),
    call_id: optional(call['callId']),
    linked_id: optional(call['linkedId']),
    legs: optional(call['legs']),
    device: optional(call['imei']),
    imsi: optional(call['imsi']),
    cell: optional(call['cell']),
  };
}

function rowsOf(path: string, { assumptions, encoding }: Expected): Promise<ConvertedRow[]> {
  const zone = assumptions.timeZone;
  return convertedRows(path, {
    timezone: zone !== null && /^(?:UTC|[A-Z][a-z]+\/\w+)$/u.test(zone) ? zone : undefined,
    region: assumptions.country ?? 'CN',
    year: assumptions.year,
    own: assumptions.ownNumber ?? undefined,
    homeArea: assumptions.areaCode ?? undefined,
    encoding: /win|1252/u.test(encoding) && args.includes('--told') ? 'windows-1252' : undefined,
  });
}

/** The sample in other encodings, with other line ends, and compressed. */
async function copies({ sample, encoding }: Expected): Promise<string[]> {
  const bytes = await readFile(join(folder, sample));
  const text = new TextDecoder(
    encoding.startsWith('utf16')
      ? 'utf-16le'
      : /1252/u.test(encoding)
        ? 'windows-1252'
        : encoding.startsWith('gb')
          ? 'gb18030'
          : 'utf-8',
  ).decode(bytes);
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  const lines = text.replaceAll('\r\n', '\n').replace(/\r(?!\n)/gu, '\n');
  const variants: Record<string, Buffer | null> = {
    utf16,
    utf16be: Buffer.from(utf16).swap16(),
    gb18030: toGb18030(text),
    crlf: Buffer.from(lines.replaceAll('\n', '\r\n')),
    cr: Buffer.from(lines.replaceAll('\n', '\r')),
    bom: Buffer.from(`\u{feff}${text}`),
    gz: gzipSync(bytes),
  };
  const paths: string[] = [];
  for (const [name, content] of Object.entries(variants)) {
    if (content === null) continue;
    const path = join(scratch, `${name}-${sample}`);
    await writeFile(path, content);
    paths.push(path);
  }
  return paths;
}
