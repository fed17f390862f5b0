/** Columns that only the conversion to a clean table needs; the analysis does not load them. */
import type { Field } from '../input/dictionary.ts';
import { millisecondsSql, timesSql } from '../input/times-sql.ts';
import { statedDirectionSql } from './direction-sql.ts';
import { cellSql, startText, type LoadPlan } from './load-plan.ts';
import { endingSql } from './outcome-sql.ts';

/** Detail columns that are a column of the file as it stands. */
const copied = {
  call_id: 'callId',
  linked_id: 'linkedId',
  cell: 'cellId',
  imsi: 'imsi',
  callee_device: 'calleeImei',
  trunk: 'trunkIn',
  account: 'account',
  name: 'peerName',
} as const satisfies Record<string, Field>;

/** Name and type of every detail column, in the order of the calls table. */
export const detailColumns = [
  'raw_caller VARCHAR',
  'raw_callee VARCHAR',
  // Of the start, whose seconds have a column; the answer is whole, in ms.
  'start_ms SMALLINT',
  'answered_at BIGINT',
  'stated VARCHAR',
  'ending VARCHAR',
  ...Object.keys(copied).map((name) => `${name} VARCHAR`),
  'legs UTINYINT',
] as const;

/** SELECT items giving the detail columns from one row of the source. */
export function detailSql(plan: LoadPlan): string[] {
  const { answeredAt, callerName, peerName } = plan.mapping;
  const text = (column: number | undefined) =>
    column === undefined ? 'CAST(NULL AS VARCHAR)' : `nullif(trim(${cellSql(plan, column)}), '')`;
  const answer = answeredAt === undefined ? '' : cellSql(plan, answeredAt);
  const answered =
    plan.answeredForms.length === 0
      ? 'CAST(NULL AS BIGINT)'
      : `1000 * ${timesSql(answer, plan.answeredForms, plan.zone)} + ${millisecondsSql(answer)}`;
  return [
    'a AS raw_caller',
    'b AS raw_callee',
    `${millisecondsSql(startText(plan))} AS start_ms`,
    `${answered} AS answered_at`,
    `${statedDirectionSql(plan)} AS stated`,
    `${endingSql(plan)} AS ending`,
    ...Object.entries(copied).map(
      ([name, field]) =>
        `${text(name === 'name' ? (peerName ?? callerName) : plan.mapping[field])} AS ${name}`,
    ),
    'CAST(1 AS UTINYINT) AS legs',
  ];
}
