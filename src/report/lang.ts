/** Languages of the report. */
export const langs = ['en', 'zh'] as const;

export type Lang = (typeof langs)[number];

/** Variables that name the user's language, the first that is set decides. */
const variables = ['SPAMCHECK_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** `en`, `zh`, `zh-CN`, `zh_CN.UTF-8` …; undefined for a language that there is no catalogue of. */
export function langFrom(name: string): Lang | undefined {
  const base = name.split(/[-_.@]/u)[0]?.toLowerCase() ?? '';
  return langs.find((lang) => lang === base);
}

/** The language that the environment asks for; English where it asks for none that there is. */
export function langOfEnv(env: Readonly<Record<string, string | undefined>>): Lang {
  const name = variables.map((variable) => env[variable] ?? '').find((value) => value !== '') ?? '';
  return langFrom(name) ?? 'en';
}

/** The language that the last `--lang` of a command line asks for; undefined where none does. */
export function langOfArguments(arguments_: readonly string[]): Lang | undefined {
  const end = arguments_.indexOf('--');
  const own = end < 0 ? arguments_ : arguments_.slice(0, end);
  const names = own.flatMap((one, at) =>
    one === '--lang' ? [own[at + 1] ?? ''] : one.startsWith('--lang=') ? [one.slice(7)] : [],
  );
  return langFrom(names.at(-1) ?? '');
}
