/** The account of a file's lines: how many became calls, and why the others did not. */
import type { Engine } from '../engine/engine.ts';
import { firstLinesKept, rejectReasons, type Refusal, type RejectReason } from '../input/rejects.ts';
import type { Dialect } from '../input/sniff.ts';
import type { FileFacts, RowAccount } from '../model.ts';
import { duplicateCode, firstState, headerCode, mergedCode } from './row-states.ts';
import { doubtfulUnit } from './doubtful-unit.ts';
import { lineOf, type Loaded } from './load.ts';
import { blanksBelowHead } from './loaded.ts';

/** @returns the facts of each loaded file, in order */
export async function filesOf(engine: Engine, loaded: readonly Loaded[]): Promise<FileFacts[]> {
  const files: FileFacts[] = [];
  for (const file of loaded) files.push(await fileFacts(engine, file));
  return files;
}

async function fileFacts(engine: Engine, loaded: Loaded): Promise<FileFacts> {
  const { source } = loaded;
  const { opened, dialect } = source;
  const rejects = await rejectsOf(engine, loaded);
  const rejected = rejects.reduce((sum, { rows }) => sum + rows, 0);
  const [states] = await engine.rows<{ duplicates: number; legs: number; headers: number }>(
    `SELECT count(*) FILTER (WHERE reject = ${duplicateCode}) AS duplicates,
       count(*) FILTER (WHERE reject = ${mergedCode}) AS legs,
       count(*) FILTER (WHERE reject = ${headerCode}) AS headers FROM rows WHERE reject >= ${firstState} AND ${withinSql(loaded)}`,
  );
  const { duplicates, legs, headers } = states ?? { duplicates: 0, legs: 0, headers: 0 };
  const refused = [...loaded.refused.values()].reduce((sum, { rows }) => sum + rows, 0);
  const header = dialect.headerLine === null ? 0 : 1;
  const blanksInHead = loaded.blanks - blanksBelowHead(loaded);
  const account: RowAccount = {
    lines: opened.scan.lines,
    header: header + headers + loaded.repeated.header,
    preamble: dialect.skipLines - header - blanksInHead + loaded.repeated.preamble,
    blank: loaded.blanks,
    accepted: loaded.rows + refused - rejected - duplicates - headers,
    legs,
    duplicates,
    rejected,
  };
  assertSum(opened.path, account);
  return {
    path: opened.path,
    bytes: opened.scan.bytes,
    ...(opened.sha256 === undefined ? {} : { sha256: opened.sha256 }),
    complete: opened.damage === null,
    format: dialect.format?.id ?? 'generic',
    road: loaded.road,
    compression: opened.compression,
    encoding: opened.encoding,
    delimiter: dialect.delimiter,
    headerLine: dialect.headerLine,
    mapping: Object.fromEntries(
      Object.entries(dialect.mapping).map(([field, column]) => [field, columnName(dialect, column)]),
    ),
    timeForm: source.plan.timeForms.map(({ id }) => id).join('; '),
    account,
    rejects,
    notes: notesOf(loaded),
  };
}

/** A column's caption, or its place; of a derived column the captions that it is made from. */
function columnName({ columns, derived, format, header }: Dialect, column: number): string {
  const name = (index: number) => (header ?? format?.columns)?.[index] ?? `#${index + 1}`;
  if (column < columns) return name(column);
  const parts = (derived[column - columns] ?? '').matchAll(/\bc(\d+)\b/gu);
  return [...new Set([...parts].map(([, index]) => name(Number(index))))].join(' + ');
}

function assertSum(path: string, account: RowAccount): void {
  const { lines, header, preamble, blank, accepted, duplicates, rejected } = account;
  if (lines !== header + preamble + blank + accepted + duplicates + rejected) {
    throw new Error(`${path}: the row account does not add up: ${JSON.stringify(account)}`);
  }
}

function withinSql({ firstRow, rows }: Loaded): string {
  return `rowid >= ${firstRow} AND rowid < ${firstRow + rows}`;
}

async function rejectsOf(engine: Engine, loaded: Loaded): Promise<FileFacts['rejects']> {
  const within = withinSql(loaded);
  const counts = await engine.rows<{ code: number; n: number }>(
    `SELECT CAST(reject AS INTEGER) AS code, count(*) AS n FROM rows WHERE reject > 0 AND reject < ${firstState} AND ${within} GROUP BY reject ORDER BY code`,
  );
  // A reason may come from the reader as well as from the engine.
  const rejects = new Map<RejectReason, Refusal>();
  for (const [reason, { rows, firstLines }] of loaded.refused)
    rejects.set(reason, { rows, firstLines: [...firstLines] });
  for (const { code, n } of counts) {
    const rows = await engine.rows<{ id: number }>(
      `SELECT rowid AS id FROM rows WHERE reject = ${code} AND ${within} ORDER BY rowid LIMIT ${firstLinesKept}`,
    );
    const reason: RejectReason | undefined = rejectReasons[code - 1];
    if (reason === undefined) throw new Error(`unknown reject code ${code}`);
    const refusal = rejects.get(reason);
    const lines = [...(refusal?.firstLines ?? []), ...rows.map(({ id }) => lineOf(loaded, id))];
    const firstLines = lines.sort((a, b) => a - b).slice(0, firstLinesKept);
    rejects.set(reason, { rows: n + (refusal?.rows ?? 0), firstLines });
  }
  return rejectReasons.flatMap((reason) => {
    const refusal = rejects.get(reason);
    return refusal === undefined ? [] : [{ reason, ...refusal }];
  });
}

function notesOf({ source, otherHeaders }: Loaded): string[] {
  const notes: string[] = [];
  if (otherHeaders.length > 0)
    notes.push(
      `other headers at lines ${otherHeaders.slice(0, firstLinesKept).join(', ')}; rows below each are read under it.`,
    );
  if (source.opened.damage !== null) notes.push(source.opened.damage);
  if (source.dayMonthGuessed) {
    notes.push(
      `day and month cannot be told apart; read as ${source.plan.timeForms[0]?.id ?? ''}. Give --date-order dmy, mdy or ymd to say.`,
    );
  }
  if (source.dayMonthInferred) {
    notes.push(
      `no day is above 12; read as ${source.plan.timeForms[0]?.id ?? ''}, in which the dates follow each other best. Give --date-order dmy, mdy or ymd if it is another order.`,
    );
  }
  const doubtful = doubtfulUnit(source.dialect);
  if (doubtful !== null)
    notes.push(
      doubtful === 'ms'
        ? 'talk times are read as seconds, since their caption states no unit, but look like milliseconds. If they are, add (ms) to the caption.'
        : 'talk times are read as seconds, since their caption states no unit, but look like minutes. If they are, add (min) to the caption.',
    );
  return notes;
}

/** The account of nothing. */
export const emptyAccount: RowAccount = {
  lines: 0,
  header: 0,
  preamble: 0,
  blank: 0,
  accepted: 0,
  legs: 0,
  duplicates: 0,
  rejected: 0,
};

/** The sum of several accounts. */
export function sumAccounts(accounts: readonly RowAccount[]): RowAccount {
  const sum = { ...emptyAccount };
  for (const account of accounts)
    for (const part of Object.keys(sum) as (keyof RowAccount)[]) sum[part] += account[part];
  return sum;
}
