/** Rejected lines as CSV. */
import type { RejectedLine } from '../calls/rejected-lines.ts';
import { csvCell } from './csv-cell.ts';

/** @param raw whether lines are shown as they are, personal data and all */
export function rejectsHeader(raw: boolean): string {
  return `reason,source,line,shape${raw ? ',raw' : ''}\n`;
}

export function rejectsRows(lines: readonly RejectedLine[], raw: boolean): string {
  return lines
    .map((rejected) => {
      const { line, reason, shape, source } = rejected;
      const cells = [reason, source, String(line), shape, ...(raw ? [rejected.raw] : [])];
      return `${cells.map(csvCell).join(',')}\n`;
    })
    .join('');
}
