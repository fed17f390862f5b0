import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { helpTable } from '../../src/commands/help-table.ts';
import { errorTable } from '../../src/report/errors-table.ts';
import { inChinese } from '../../src/report/errors-told.ts';

const root = new URL('../../src/', import.meta.url);
const han = /\p{Script=Han}/u;

/** Files whose sentences are for people who run the program; formats tell of themselves in `inspect`. */
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(?:input|calls|commands|lists|evaluate|engine|simulate)\/.*\.ts$/u.test(path))
  .filter((path) => !/^input\/formats\/(?!apply)|^simulate\/(?:personas|schemes)\//u.test(path))
  .filter((path) => !path.endsWith('help-table.ts'))
  .concat('report/saved.ts', 'score/judge.ts');

const literal = /'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/gu;

/** Sentences that end with a full stop, as they come out when their parts are filled in. */
function sentences(path: string): string[] {
  const code = readFileSync(new URL(path, root), 'utf8').replace(/\/\*[\s\S]*?\*\//gu, '');
  return [...code.matchAll(literal)]
    .map(([, plain, template]) => (plain ?? template ?? '').replaceAll(String.raw`\n`, '\n'))
    .filter((text) => /[a-z].* .*\.$/su.test(text) && !/Examples:|SELECT/u.test(text))
    .map((text) => text.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/gu, '7'));
}

/** Told elsewhere: notes; and parts of sentences. */
const elsewhere =
  /^(?:other headers at lines|day and month cannot|no day is above 12; read|talk times are read as seconds|It is not a call log|Unpack it, or export|Check the names|"spamcheck signals" lists)/u;
const help = Object.keys(helpTable).map((text) => text.replaceAll('\n', ' '));
const isHelp = (text: string) => help.some((known) => known.includes(text.replaceAll('\n', ' ').trim()));

/** A sentence as it is, or behind the name of a file, an option or a list. */
const isTold = (text: string) =>
  [
    text,
    `a.csv ${text}`,
    `--mask-key a.key: ${text}`,
    `--allow: ${text}`,
    `--allow: a.csv has no line that can be used; line 3: ${text}`,
    `a.csv is not JSON.${text}`,
    `error: option '--x' argument 'y' is invalid. ${text}`,
  ].some((whole) => han.test(inChinese(whole)));

test.each(files)('every sentence of %s is in the table', (path) => {
  const missing = sentences(path).filter((text) => !elsewhere.test(text) && !isHelp(text) && !isTold(text));
  expect(missing, 'add these to src/report/errors-table.ts').toEqual([]);
});

test('sentences are found in the sources', () => {
  expect(files.flatMap(sentences).length).toBeGreaterThan(80);
});

test('every sentence is told with its parts, and as itself', () => {
  for (const [en, zh] of errorTable) {
    const value = (name: string) => (/^(?:n|lost|rows|share)$/u.test(name) ? '17' : `<${name}>`);
    const fill = (template: string) => template.replace(/\{(\w+)\}/gu, (_, name: string) => value(name));
    expect(inChinese(fill(en))).toBe(fill(zh));
    expect(zh).toMatch(han);
    const slots = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([slot]) => slot).sort();
    expect(slots(zh)).toEqual(slots(en));
  }
});

test('what is not known stays, damage inside a sentence is told too, lines are told one by one', () => {
  expect(inChinese('from a later version')).toBe('from a later version');
  expect(
    inChinese(
      'a.gz is a damaged gzip file (checksum or data error). Fetch it again. Its rows are left out; --accept-partial counts those before the damage.',
    ),
  ).toBe(
    'a.gz 是损坏的 gzip 文件（校验和或数据错误）。请重新获取。其行未计入；用 --accept-partial 可计入损坏之前的行。',
  );
  expect(inChinese("error: unknown command 'analyse'\n(Did you mean analyze?)")).toBe(
    '错误：未知命令“analyse”\n（是否指 analyze？）',
  );
});
