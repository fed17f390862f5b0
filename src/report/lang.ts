/** Languages of the report. */
export const langs = ['en', 'zh'] as const;

export type Lang = (typeof langs)[number];
