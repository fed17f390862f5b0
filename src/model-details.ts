/** What pictures are drawn from: counts over the calls of one listed number, group or bridge. Shapes only. */
import { z } from 'zod';

const count = z.int().nonnegative();
const counts = z.array(count);
const epochSeconds = z.int().describe('seconds since 1970-01-01T00:00:00Z');

const histogramSchema = z.strictObject({
  from: z.array(z.int()).describe('lower edges, rising; the last bin has no upper edge'),
  counts: counts.describe('how many lie at or above each edge and below the next'),
});

export const detailSchema = z
  .strictObject({
    hours: counts
      .length(168)
      .describe('calls placed by hour of the week in the log’s time zone, from Monday 0 h to Sunday 23 h'),
    days: z
      .array(
        z.strictObject({
          day: z.string().describe('YYYY-MM-DD in the log’s time zone'),
          calls: count,
          answered: count.nullable().describe('null where the log cannot tell'),
          callees: count,
          newCallees: count.describe('callees never called before'),
          atOnce: count.describe('most answered calls in progress at once'),
        }),
      )
      .describe('the days with calls placed, at most the latest 400'),
    unanswered: count.nullable().describe('calls placed that nobody took; null where the log cannot tell'),
    talk: histogramSchema.nullable().describe('answered calls placed, by talk time in s'),
    gaps: histogramSchema
      .nullable()
      .describe('pauses in s from the end of a call to the start of the next one of the same day'),
    overlaps: count.describe('calls placed before the one before them had ended'),
  })
  .describe('counts over the calls that a number placed');

export const handOverSchema = z
  .strictObject({
    from: epochSeconds.describe('start of the first step'),
    step: count.describe('s'),
    counts: z.array(counts).describe('calls placed in each step, a list for each member in their order'),
  })
  .describe('who of a pool calls when');

const party = z.strictObject({ number: z.string(), display: z.string() });

export const bridgeLegsSchema = z
  .array(
    z.strictObject({
      system: party,
      agent: party,
      shown: party.describe('the number that the customer saw'),
      customer: party,
      agentFrom: epochSeconds.describe('when the agent answered'),
      agentTo: epochSeconds.describe('when the call to the agent ended'),
      customerFrom: epochSeconds.describe('when the customer was called'),
      customerTo: epochSeconds.describe('when that call ended'),
    }),
  )
  .describe('the first pairs of legs, at most 12');

export type Detail = z.infer<typeof detailSchema>;
export type Histogram = z.infer<typeof histogramSchema>;
export type HandOver = z.infer<typeof handOverSchema>;
export type BridgeLeg = z.infer<typeof bridgeLegsSchema>[number];
