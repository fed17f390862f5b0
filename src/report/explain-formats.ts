/** The forms of an explanation. */
import type { Explanation } from '../explanation.ts';
import type { ExplainOptions } from './explain.ts';

export interface ExplainFormat {
  readonly extensions: readonly string[];
  /** One page for a complaint or a review. */
  readonly isSheet: boolean;
  /** Callees are partly masked unless `--mask` says otherwise. */
  readonly masksCallees: boolean;
  readonly load: () => Promise<(found: Explanation, options: ExplainOptions) => string>;
}

export const explainFormats = {
  table: {
    extensions: ['txt'],
    isSheet: false,
    masksCallees: true,
    load: async () => (await import('./explain.ts')).renderExplanation,
  },
  json: {
    extensions: ['json'],
    isSheet: false,
    masksCallees: false,
    load: async () => (await import('./explain-json.ts')).explanationJson,
  },
  markdown: {
    extensions: ['md', 'markdown'],
    isSheet: true,
    masksCallees: true,
    load: async () => (await import('./sheet-markdown.ts')).sheetMarkdown,
  },
  html: {
    extensions: ['html', 'htm'],
    isSheet: true,
    masksCallees: true,
    load: async () => (await import('./sheet-html.ts')).sheetHtml,
  },
} as const satisfies Readonly<Record<string, ExplainFormat>>;

export type ExplainFormatName = keyof typeof explainFormats;

export const explainFormatNames = Object.keys(explainFormats) as ExplainFormatName[];

/** The format that a file's extension names; undefined when it names none. */
export function explainFormatOfFile(path: string): ExplainFormatName | undefined {
  const extension = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase() ?? '';
  return explainFormatNames.find((name) =>
    (explainFormats[name] as ExplainFormat).extensions.includes(extension),
  );
}
