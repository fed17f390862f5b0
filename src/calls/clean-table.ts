/** The normalised calls of any input as one clean table: what `convert` writes. */
import { literal, oneOf, type Engine } from '../engine/engine.ts';
import { anonymousCodes } from './number-code.ts';
import type { Loaded } from './load.ts';
import type { ReadLog } from './read.ts';
import { sides, untakenDirections } from './direction-sql.ts';

/** Columns of the clean table, with their meaning. */
export const cleanColumns = {
  caller: 'canonical number; empty when withheld, the text as written when masked or damaged',
  callee: 'likewise',
  started_at: 'start of the attempt, ISO 8601, UTC, with milliseconds where the source has them',
  answered_at: 'answer, ISO 8601, UTC; empty when unanswered or unknown',
  ring_s: 'seconds from the start to the answer or the end; empty when unknown',
  talk_s: 'seconds of talk, 0 when unanswered; empty when unknown',
  answered: 'true, false, or empty when the source cannot tell',
  outcome:
    'answered, noanswer, busy, canceled, rejected, blocked, failed, invalidNumber, unreachable, voicemail',
  direction: 'inbound, outbound, internal, transit, forwarded or unknown',
  call_id: 'the source’s own id of the call',
  linked_id: 'the source’s id that legs of one call share',
  legs: 'rows that went into this call',
  source: 'the file',
  line: 'line of the file, 1-based; of the first leg',
  caller_kind: 'class of the number, or withheld, masked, lossy, own',
  callee_kind: 'likewise',
  device: 'IMEI, of the caller where the source has both',
  imsi: 'IMSI',
  cell: 'cell id',
  trunk: 'trunk or channel',
  account: 'account code',
  name: 'name of the counterpart in the address book or the directory',
  owner: 'the subscriber whose own log the row comes from',
} as const;

export type CleanColumn = keyof typeof cleanColumns;

/** SELECT of the clean table in order of source and line; needs the table `names`. */
export async function cleanTableSql(log: ReadLog): Promise<string> {
  await createLines(log.engine, log.loaded);
  const { side, ring_s: ring, device } = log.optional;
  const iso = (ms: string) =>
    `replace(strftime(make_timestamp_ms(${ms}), '%Y-%m-%dT%H:%M:%S.%gZ'), '.000Z', 'Z')`;
  const party = (name: 'caller' | 'callee') => ({
    number: `CASE WHEN c.${name} = ${anonymousCodes.withheld} THEN NULL ELSE coalesce(${name}_name.number, trim(c.raw_${name})) END`,
    kind: `CASE c.${name} ${Object.entries(anonymousCodes)
      .map(([kind, code]) => `WHEN ${code} THEN '${kind}'`)
      .join(' ')} ELSE ${name}_name.kind END`,
  });
  const caller = party('caller');
  const callee = party('callee');
  const extension = (kind: string) => `${kind} = 'extension'`;
  const answered = ring ? 'coalesce(c.answered_at, 1000 * (c.started_at + c.ring_s))' : 'c.answered_at';
  const select: Readonly<Record<CleanColumn, string>> = {
    caller: caller.number,
    callee: callee.number,
    started_at: iso('1000 * c.started_at + c.start_ms'),
    answered_at: `CASE WHEN c.answered THEN ${iso(answered)} END`,
    ring_s: ring ? 'c.ring_s' : 'CAST(NULL AS INTEGER)',
    talk_s: 'c.talk_s',
    answered: 'c.answered',
    outcome: `CASE WHEN c.answered THEN 'answered' WHEN c.answered IS FALSE THEN coalesce(c.ending, CASE WHEN c.stated IN ('rejected', 'blocked', 'voicemail') THEN c.stated END, 'noanswer') END`,
    direction: `CASE WHEN ${oneOf('c.stated', untakenDirections)} THEN 'inbound' WHEN c.stated IS NOT NULL THEN c.stated
      WHEN ${extension('caller_name.kind')} AND ${extension('callee_name.kind')} THEN 'internal'
      WHEN ${extension('caller_name.kind')} THEN 'outbound' WHEN ${extension('callee_name.kind')} THEN 'inbound' ELSE 'unknown' END`,
    call_id: 'c.call_id',
    linked_id: 'c.linked_id',
    legs: 'c.legs',
    source: 'src.path',
    line: 'c.place + coalesce(gap.skipped, 0)',
    caller_kind: caller.kind,
    callee_kind: callee.kind,
    device: device ? 'coalesce(c.device, c.callee_device)' : 'c.callee_device',
    imsi: 'c.imsi',
    cell: 'c.cell',
    trunk: 'c.trunk',
    account: 'c.account',
    name: 'c.name',
    owner: side
      ? `CASE WHEN c.side IN (${sides.placed}, ${sides.forwarded}) THEN ${caller.number} WHEN c.side = ${sides.received} THEN ${callee.number} END`
      : 'CAST(NULL AS VARCHAR)',
  };
  const items = Object.entries(select).map(([name, sql]) => `${sql} AS ${name}`);
  return `SELECT ${items.join(', ')}
    FROM (SELECT r.*, s.source AS source_id, s.skipped_lines + (r.rowid - s.first_row) + 1 AS place, r.rowid AS row_id
      FROM rows r JOIN read_sources s ON r.rowid >= s.first_row AND r.rowid < s.first_row + s.n WHERE r.reject = 0) AS c
    JOIN read_sources src ON src.source = c.source_id
    ASOF LEFT JOIN absent_lines gap ON gap.source = c.source_id AND gap.threshold <= c.place
    LEFT JOIN names caller_name ON caller_name.code = c.caller
    LEFT JOIN names callee_name ON callee_name.code = c.callee
    ORDER BY c.row_id`;
}

/**
 * Tables that give every row its line: `read_sources`, and `absent_lines`, whose k-th line a (from 0) without a
 * row shifts all rows from place a - k on by k + 1 in all. See `lineOf`.
 */
async function createLines(engine: Engine, loaded: readonly Loaded[]): Promise<void> {
  await engine.run(
    'CREATE TABLE read_sources (source INTEGER, path VARCHAR, first_row BIGINT, n BIGINT, skipped_lines BIGINT)',
  );
  await engine.run('CREATE TABLE absent_lines (source INTEGER, threshold BIGINT, skipped BIGINT)');
  for (const [id, { source, firstRow, rows, absent }] of loaded.entries()) {
    await engine.run(
      `INSERT INTO read_sources VALUES (${id}, ${literal(source.opened.path)}, ${firstRow}, ${rows}, ${source.dialect.skipLines})`,
    );
    for (let at = 0; at < absent.length; at += 2_000) {
      const values = absent
        .slice(at, at + 2_000)
        .map((line, i) => ({ line, index: at + i }))
        // Of lines in a row the last one says it for all: the others have its threshold.
        .filter(({ line, index }) => absent[index + 1] !== line + 1)
        .map(({ line, index }) => `(${id}, ${line - index}, ${index + 1})`);
      if (values.length === 0) continue;
      await engine.run(`INSERT INTO absent_lines VALUES ${values.join(', ')}`);
    }
  }
}
