/** The formats of a report. To add one: its file, its golden test and an entry here. */
import type { Report } from '../model.ts';
import type { RenderOptions } from './render-options.ts';

export type RenderReport = (report: Report, options: RenderOptions) => string;

export interface ReportFormat {
  /** What files in this format are called. */
  readonly extensions: readonly string[];
  /** Numbers shown unless `--top` says otherwise; 0 = all. */
  readonly top: number;
  /** Handed around: callees are partly masked unless `--mask` says otherwise. */
  readonly masksCallees: boolean;
  /** Shows the counts that pictures are drawn from. */
  readonly details: boolean;
  readonly load: () => Promise<RenderReport>;
}

export const formats = {
  table: {
    extensions: ['txt'],
    top: 20,
    masksCallees: false,
    details: false,
    load: async () => (await import('./table.ts')).renderTable,
  },
  json: {
    extensions: ['json'],
    top: 0,
    masksCallees: false,
    details: true,
    load: async () => (await import('./json.ts')).renderTopJson,
  },
  ndjson: {
    extensions: ['ndjson', 'jsonl'],
    top: 0,
    masksCallees: false,
    details: true,
    load: async () => (await import('./ndjson.ts')).renderNdjson,
  },
  csv: {
    extensions: ['csv'],
    top: 0,
    masksCallees: false,
    details: false,
    load: async () => (await import('./csv.ts')).renderCsv,
  },
  markdown: {
    extensions: ['md', 'markdown'],
    top: 0,
    masksCallees: true,
    details: false,
    load: async () => (await import('./markdown.ts')).renderMarkdown,
  },
  html: {
    extensions: ['html', 'htm'],
    top: 5000,
    masksCallees: true,
    details: true,
    load: async () => (await import('./html/page.ts')).renderHtml,
  },
} as const satisfies Readonly<Record<string, ReportFormat>>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as FormatName[];

/** The format that a file's extension names; undefined when it names none. */
export function formatOfFile(path: string): FormatName | undefined {
  const extension = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase() ?? '';
  return formatNames.find((name) => (formats[name] as ReportFormat).extensions.includes(extension));
}
