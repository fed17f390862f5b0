/** Where a number stands among others, and calls that show why it was judged so. Shapes only. */
import { z } from 'zod';

const count = z.int().nonnegative();
const rank = z.int().positive().describe('1 for the highest; equal values have equal ranks');

const peersSchema = z.strictObject({
  of: count.describe('how many numbers are compared, with this one'),
  score: rank,
  calls: rank,
  callees: rank,
});

export const placeSchema = z
  .strictObject({
    signals: z
      .array(
        z.strictObject({
          id: z.string(),
          others: count.describe('other numbers with a value'),
          below: count.describe('those with a smaller value'),
          equal: count.describe('those with the same value'),
        }),
      )
      .describe('for each signal that has a value'),
    all: peersSchema.describe('among all numbers that were compared'),
    class: peersSchema.describe('among those of the same class of numbers'),
  })
  .describe('where the number stands among the scored numbers');

export const examplesSchema = z
  .array(
    z.strictObject({
      signal: z.string(),
      calls: z.array(
        z.strictObject({
          at: z.int().describe('start in seconds since 1970-01-01T00:00:00Z'),
          direction: z.enum(['placed', 'received']),
          peer: z
            .strictObject({ number: z.string(), display: z.string() })
            .nullable()
            .describe('the other party; null for one who identifies nobody'),
          answered: z.boolean().nullable(),
          talkSeconds: count.nullable(),
          file: z.string(),
          line: z.int().positive().describe('1-based, in the file’s text; of a call’s first leg'),
        }),
      ),
    }),
  )
  .describe('calls that show the fired signals, at most three each');

export type Place = z.infer<typeof placeSchema>;
export type Examples = z.infer<typeof examplesSchema>;
export type ExampleCall = Examples[number]['calls'][number];
