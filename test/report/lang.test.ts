import { expect, test } from 'vitest';
import { langFrom, langOfEnv } from '../../src/report/lang.ts';

test.each([
  ['zh-CN', 'zh'],
  ['zh_CN.UTF-8', 'zh'],
  ['ZH', 'zh'],
  ['en', 'en'],
  ['en_GB.UTF-8', 'en'],
  ['de_DE', undefined],
  ['C.UTF-8', undefined],
  ['', undefined],
])('%s is %s', (name, lang) => {
  expect(langFrom(name)).toBe(lang);
});

test.each([
  [{}, 'en'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: '', SPAMCHECK_LANG: 'zh-CN' }, 'zh'],
  [{ LANG: 'fr_FR.UTF-8' }, 'en'],
])('%j speaks %s', (env, lang) => {
  expect(langOfEnv(env)).toBe(lang);
});
