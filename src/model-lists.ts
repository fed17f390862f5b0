/** What the report says of the lists that a user gave. Shapes only; part of the Report of `model.ts`. */
import { z } from 'zod';
import { levels, listNames } from './levels.ts';

const count = z.int().nonnegative();
const epochSeconds = z.int().describe('seconds since 1970-01-01T00:00:00Z');
const line = count.describe('1-based line of the list');

const entrySchema = z.strictObject({
  line,
  entry: z
    .string()
    .optional()
    .describe('what the line allows, or the number complained of; callees and complainants are not told'),
  reason: z.string().nullable(),
  expires: epochSeconds.nullable().describe('first second in which the entry no longer holds'),
});

const entriesSchema = z.strictObject({
  count,
  first: z.array(entrySchema).describe('the first of them, by line'),
});

export const listSchema = z
  .strictObject({
    list: z.enum(listNames),
    lines: count.describe('lines that are not blank, without the header'),
    entries: count.describe('lines that could be used: entries = used + unused + expired'),
    used: entriesSchema,
    unused: entriesSchema.describe('entries that met nothing in the log'),
    expired: entriesSchema.describe('entries that met nothing and had expired when the log ends'),
    rejected: z.strictObject({
      count,
      first: z.array(z.strictObject({ line, reason: z.string() })),
    }),
  })
  .describe('one list: lines = entries + rejected');

/** Where a list was read from: part of `run`, since a path is no finding. */
export const listFileSchema = z.strictObject({
  list: z.enum(listNames),
  path: z.string(),
  encoding: z.string(),
});

export const allowedSchema = z
  .strictObject({
    entry: z.string(),
    reason: z.string().nullable(),
    line,
    expires: epochSeconds.nullable(),
    wouldScore: z.int().min(0).max(100),
    wouldLevel: z.enum(levels),
  })
  .describe('the entry of the allow list that sets the score to 0, and what it would be');

export const complaintsSchema = z
  .strictObject({
    complaints: count,
    complainants: count.describe('distinct complainants who can be told apart'),
    first: epochSeconds.nullable().describe('begin of the first dated complaint, or of its day'),
    last: epochSeconds.nullable(),
  })
  .describe('complaints about this number');

export const violationSchema = z
  .strictObject({
    id: z.string(),
    rule: z.enum(['do-not-call', 'quiet-hours']),
    hours: z.string().optional().describe('the quiet hours, in the time zone of the log'),
    scope: z.enum(['number', 'group']).describe('whose calls; a group has those of all its members'),
    number: z.string().optional(),
    display: z.string().optional(),
    groupId: z.string().optional(),
    calls: count,
    callees: count.describe('distinct callees'),
    amount: z.number().nullable().describe('sum per violation times calls, where one was given'),
    firstCall: epochSeconds,
    lastCall: epochSeconds,
  })
  .describe('calls that break a rule: do-not-call register, quiet hours');
