/** The Explanation of one number and its parts: what `spamcheck explain` tells. Shapes only. */
import { z } from 'zod';
import { levels } from './levels.ts';
import { placeSchema } from './model-place.ts';
import { numberSchema, reportSchema } from './model.ts';

const report = reportSchema.shape;

const changeSchema = z
  .strictObject({
    level: z.enum(levels),
    limit: z.int().describe('least score of the level'),
    points: z.int().positive().describe('points that must go'),
    held: z
      .array(z.string())
      .describe('groups and cases that keep the score at the level whatever its own signals say'),
    without: z
      .array(
        z.strictObject({
          id: z.string(),
          unit: z.string(),
          bound: z.enum(['most', 'least']),
          value: z.number().describe('the signal’s value must be at most, or at least, this'),
          points: z.int().positive().describe('points of the signal that go'),
        }),
      )
      .nullable()
      .describe('signals that would do it together; null when no signals of its own would'),
  })
  .describe('what would bring the score below its level');

export const explanationSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: report.tool,
  run: report.run,
  log: report.log,
  basis: z
    .enum(['log', 'report'])
    .describe('what it rests on: the calls themselves, or a saved report, which has no calls'),
  saved: z.strictObject({ path: z.string(), sha256: z.string() }).optional().describe('the saved report'),
  policy: z
    .strictObject({ sha256: z.string() })
    .optional()
    .describe(
      'of the policy of this version, as JSON: thresholds, weights, gates and levels; a saved report does not tell it',
    ),
  number: numberSchema,
  belowFloor: z.boolean().describe('it has fewer calls than those that are measured otherwise'),
  place: placeSchema.describe('among the scored numbers of the log, or those that the saved report lists'),
  change: changeSchema.nullable().describe('null for the level none and for allowed numbers'),
  groups: report.groups.describe('the group that it is in'),
  bridges: report.bridges.describe('cases that name it'),
  floods: report.floods,
  ringOnce: report.ringOnce,
  violations: report.violations.describe('its own, and those of its group'),
});

export type Explanation = z.infer<typeof explanationSchema>;
export type Change = z.infer<typeof changeSchema>;
