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
