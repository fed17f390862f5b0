/** The ledger of violations: from entries and quiet hours to the rows of the report. */
import type { KeyCodes } from '../calls/number-code.ts';
import type { Party } from '../cases/define.ts';
import type { LogShape } from '../features/define.ts';
import type { Zone } from '../input/zone.ts';
import type { Violation } from '../model.ts';
import type { QuietHours } from '../score/policy-lists.ts';
import { codeTable, type TableTools } from './code-table.ts';
import {
  countSql,
  createLedgerSql,
  quietSql,
  readLedgerSql,
  registeredSql,
  rules,
  unconsented,
  type LedgerRow,
} from './ledger-sql.ts';
import { consentWindow, dndWindow, type ConsentEntry, type DndEntry } from './register.ts';
import { mergedWindows, type Merged } from './windows.ts';

export interface LedgerInput {
  readonly dnd: readonly DndEntry[];
  readonly consents: readonly ConsentEntry[];
  readonly quietHours: QuietHours | null;
  /** Codes of the members of each group. */
  readonly groups: readonly (readonly number[])[];
  readonly zone: Zone;
  readonly codeOf: KeyCodes['codeOf'];
  readonly log: Pick<LogShape, 'local' | 'quotient'>;
}

/** Places of the entries that met a call. */
export interface LedgerUse {
  readonly dnd: ReadonlySet<number>;
  readonly consents: ReadonlySet<number>;
}

/** Makes the table `ledger`, from the view `placed`, which is gone when candidates have been measured. */
export async function makeLedger(input: LedgerInput, tools: TableTools): Promise<LedgerUse> {
  const { engine } = tools;
  await engine.run(createLedgerSql);
  const members = input.groups.flatMap((codes) => codes.map((code) => [code, codes[0] ?? code]));
  await codeTable(tools, 'pooled', ['member', 'leader'], members);
  const use = input.dnd.length === 0 ? noUse : await countRegistered(input, tools);
  if (input.quietHours !== null)
    await runAll(engine, countSql('quiet-hours', quietSql(input.quietHours, input.log), members.length > 0));
  await engine.run('DROP TABLE pooled');
  return use;
}

async function runAll(engine: TableTools['engine'], statements: readonly string[]): Promise<void> {
  for (const statement of statements) await engine.run(statement);
}

const noUse: LedgerUse = { dnd: new Set(), consents: new Set() };

async function countRegistered(input: LedgerInput, tools: TableTools): Promise<LedgerUse> {
  const { zone, codeOf } = input;
  const { engine } = tools;
  const dnd = mergedWindows(
    input.dnd.map((entry) => ({ ...dndWindow(entry, zone), owner: codeOf(entry.key) })),
  );
  const consents = mergedWindows(
    input.consents.map((entry) => ({ ...consentWindow(entry, zone), owner: ownerOf(entry, codeOf) })),
  );
  const rowsOf = (wanted: boolean) =>
    consents.flatMap(({ owner, from, until }, place) => {
      const [caller, callee] = owner.split(' ').map(Number);
      const row = Number.isNaN(caller) ? [callee ?? 0] : [callee ?? 0, caller ?? 0];
      return (row.length === 2) === wanted ? [[...row, from, until, place]] : [];
    });
  await codeTable(
    tools,
    'dnd',
    ['callee', 'from_s', 'until_s', 'entry'],
    dnd.map(({ owner, from, until }, place) => [owner, from, until, place]),
  );
  await codeTable(tools, 'general_consent', ['callee', 'from_s', 'until_s', 'entry'], rowsOf(false));
  await codeTable(
    tools,
    'personal_consent',
    ['callee', 'caller', 'from_s', 'until_s', 'entry'],
    rowsOf(true),
  );
  await engine.run(registeredSql);
  await runAll(engine, countSql('do-not-call', unconsented, input.groups.length > 0));
  const met = async (column: string) =>
    engine.rows<{ place: number }>(
      `SELECT DISTINCT ${column} AS place FROM registered WHERE ${column} IS NOT NULL ORDER BY ${column}`,
    );
  const use = {
    dnd: entriesAt(dnd, await met('entry')),
    consents: entriesAt(consents, [...(await met('general')), ...(await met('personal'))]),
  };
  for (const table of ['registered', 'dnd', 'general_consent', 'personal_consent'])
    await engine.run(`DROP TABLE ${table}`);
  return use;
}

/** `caller callee`, as codes; `any callee` for a consent to every caller. */
function ownerOf({ caller, key }: ConsentEntry, codeOf: KeyCodes['codeOf']): string {
  return `${caller === null ? 'any' : codeOf(caller)} ${codeOf(key)}`;
}

function entriesAt(merged: readonly Merged<unknown>[], places: readonly { place: number }[]): Set<number> {
  return new Set(places.flatMap(({ place }) => merged[place]?.entries ?? []));
}

export interface LedgerNames {
  readonly partyOf: (code: number) => Party;
  readonly groupIdOf: (code: number) => string | undefined;
  /** Numbers and groups that the report lists: quiet hours bind those who sell or collect, not everybody. */
  readonly listed: { readonly numbers: ReadonlySet<string>; readonly groups: ReadonlySet<string> };
  readonly quietHours: QuietHours | null;
  readonly amount: number | null;
}

/** The violations by rule, those of numbers before those of groups, the most calls first. */
export async function violationsOf(engine: TableTools['engine'], names: LedgerNames): Promise<Violation[]> {
  const rows = await engine.rows<LedgerRow>(readLedgerSql);
  return rows
    .flatMap((row) => violationOf(row, names))
    .map((violation, place) => ({ id: `V${place + 1}`, ...violation }));
}

function violationOf(row: LedgerRow, names: LedgerNames): Omit<Violation, 'id'>[] {
  const rule = rules[row.rule] ?? 'do-not-call';
  const isQuiet = rule === 'quiet-hours';
  const party = row.grouped ? {} : names.partyOf(row.code);
  const groupId = names.groupIdOf(row.code);
  const { numbers, groups } = names.listed;
  const isListed = row.grouped
    ? groups.has(groupId ?? '')
    : !isQuiet || numbers.has(names.partyOf(row.code).number);
  if (!isListed) return [];
  return [
    {
      rule,
      ...(isQuiet && names.quietHours !== null ? { hours: hoursText(names.quietHours) } : {}),
      scope: row.grouped ? 'group' : 'number',
      ...party,
      ...(groupId === undefined ? {} : { groupId }),
      calls: row.calls,
      callees: row.callees,
      amount: names.amount === null ? null : Math.round(names.amount * row.calls * 1e4) / 1e4,
      firstCall: row.first,
      lastCall: row.last,
    },
  ];
}

/** `21:00-08:00` */
function hoursText({ from, until }: QuietHours): string {
  const text = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `${text(from)}-${text(until)}`;
}
