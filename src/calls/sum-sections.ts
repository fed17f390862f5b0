import type { Refusal, RejectReason } from '../input/rejects.ts';
import { firstLinesKept } from '../input/rejects.ts';
import type { SectionPlan, SectionResult } from '../input/sieve-section.ts';
import type { Loaded } from './loaded.ts';

type Sums = Pick<Loaded, 'rows' | 'blanks' | 'absent' | 'refused' | 'repeated' | 'otherHeaders'>;

/** The sections of one text taken together. The head of every section but the first is made of absent lines. */
export function sumSections(plans: readonly SectionPlan[], sections: readonly SectionResult[]): Sums {
  const absent: number[] = [];
  const refused = new Map<RejectReason, Refusal>();
  const repeated = { header: 0, preamble: 0 };
  const otherHeaders: number[] = [];
  sections.forEach((section, i) => {
    const plan = plans[i];
    if (plan !== undefined && i > 0) {
      for (let n = 0; n < plan.skipLines; n++) absent.push(plan.firstLine + n);
      repeated.header += 1;
      repeated.preamble += plan.skipLines - 1 - section.blanksInHead;
      otherHeaders.push(plan.headerLine ?? plan.firstLine);
    }
    for (const line of section.absent) absent.push(line);
    repeated.header += section.repeated.header;
    repeated.preamble += section.repeated.preamble;
    for (const [reason, refusal] of section.refused) addRefusal(refused, reason, refusal);
  });
  return {
    rows: sections.reduce((sum, { rows }) => sum + rows, 0),
    blanks: sections.reduce((sum, { blanks }) => sum + blanks, 0),
    absent,
    refused,
    repeated,
    otherHeaders,
  };
}

function addRefusal(refused: Map<RejectReason, Refusal>, reason: RejectReason, part: Refusal): void {
  const entry = refused.get(reason);
  if (entry === undefined) {
    refused.set(reason, part);
    return;
  }
  refused.set(reason, {
    rows: entry.rows + part.rows,
    firstLines: [...entry.firstLines, ...part.firstLines].slice(0, firstLinesKept),
    lines: [...(entry.lines ?? entry.firstLines), ...(part.lines ?? part.firstLines)],
  });
}
