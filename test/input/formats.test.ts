/** Every export format on a file of its own: what it is taken for, and the calls that it gives. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import type { ConvertOptions } from '../../src/convert.ts';
import { formats } from '../../src/input/formats/index.ts';
import { recognise } from '../../src/input/formats/recognise.ts';
import { splitLine } from '../../src/input/sniff.ts';
import { conversionOf } from '../conversion.ts';

const folder = new URL('../../fixtures/formats/', import.meta.url).pathname;
const calls = '.calls.csv';
const fixtures = readdirSync(folder).filter((name) => !name.endsWith(calls));

/** Where the export is not Chinese and does not say where it is from. */
const homes: Readonly<Record<string, Partial<ConvertOptions>>> = {
  'avaya-cm-teleseer': { region: 'US', timezone: 'America/New_York', year: 2024 },
  'broadworks-cdr': { region: 'US', timezone: 'UTC' },
  'didww-cdr-in': { region: 'GB', timezone: 'Europe/London' },
  'freeswitch-cdr-csv': { region: 'US', timezone: 'America/New_York' },
  'freeswitch-json-cdr': { region: 'US', timezone: 'America/New_York' },
  'fritzbox-call-list': { region: 'DE', timezone: 'Europe/Berlin' },
  'netsapiens-cdr': { region: 'US', timezone: 'America/New_York' },
  'plivo-cdr': { region: 'US', timezone: 'America/New_York' },
  'ringcentral-call-log': { region: 'US', timezone: 'America/New_York' },
  'sinch-cdr': { region: 'GB', timezone: 'Europe/London' },
  'telnyx-cdr': { region: 'US', timezone: 'America/New_York' },
  'tmobile-us-usage': { region: 'US', timezone: 'America/New_York' },
  'twilio-calls': { region: 'US', timezone: 'America/New_York' },
  'vonage-voice-report': { region: 'US', timezone: 'America/New_York' },
};

/** The format's name is the file's up to its first dot, so that variants can have files of their own. */
const idOf = (fixture: string) => basename(fixture).split('.')[0] ?? '';

test('every file is named after a format, and every format has a file', () => {
  expect(new Set(fixtures.map(idOf))).toEqual(new Set(formats.map(({ id }): string => id)));
});

test.each(fixtures.filter((name) => /\.(?:csv|txt|log)$/u.test(name)))(
  '%s fits the patterns of no other format without header',
  async (fixture) => {
    const text = await readFile(`${folder}${fixture}`, 'utf8');
    const rows = [',', ';', '\t'].map((delimiter) =>
      text.split(/\r\n|\n|\r/u).map((line) => splitLine(line, delimiter)),
    );
    const taken = formats.filter(
      (format) => 'cells' in format.signature && rows.some((lines) => recognise(lines, [format]) !== null),
    );
    expect(taken.filter(({ id }) => id !== idOf(fixture))).toEqual([]);
  },
);

test.each(fixtures)('%s', async (fixture) => {
  const { text, converted } = await conversionOf([`${folder}${fixture}`], homes[idOf(fixture)]);
  const written = text.replaceAll(folder, '');
  expect(converted.files.map(({ format }) => format)).toEqual([idOf(fixture)]);
  await expect(written).toMatchFileSnapshot(`${folder}${fixture.replace(/\.[^.]+$/u, '')}${calls}`);
});
