/** The report's cases: what is not one number's score. Shapes only; part of the Report of `model.ts`. */
import { z } from 'zod';
import { levels, outcomes } from './levels.ts';
import { bridgeLegsSchema, detailSchema, handOverSchema } from './model-details.ts';

const count = z.int().nonnegative();
const epochSeconds = z.int().describe('seconds since 1970-01-01T00:00:00Z');
const score = z.int().min(0).max(100);
const log10P = z
  .number()
  .nullable()
  .describe('log10 of the chance of at least so many if nothing tied them; null where it is not tested');

const party = { number: z.string(), display: z.string() };
const span = { firstCall: epochSeconds, lastCall: epochSeconds };

export const signalResultSchema = z.strictObject({
  id: z.string(),
  outcome: z.enum(outcomes),
  value: z.number().nullable(),
  unit: z.string(),
  warn: z.number().nullable(),
  critical: z.number().nullable(),
  points: z.int(),
  evidence: z.record(z.string(), z.number()),
  missing: z.string().optional().describe('what a no-data outcome lacks'),
  error: z.string().optional(),
});

export const adjustmentSchema = z.strictObject({
  id: z.string(),
  points: z.int(),
  why: z.string(),
});

export const statsSchema = z.strictObject({
  calls: count,
  callees: count,
  activeDays: count,
  busiestDay: count.describe('calls on the busiest calendar day of the chosen time zone'),
  answered: count.nullable(),
  answeredShare: z.number().nullable(),
  talkSeconds: count.nullable(),
  received: count.describe('calls to this number'),
  ...span,
});

export const groupSchema = z
  .strictObject({
    id: z.string(),
    score: score.describe('of all members as one caller'),
    level: z.enum(levels),
    members: z.array(
      z.strictObject({
        ...party,
        class: z.string(),
        ownScore: score.describe('of this number by itself'),
        calls: count,
        callees: count,
        ...span,
      }),
    ),
    stats: statsSchema.describe('of all members as one caller'),
    signals: z.array(signalResultSchema),
    adjustments: z.array(adjustmentSchema),
    ties: z
      .strictObject({
        sharedCallees: count.describe('callees that at least two members called'),
        expectedShared: z.number().describe('how many chance would give callers of these sizes'),
        log10P,
        redials: count.describe('calls to a callee who had not answered another member before'),
        handOvers: count.describe('members whose first call follows another member’s last'),
        sharedDevices: count.describe('devices used by at least two members'),
        neighbours: count.describe('members whose number lies within 100 of another member’s'),
      })
      .describe('what ties the members'),
    links: z
      .array(
        z.strictObject({
          a: z.string(),
          b: z.string(),
          sharedCallees: count,
          expectedShared: z.number(),
          log10P,
          redials: count,
        }),
      )
      .describe('the strongest pairs of members, the first few'),
    ...span,
    detail: detailSchema.optional(),
    handOver: handOverSchema.optional(),
  })
  .describe('a pool: numbers that work one callee list, scored as one caller');

export const bridgeSchema = z
  .strictObject({
    id: z.string(),
    score,
    level: z.enum(levels),
    systemNumbers: z.array(z.strictObject({ ...party, calls: count, agents: count, pairs: count })),
    agents: z.array(
      z.strictObject({ ...party, received: count, pairs: count, customers: count, orphans: count }),
    ),
    pairs: count.describe('agent legs that a customer leg follows and ends with'),
    expectedPairs: z.number().describe('pairs that chance would give at these volumes'),
    log10P,
    customers: count,
    orphans: count.describe('calls that show an agent who never placed them'),
    medianDelaySeconds: z
      .number()
      .nullable()
      .describe('from the answer of the agent to the call of the customer'),
    ...span,
    legs: bridgeLegsSchema.optional(),
  })
  .describe('a call-back bridge: system numbers that call an agent and join a customer');

export const floodSchema = z
  .strictObject({
    id: z.string(),
    score,
    level: z.enum(levels),
    victim: z.strictObject(party),
    sources: z.array(z.strictObject({ ...party, calls: count, shareOfItsCalls: z.number() })),
    sourceCount: count.describe('sources in all; the list above may stop earlier'),
    calls: count.describe('calls to the victim within the span'),
    peakTenMinutes: count.describe('most calls within any 600 s'),
    peakHour: count.describe('most calls within any 3,600 s'),
    answered: count.nullable(),
    talkSeconds: count.nullable(),
    ...span,
  })
  .describe('a flood: many calls to one callee in a short time');

export const ringOnceSchema = z
  .strictObject({
    id: z.string(),
    score,
    level: z.enum(levels),
    ...party,
    calls: count,
    shortRings: count.describe('calls that were dropped after a ring'),
    callees: count.describe('distinct callees of those'),
    medianRingSeconds: z.number().nullable(),
    callbackCallees: count.describe('callees who called back within 24 hours'),
    callbackShare: z.number(),
    callbackTalkSeconds: count.nullable().describe('talk time of those call-backs in all'),
    ...span,
  })
  .describe('ring-once: calls dropped after a ring to provoke a call back');

export const caseKinds = ['pool', 'bridge-system', 'bridge-agent', 'flood', 'ring-once'] as const;
