/** How a file is written and how its times are read, with how that was told. */
import { open } from 'node:fs/promises';
import type { Format } from '../input/formats/define.ts';
import { maskedNumbers, maskedText } from '../input/masked.ts';
import type { TimeForm } from '../input/times.ts';
import { defaultZone } from '../input/zone.ts';
import type { Inspected } from '../inspection.ts';
import type { Source } from './sources.ts';

type Clue = Inspected['encoding']['by'];

/**
 * @param raw the file as it was given, to see its first bytes; null when it was packed or is gone
 * @param chosen the encoding that the user named
 */
export async function toldEncoding(
  { opened }: Source,
  raw: string | null,
  chosen: string | undefined,
): Promise<Inspected['encoding']> {
  const first = raw === null ? '' : (await firstBytes(raw)).toString('hex');
  const clue = (): Clue => {
    if (chosen !== undefined) return 'option';
    if (opened.encoding.startsWith('utf-16')) return /^(?:fffe|feff)/u.test(first) ? 'mark' : 'utf-16';
    if (opened.encoding !== 'utf-8') return 'fallback';
    if (first.startsWith('efbbbf')) return 'mark';
    if (!opened.scan.utf8) return 'mostly-utf-8';
    return /^[\0-\x7f]*$/u.test(opened.head) ? 'ascii' : 'utf-8';
  };
  return { name: opened.encoding, by: clue() };
}

async function firstBytes(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

export function toldTime({ dialect, plan }: Source, timezone: string | undefined): Inspected['time'] {
  const form = plan.timeForms.map(({ id }) => id).join('; ');
  const [first] = plan.timeForms;
  if (first !== undefined && isAbsolute(first)) return { form, zone: 'UTC', zoneBy: 'times' };
  const zoneBy = zoneOrigin(plan.zone.name, dialect.format?.zone, timezone);
  return { form, zone: plan.zone.name, zoneBy };
}

function isAbsolute({ reads }: TimeForm): boolean {
  return reads.as === 'epoch' || (reads.as === 'patterns' && reads.zoned);
}

function zoneOrigin(
  name: string,
  home: Format['zone'],
  timezone: string | undefined,
): Inspected['time']['zoneBy'] {
  if (home?.always === true) return 'format';
  if (name !== (timezone ?? home?.name ?? defaultZone)) return 'caption';
  if (timezone !== undefined) return 'option';
  return home === undefined ? 'default' : 'home';
}

const preambleShown = 8;
const preambleLength = 200;

/** The lines above the header. What stands before a colon is a label, what stands behind it a person's. */
export function toldPreamble({ dialect, opened }: Source): string[] {
  if (dialect.headerLine === null) return [];
  return opened.head
    .split(/\r\n|\n|\r/u, dialect.headerLine - 1)
    .filter((line) => line.trim() !== '')
    .slice(0, preambleShown)
    .map((line) => line.slice(0, preambleLength).split(dialect.delimiter).map(toldCell).join(' ').trim());
}

function toldCell(cell: string, place: number): string {
  const [, label = '', value = ''] = /^([^:：]*[:：])(.*)$/u.exec(cell) ?? [];
  if (label !== '') return label + maskedText(value);
  return place === 0 ? maskedNumbers(cell) : maskedText(cell);
}
