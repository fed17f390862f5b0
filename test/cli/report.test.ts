import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { reportSchema } from '../../src/model.ts';
import { renderJson } from '../../src/report/json.ts';
import { makeFolder, type Folder } from '../analysis.ts';
import { wholeReport } from '../report/sample-cases.ts';
import { demo, firstLine, run } from './program.ts';

vi.setConfig({ testTimeout: 30_000 });

let folder: Folder;
let saved: string;
const at = (name: string) => join(folder.path, name);
const text = (name: string) => readFile(at(name), 'utf8');
beforeAll(async () => {
  folder = await makeFolder();
  saved = at('saved.json');
  await writeFile(saved, renderJson(wholeReport));
});
afterAll(() => folder.remove());

describe('-o', () => {
  test('one run leaves several reports, private, and nothing on standard output', async () => {
    const names = ['a.json', 'a.ndjson', 'a.csv', 'a.md', 'a.html', 'a.htm', 'a.txt'];
    const { code, stdout, stderr } = await run([
      'analyze',
      demo,
      ...names.flatMap((name) => ['-o', at(name)]),
    ]);
    expect([code, stdout, stderr]).toEqual([0, '', '']);
    for (const name of names) expect((await stat(at(name))).mode & 0o777, name).toBe(0o600);
    reportSchema.parse(JSON.parse(await text('a.json')));
    expect(await text('a.ndjson')).toMatch(/^\{"type":"report"/u);
    expect(await text('a.csv')).toMatch(/^type,id,display,number,/u);
    expect(await text('a.md')).toMatch(/^# /u);
    expect(await text('a.html')).toMatch(/^<!doctype html>\n<html lang="en">/u);
    // The run counts for pictures because a page asks for them.
    expect((await text('a.html')).split('class=pictures').length).toBeGreaterThan(5);
    expect(await text('a.htm')).toBe(await text('a.html'));
    expect(await text('a.txt')).toMatch(/^case +numbers/u);
    expect((await readdir(folder.path)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('replaces a file as a whole, private even if that one was not', async () => {
    await writeFile(at('old.md'), 'old', { mode: 0o644 });
    await run(['report', saved, '-o', at('old.md')]);
    expect(await text('old.md')).toMatch(/^# /u);
    expect((await stat(at('old.md'))).mode & 0o777).toBe(0o600);
  });

  test('a page hides callees in part unless --mask none, and has a language', async () => {
    await run(['report', saved, '-o', at('page.html')]);
    await run(['report', saved, '--mask', 'none', '--lang', 'zh-CN', '-o', at('bare.html')]);
    expect(await text('page.html')).not.toContain('13800000007');
    expect(await text('bare.html')).toContain('13800000007');
    expect(await text('bare.html')).toContain('<html lang="zh-CN">');
  });

  test('quiet is the terminal alone: files tell what was read all the same', async () => {
    for (const name of ['q.md', 'q.html', 'q.txt']) {
      await run(['report', '-q', saved, '-o', at(name)]);
      await run(['report', saved, '-o', at(`whole-${name}`)]);
      expect(await text(name), name).toBe(await text(`whole-${name}`));
    }
    const [quiet, whole] = [await run(['report', '-q', saved]), await run(['report', saved])];
    expect(quiet.stdout.length).toBeLessThan(whole.stdout.length);
  });

  test('- is standard output, in the format of -f', async () => {
    const { stdout } = await run(['report', saved, '-o', '-', '-o', at('b.csv'), '-f', 'ndjson']);
    expect(stdout).toMatch(/^\{"type":"report"/u);
    expect(await text('b.csv')).toMatch(/^type,/u);
  });

  test('-f has its way with a file that is the only one, or whose extension says nothing', async () => {
    await run(['report', saved, '-o', at('c.log'), '-f', 'csv']);
    expect(await text('c.log')).toMatch(/^type,/u);
    await run(['report', saved, '-o', at('d.txt'), '-f', 'json']);
    expect(await text('d.txt')).toMatch(/^\{/u);
  });

  test.each([
    [['-o', 'x.docx'], /the extension of x\.docx names no format\. Use \.txt, .*\.md or \.html/u],
    [['-o', 'x.md', '-o', 'x.md'], /-o x\.md is given twice/u],
    [['-o', '/no/such/place/x.md'], /Cannot write the report to .*the directory does not exist/u],
    [['-f', 'yaml'], /Allowed choices are table, json, ndjson, csv, markdown/u],
    [['--lang', 'fr'], /Allowed choices are en, zh-CN/u],
    [['--mask', 'pseudonym'], /--mask pseudonym needs --mask-key FILE/u],
    [['--mask-key', 'x'], /--mask-key is for --mask pseudonym/u],
  ])('%j is exit 2, before the log is read', async (args, message) => {
    const { code, stdout, stderr } = await run(['analyze', 'no-such.csv', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  test('a link or a directory in the way is left alone', async () => {
    await writeFile(at('victim'), 'mine');
    await symlink(at('victim'), at('link.md'));
    await mkdir(at('dir.md'));
    for (const name of ['link.md', 'dir.md']) {
      const { code, stderr } = await run(['report', saved, '-o', at(name)]);
      expect(code).toBe(2);
      expect(stderr).toMatch(/it exists and is not a regular file/u);
    }
    expect(await text('victim')).toBe('mine');
  });
});

describe('report', () => {
  test('shows what analyze showed', async () => {
    const shown = await run(['analyze', demo, '-f', 'markdown', '--timezone', 'Asia/Shanghai']);
    await run(['analyze', demo, '-o', at('demo.json')]);
    const again = await run(['report', at('demo.json'), '-f', 'markdown']);
    const settled = (markdown: string) => markdown.replace(/^- \*\*elapsed\*\*.*$/mu, '');
    expect(settled(again.stdout)).toBe(settled(shown.stdout));
    expect([again.code, again.stderr]).toEqual([0, '']);
  });

  test('from standard input; JSON stays the same to the byte', async () => {
    const json = await readFile(saved, 'utf8');
    const { stdout } = await run(['report', '-', '-f', 'json'], { stdin: json });
    expect(stdout).toBe(json);
  });

  test('--min-level, --sort, --top and --fail-on', async () => {
    const few = await run(['report', saved, '-f', 'json', '--min-level', 'high', '--sort', 'number']);
    const report = reportSchema.parse(JSON.parse(few.stdout));
    expect(report.numbers.map(({ number }) => number)).toEqual(['+8613800001001', '+862155500123']);
    expect((await run(['report', saved, '--fail-on', 'critical'])).code).toBe(1);
    expect((await run(['report', saved, '--top', '1'])).stdout).toContain('The first');
  });

  test.each([
    ['no.json', undefined, /no\.json cannot be read \(ENOENT\)/u],
    ['text.json', 'caller,callee\n', /text\.json is not JSON/u],
    ['other.json', '{"a":1}', /other\.json is no spamcheck report: /u],
  ])('%s is exit 3', async (name, content, message) => {
    if (content !== undefined) await writeFile(at(name), content);
    const { code, stdout, stderr } = await run(['report', at(name)]);
    expect([code, stdout]).toEqual([3, '']);
    expect(firstLine(stderr)).toMatch(message);
  });

  test('the language of the environment, unless --lang says otherwise', async () => {
    const env = { LANG: 'zh_CN.UTF-8' };
    expect((await run(['report', saved], { env })).stdout).toContain('极高');
    expect((await run(['report', saved, '--lang', 'en'], { env })).stdout).toContain('critical');
    expect((await run(['report', saved, '--lang', 'zh-CN'])).stdout).toContain('极高');
  });

  test('--bom is for CSV', async () => {
    expect((await run(['report', saved, '-f', 'csv', '--bom'])).stdout).toMatch(/^\u{FEFF}type,/u);
    expect((await run(['report', saved, '-f', 'json', '--bom'])).stdout).toMatch(/^\{/u);
  });
});

describe('--mask', () => {
  test('callees are masked in Markdown, unless asked otherwise', async () => {
    const shown = async (...args: string[]) =>
      (await run(['report', saved, '-f', 'markdown', ...args])).stdout;
    expect(await shown()).not.toContain('13800000007');
    expect(await shown()).toContain('138 0000 1001');
    expect(await shown('--mask', 'none')).toContain('13800000007');
    expect(await shown('--mask', 'partial')).not.toContain('138 0000 1001');
  });

  test('a pseudonym is the same with the same key, in every format', async () => {
    const keys = await Promise.all(
      ['k1', 'k2'].map(async (name) => {
        await writeFile(at(name), `${name}-0123456789abcdef\n`, { mode: 0o600 });
        return at(name);
      }),
    );
    const shown = async (key: string | undefined, format: string) => {
      const { code, stdout } = await run([
        'report',
        saved,
        '-f',
        format,
        '--mask',
        'pseudonym',
        '--mask-key',
        String(key),
      ]);
      expect(code).toBe(0);
      expect(stdout).not.toContain('0123456789abcdef');
      return [...new Set(stdout.match(/\bn[0-9a-z]{10}\b/gu) ?? [])].sort();
    };
    const json = await shown(keys[0], 'json');
    expect(json.length).toBeGreaterThan(10);
    expect(await shown(keys[0], 'ndjson')).toEqual(json);
    expect(json).toEqual(expect.arrayContaining(await shown(keys[0], 'csv')));
    expect((await shown(keys[1], 'json')).filter((one) => json.includes(one))).toEqual([]);
  });

  test.each([
    ['open', '0123456789abcdef', 0o644, /others can read or change it\. Run: chmod 600/u],
    ['short', '0123456789abcde\n', 0o600, /holds fewer than 16 bytes/u],
    ['long', 'x'.repeat(5000), 0o600, /longer than 4096 bytes/u],
  ])('a key that is %s is refused', async (name, key, mode, message) => {
    await writeFile(at(name), key);
    await chmod(at(name), mode);
    const { code, stdout, stderr } = await run([
      'report',
      saved,
      '--mask',
      'pseudonym',
      '--mask-key',
      at(name),
    ]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
});
