/**
 * The Report and its parts: the one place that says what a run returns. Every output is a rendering of it,
 * and `spamcheck schema` prints this shape as JSON Schema.
 *
 * `run` and `tool` hold everything that may differ between two runs over the same calls (times, paths, how
 * the calls were spread over files); all other keys are byte-identical for the same calls.
 */
import { z } from 'zod';
import { levels, perspectives, profiles, type listNames } from './levels.ts';
import {
  adjustmentSchema,
  bridgeSchema,
  caseKinds,
  floodSchema,
  groupSchema,
  ringOnceSchema,
  signalResultSchema,
  statsSchema,
} from './model-cases.ts';
import { detailSchema } from './model-details.ts';
import { examplesSchema, placeSchema } from './model-place.ts';
import {
  allowedSchema,
  complaintsSchema,
  listFileSchema,
  listSchema,
  violationSchema,
} from './model-lists.ts';

const count = z.int().nonnegative();
const epochSeconds = z.int().describe('seconds since 1970-01-01T00:00:00Z');
const texts = z.record(z.string(), z.string());

export const rejectSchema = z.strictObject({
  reason: z.string().describe('reject reason id'),
  rows: count,
  firstLines: z.array(count).describe('line numbers in the file, 1-based, the first few'),
});

export const accountSchema = z
  .strictObject({
    lines: count,
    header: count,
    preamble: count,
    blank: count,
    accepted: count,
    legs: count.describe('of the accepted, rows that went into the call of another row'),
    duplicates: count,
    rejected: count,
  })
  .describe('lines = header + preamble + blank + accepted + duplicates + rejected, asserted at run time');

const fileSchema = z.strictObject({
  path: z.string(),
  bytes: count.describe('bytes after decompression'),
  sha256: z
    .string()
    .optional()
    .describe(
      'of the file’s bytes as they were given, packed or not; for a member of an archive, of the archive',
    ),
  complete: z.boolean().describe('false when the file ended before its content did'),
  format: z.string(),
  road: z.enum(['bulk', 'careful']),
  compression: z.enum(['none', 'gzip', 'zstd', 'zip']),
  encoding: z.string(),
  delimiter: z.string(),
  headerLine: count.nullable().describe('1-based; null when the file has no header'),
  mapping: texts.describe('field to column caption, or to #position without a header'),
  timeForm: z.string().nullable(),
  account: accountSchema,
  rejects: z.array(rejectSchema),
  notes: z.array(z.string()).describe('what a reader of the report should know about this file'),
});

export const numberSchema = z.strictObject({
  number: z.string().describe('canonical: E.164 with +, or a service code as it is dialled'),
  display: z.string(),
  class: z.string(),
  score: z.int().min(0).max(100),
  level: z.enum(levels),
  kind: z.enum(['robot', 'dialer', 'ordinary', ...caseKinds]),
  groupId: z.string().optional(),
  cases: z
    .array(z.string())
    .optional()
    .describe('ids of the bridges, floods and ring-once cases that name it'),
  allowed: allowedSchema.optional(),
  complaints: complaintsSchema.optional(),
  stats: statsSchema,
  signals: z.array(signalResultSchema),
  adjustments: z.array(adjustmentSchema),
  detail: detailSchema.optional(),
  place: placeSchema.optional(),
  examples: examplesSchema.optional(),
});

const offSchema = z.strictObject({ signal: z.string(), why: z.string() });

const logSchema = z.strictObject({
  perspective: z.enum(perspectives).nullable(),
  profile: z.enum(profiles),
  timezone: z.string(),
  region: z.string(),
  homeArea: z.string().nullable(),
  firstCall: epochSeconds.nullable(),
  lastCall: epochSeconds.nullable(),
  days: count.describe('calendar days from the first to the last call'),
  calls: count,
  duplicates: count,
  rejected: z.record(z.string(), count).describe('rows by reject reason'),
  unidentified: z
    .record(z.string(), count)
    .describe('accepted calls whose caller identifies nobody, by kind; never ranked'),
  unidentifiedCallees: z
    .record(z.string(), count)
    .describe(
      'accepted calls to a callee who identifies nobody, by kind; they count as calls of their caller',
    ),
  capabilities: z
    .record(z.string(), z.boolean())
    .describe('what the log can show; a signal that needs what is missing is off'),
  off: z.array(offSchema).describe('signals that were off for every number, and why'),
  floor: z.strictObject({
    calls: count,
    busiestDay: count,
    total: count,
    callersBelow: count,
    callsBelow: count,
  }),
});

export const reportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string(), engine: z.string() }),
  run: z.strictObject({
    startedAt: z.string().describe('ISO 8601'),
    durationMs: count,
    complete: z.boolean().describe('false when damaged input made the report partial'),
    files: z.array(fileSchema),
    unread: z
      .array(z.strictObject({ path: z.string(), why: z.string() }))
      .describe('inputs that gave no call because they could not be read'),
    lists: z.array(listFileSchema),
    skipped: z
      .array(z.strictObject({ path: z.string(), why: z.string() }))
      .describe(
        'what lay beside the logs, in a folder, an archive or a workbook, and is none; nothing is lost',
      ),
    account: accountSchema,
  }),
  log: logSchema,
  summary: z.strictObject({
    callers: count.describe('distinct callers in the log'),
    scored: count.describe('callers above the floor'),
    levels: z.record(z.enum(levels), count).describe('scored numbers, without the allowed ones'),
    allowed: z.record(z.enum(levels), count).describe('allowed numbers, by the level they would have'),
  }),
  numbers: z.array(numberSchema),
  groups: z.array(groupSchema),
  bridges: z.array(bridgeSchema),
  floods: z.array(floodSchema),
  ringOnce: z.array(ringOnceSchema),
  violations: z.array(violationSchema),
  lists: z.array(listSchema),
  warnings: z.array(z.strictObject({ code: z.string(), message: z.string() })),
});

export type Report = z.infer<typeof reportSchema>;
export type Level = (typeof levels)[number];
export type Profile = (typeof profiles)[number];
export type Perspective = (typeof perspectives)[number];
export type NumberReport = z.infer<typeof numberSchema>;
export type CaseKind = (typeof caseKinds)[number];
export type Group = z.infer<typeof groupSchema>;
export type Bridge = z.infer<typeof bridgeSchema>;
export type Flood = z.infer<typeof floodSchema>;
export type RingOnce = z.infer<typeof ringOnceSchema>;
export type ListReport = z.infer<typeof listSchema>;
export type ListName = (typeof listNames)[number];
export type Allowed = z.infer<typeof allowedSchema>;
export type Complaints = z.infer<typeof complaintsSchema>;
export type Violation = z.infer<typeof violationSchema>;
export type SignalResult = z.infer<typeof signalResultSchema>;
export type Adjustment = z.infer<typeof adjustmentSchema>;
export type LogFacts = z.infer<typeof logSchema>;
export type FileFacts = z.infer<typeof fileSchema>;
export type RowAccount = z.infer<typeof accountSchema>;
export type RejectFacts = z.infer<typeof rejectSchema>;
