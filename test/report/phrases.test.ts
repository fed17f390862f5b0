import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lacking } from '../../src/calls/capabilities.ts';
import { phrases } from '../../src/report/phrase-table.ts';
import { phraseOf, told, type PhraseId } from '../../src/report/phrases.ts';

const source = (path: string) => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8');
/** A template literal as it may come out. */
const filled = (template: string) => template.replace(/\$\{[^}]*\}/gu, '20');

/** String literals that match in a source file. */
function literals(path: string, pattern: RegExp, from = ''): string[] {
  const text = source(path);
  return [...text.slice(text.indexOf(from)).matchAll(pattern)].map(([, text = '']) => filled(text));
}

const signalFiles = readdirSync(new URL('../../src/signals', import.meta.url)).map(
  (name) => `signals/${name}`,
);
const said = [
  ...signalFiles.flatMap((path) => literals(path, /noData\(\s*['`]([^'`]+)['`]/gu)),
  ...literals('score/score.ts', /['`](not used [^'`]+)['`]/gu).map((text) => text.replace('20', 'day')),
  ...literals('report/assemble.ts', /['`]([A-Z$][^'`]+\.)['`]/gu),
  ...literals('calls/account.ts', /^ +`([^`]+)`,$/gmu, 'function notesOf'),
  ...literals('input/open.ts', /\? `([^`]+Fetch it again\.)`|: `([^`]+Fetch it again\.)`/gu).filter(Boolean),
  ...Object.values(lacking),
];

test('every phrase in the sources is in the table', () => {
  expect(said.length).toBeGreaterThan(40);
  for (const text of said) expect(phraseOf(text), text).toBeDefined();
});

test('a phrase is told from every other, with its parts, and keeps them in Chinese', () => {
  const value = (name: string) => (/^(?:n|lost|rows|share)$/u.test(name) ? '17' : `<${name}>`);
  for (const [id, { en, zh }] of Object.entries(phrases)) {
    const slots = [...en.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name);
    const fill = (template: string) => template.replace(/\{(\w+)\}/gu, (_, name: string) => value(name));
    expect(phraseOf(fill(en)), en).toEqual({
      id: id as PhraseId,
      parts: Object.fromEntries(slots.map((name) => [name, value(name)])),
    });
    expect(told(fill(en), 'zh')).toBe(fill(zh));
    expect(told(fill(en), 'en')).toBe(fill(en));
    expect(zh).toMatch(/\p{Script=Han}/u);
  }
});

test('damage inside a phrase is told too, and what is not known stays', () => {
  const text =
    'a.csv is damaged in its archive (checksum or data error). Fetch the archive again. Its rows are left out; --accept-partial counts those before the damage.';
  expect(told(text, 'zh')).toMatch(/^a\.csv 在压缩包中已损坏.*其行未计入/u);
  expect(told('from a later version', 'zh')).toBe('from a later version');
});
