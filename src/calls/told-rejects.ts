/** Rejected lines by reason, the first few of each with their shape. */
import { linesAt } from '../input/lines-at.ts';
import { shapeOf } from '../input/masked.ts';
import { isLoss } from '../input/rejects.ts';
import { placesOf, type SampledFile } from '../input/sample-parts.ts';
import type { InspectedReject } from '../inspection.ts';
import type { FileFacts } from '../model.ts';

/** @param text where the file's text is, or its sample */
export async function toldRejects(
  { rejects }: Pick<FileFacts, 'rejects'>,
  text: string,
  sampled: SampledFile | null,
): Promise<InspectedReject[]> {
  const wanted = rejects.flatMap(({ firstLines }) => firstLines);
  const lines = await linesAt(text, wanted);
  const places = sampled === null ? null : await placesOf(text, wanted);
  return rejects.map(({ reason, rows, firstLines }) => ({
    reason,
    rows,
    loss: isLoss(reason),
    lines: firstLines.map((line) => ({
      ...placeIn(sampled, line, places?.get(line) ?? 0),
      shape: shapeOf(lines.get(line) ?? ''),
    })),
  }));
}

/** Line numbers of a sample are those of the file in its first part only; beyond it the byte says where. */
function placeIn(
  sampled: SampledFile | null,
  line: number,
  inSample: number,
): { readonly line: number | null; readonly byte: number | null } {
  if (sampled === null) return { line, byte: null };
  const index = sampled.parts.findLastIndex((part) => part.inSample <= inSample);
  const part = sampled.parts[index];
  const byte = part === undefined ? inSample : part.inFile + (inSample - part.inSample);
  return { line: index <= 0 ? line : null, byte };
}
