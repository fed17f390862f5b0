/** Which parts of the report have a section of the page, and by which name links find it. */
import type { NumberReport, Report } from '../../model.ts';
import type { CaseFacts } from '../case-facts.ts';

/** Numbers with a section; the page stays below 2 MB with so many. */
export const mostSections = 500;

/** A number is told in a section if it is flagged, or if there is something to draw. */
export function hasSection(number: NumberReport, at: number): boolean {
  return at < mostSections && (number.level !== 'none' || number.detail !== undefined);
}

export const numberAnchor = (at: number) => `n${at + 1}`;

export const caseAnchor = (at: number) => `c${at + 1}`;

/** Where the case with an id has its section. */
export type CaseLinks = ReadonlyMap<string, string>;

export function caseLinks(cases: readonly CaseFacts[]): CaseLinks {
  return new Map(cases.slice(0, mostSections).map(({ id }, at) => [id, caseAnchor(at)]));
}

/** Group and cases of a number. */
export const caseIds = ({ groupId, cases }: Pick<Report['numbers'][number], 'groupId' | 'cases'>) => [
  ...(groupId === undefined ? [] : [groupId]),
  ...(cases ?? []),
];
