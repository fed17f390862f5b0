/** What `spamcheck inspect` tells of its inputs: the one place that says its shape. Outputs are renderings of it. */
import { z } from 'zod';
import { perspectives } from './levels.ts';
import { accountSchema } from './model.ts';

const count = z.int().nonnegative();
const epochSeconds = z.int().describe('seconds since 1970-01-01T00:00:00Z');

export const recognisers = ['captions', 'cells', 'dictionary', 'looks'] as const;
export const encodingClues = [
  'option',
  'mark',
  'ascii',
  'utf-8',
  'mostly-utf-8',
  'utf-16',
  'fallback',
] as const;
export const zoneOrigins = ['times', 'format', 'caption', 'option', 'home', 'default'] as const;
export const owners = ['column', 'preamble', 'option', 'every-call', 'unnamed', 'none'] as const;

/** What the quality check may find. */
export const findingIds = [
  'ring-in-duration',
  'duration-is-sum',
  'day-month-guessed',
  'twin-legs',
  'clock-jumps',
  'gaps',
  'unidentified',
  'answered-only',
  'one-direction',
  'minute-starts',
  'minute-durations',
  'few-callers',
  'one-owner',
] as const;

const columnSchema = z.strictObject({
  column: count.describe('1-based'),
  caption: z.string(),
  fields: z.array(z.string()).describe('what it is read as, as it stands; see also `derived`'),
  samples: z
    .array(z.string())
    .describe('up to three values; numbers masked in the middle, other personal values cut'),
});

const lineSchema = z.strictObject({
  line: count.nullable().describe('1-based; null in a sampled file beyond its first part'),
  byte: count.nullable().describe('where the line begins, in a sampled file'),
  shape: z.string().describe('digits as 9, letters as a, Chinese, Japanese and Korean characters as 字'),
});

const rejectSchema = z.strictObject({
  reason: z.string().describe('reject reason id'),
  rows: count,
  loss: z.boolean().describe('whether such a line may have been a call'),
  lines: z.array(lineSchema).describe('the first few'),
});

const findingSchema = z.strictObject({
  id: z.enum(findingIds),
  grave: z.boolean().describe('whether results are wrong or weaker because of it'),
  evidence: z.record(z.string(), z.number()).describe('the numbers behind it'),
  captions: z.array(z.string()).describe('columns that it speaks of'),
});

const inspectedSchema = z.strictObject({
  path: z.string(),
  bytes: count.describe('bytes of text; of a sampled file those that were read'),
  sampled: z
    .strictObject({ parts: count, bytes: count, of: count, linesInAll: count.describe('estimated') })
    .nullable()
    .describe('null when every line was read'),
  damage: z.string().nullable(),
  format: z.strictObject({
    id: z.string().describe('generic when the columns were found by dictionary or by their looks'),
    product: z.string().nullable(),
    status: z.string().nullable().describe('how well the format is known'),
    by: z.enum(recognisers),
    clues: z.array(z.string()).describe('captions or patterns that gave it away'),
    notes: z.array(z.string()),
  }),
  container: z
    .string()
    .describe('text, or what the rows were read from: xlsx, parquet, json, xml, html, fixed'),
  compression: z.string(),
  encoding: z.strictObject({ name: z.string(), by: z.enum(encodingClues) }),
  delimiter: z.string(),
  quote: z.string(),
  headerLine: count.nullable().describe('1-based; null when the file has no header'),
  preamble: z.array(z.string()).describe('lines above the header, personal values masked; the first few'),
  road: z.enum(['bulk', 'careful']),
  columns: z.array(columnSchema),
  derived: z
    .array(z.strictObject({ field: z.string(), columns: z.array(count), captions: z.array(z.string()) }))
    .describe('fields that the format makes from one or more columns'),
  time: z.strictObject({ form: z.string(), zone: z.string(), zoneBy: z.enum(zoneOrigins) }),
  timezone: z.string().describe('in which days and hours are counted'),
  owner: z.strictObject({ by: z.enum(owners), number: z.string().nullable().describe('masked') }),
  perspective: z.enum(perspectives).nullable(),
  capabilities: z.record(z.string(), z.boolean()),
  off: z
    .array(z.strictObject({ capability: z.string(), signals: z.array(z.string()) }))
    .describe('signals that are off, by what the log lacks'),
  calls: count,
  callers: count,
  firstCall: epochSeconds.nullable(),
  lastCall: epochSeconds.nullable(),
  days: count,
  account: accountSchema,
  rejects: z.array(rejectSchema),
  notes: z.array(z.string()),
  findings: z.array(findingSchema),
  next: z.string().describe('the command to run next'),
});

export const inspectionSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  region: z.string(),
  files: z.array(inspectedSchema),
  unread: z.array(z.strictObject({ path: z.string(), why: z.string() })),
  skipped: z
    .array(z.strictObject({ path: z.string(), why: z.string() }))
    .describe('what lay beside the logs and is none'),
  next: z.string().nullable().describe('the command for all files that can be read; null when none can'),
});

export type Inspection = z.infer<typeof inspectionSchema>;
export type Inspected = z.infer<typeof inspectedSchema>;
export type InspectedColumn = z.infer<typeof columnSchema>;
export type InspectedReject = z.infer<typeof rejectSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type FindingId = (typeof findingIds)[number];
