/** What the lines above the header say: whose log it is, and of which days. */

export interface Preamble {
  /** The owner's number as written; null when no line names one. */
  readonly owner: string | null;
  /** First and last day, days since 1970. */
  readonly period: { readonly from: number; readonly to: number } | null;
  /** Year and month (1..12) in which the period starts; the month is null where only a year is named. */
  readonly start: { readonly year: number; readonly month: number | null } | null;
}

export const noPreamble: Preamble = { owner: null, period: null, start: null };

/**
 * Captions of the owner's number: bills of China's operators (手机号码), call records of India's (MSISDN, Search
 * Value, Mobile No, Input Value), and plain English.
 */
const owner =
  /(?:(?:手机|本机|用户|业务|服务|计费|客户|查询|电话|机主|主叫)号码?|号码|msisdn|search value|input value|(?:mobile|phone|subscriber|telephone|target|own)\s*(?:no\b|number|num\b))(?:\s*\([^)]*\))?[\s.:=,"'-]*(\+?\d(?:[ -]?\d){6,14})(?![\d*])/iu;

/** Lines that tell of the export, not of the calls. */
const ofExport =
  /导出|打印|生成|制表|下载|入网|开户|generated|exported|printed|created|downloaded|report (?:date|time)|run (?:date|time)/iu;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const wholeDates = [
  /(?<!\d)(?<y>(?:19|20)\d{2})[-/.年](?<m>\d{1,2})[-/.月](?<d>\d{1,2})(?!\d)/gu,
  /(?<!\d)(?<y>20\d{2})(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?:\d{4}|\d{6})?(?!\d)/gu,
  /(?<!\d)(?<d>\d{1,2})[- ](?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ,]+(?<y>(?:19|20)\d{2})(?!\d)/giu,
];
const wholeMonths = [
  /(?<!\d)(?<y>(?:19|20)\d{2})[-/.年](?<m>\d{1,2})(?:月(?!\d)|(?![-/.月\d]))/gu,
  /(?:月份?|账期|周期|month|period|cycle)[^\d]{0,6}(?<y>20\d{2})(?<m>0[1-9]|1[0-2])(?!\d)/giu,
];
const yearAlone = /(?<!\d)(?<y>20\d{2})(?!\d)/u;

/** @param rows the lines above the header, split */
export function harvest(rows: readonly (readonly string[])[]): Preamble {
  const lines = rows.map((row) => row.join(' ').normalize('NFKC')).filter((line) => line.trim() !== '');
  const named = lines.map((line) => owner.exec(line)?.[1]).find((number) => number !== undefined);
  const telling = lines.filter((line) => !ofExport.test(line));
  const spans = telling.flatMap(spansOf);
  if (spans.length === 0) return { owner: named ?? null, period: null, start: yearOf(telling) };
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  const first = new Date(from * 86_400_000);
  return {
    owner: named ?? null,
    period: { from, to },
    start: { year: first.getUTCFullYear(), month: first.getUTCMonth() + 1 },
  };
}

function yearOf(lines: readonly string[]): Preamble['start'] {
  const year = lines.map((line) => yearAlone.exec(line)?.groups?.['y']).find((text) => text !== undefined);
  return year === undefined ? null : { year: Number(year), month: null };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function spansOf(line: string): Span[] {
  const days = wholeDates.flatMap((pattern) => [...line.matchAll(pattern)].map(({ groups }) => groups ?? {}));
  const spans = days.flatMap(({ y, m, d }) => {
    const day = dayNumber(Number(y), monthOf(m), Number(d));
    return day === null ? [] : [{ from: day, to: day }];
  });
  if (spans.length > 0) return spans;
  return wholeMonths.flatMap((pattern) =>
    [...line.matchAll(pattern)].flatMap(({ groups }) => {
      const year = Number(groups?.['y']);
      const month = monthOf(groups?.['m']);
      const from = dayNumber(year, month, 1);
      const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
      return from === null || next === null ? [] : [{ from, to: next - 1 }];
    }),
  );
}

function monthOf(text: string | undefined): number {
  const place = months.indexOf((text ?? '').toLowerCase());
  return place >= 0 ? place + 1 : Number(text);
}

function dayNumber(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / 86_400_000 : null;
}
