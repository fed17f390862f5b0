import type { Report } from '../../src/model.ts';
import type { Cases } from '../../src/cases/find.ts';
import { analysisOf, type Folder } from '../analysis.ts';
import { casesOf } from './found.ts';

/** A call as the file writes it; without talk it is unanswered, without ring the column is empty. */
export interface LoggedCall {
  readonly caller: string;
  readonly callee: string;
  /** Epoch s. */
  readonly at: number;
  readonly talk?: number;
  readonly ring?: number;
}

/** 2024-03-04 00:00 in Shanghai, a Monday. */
export const monday = 1_709_481_600;
export const hour = 3_600;
export const day = 86_400;

/** A fictional mobile number by its place. */
export const mobile = (place: number): string =>
  `1${30 + Math.floor(place / 10_000)}0000${String(place % 10_000).padStart(4, '0')}`;

export interface CaseLogOptions {
  readonly ringColumn?: boolean;
}

/** The report on a log of these calls. */
export async function reportOn(
  folder: Folder,
  calls: readonly LoggedCall[],
  options: CaseLogOptions = {},
): Promise<Report> {
  return analysisOf([await fileOf(folder, calls, options)]);
}

/** The cases in a log of these calls. */
export async function casesIn(
  folder: Folder,
  calls: readonly LoggedCall[],
  options: CaseLogOptions = {},
): Promise<Cases> {
  return casesOf(await fileOf(folder, calls, options));
}

function fileOf(
  folder: Folder,
  calls: readonly LoggedCall[],
  { ringColumn = true }: CaseLogOptions,
): Promise<string> {
  const lines = calls.map(({ caller, callee, at, talk, ring }) =>
    [
      caller,
      callee,
      at,
      talk ?? 0,
      ...(ringColumn ? [ring ?? ''] : []),
      talk === undefined ? 'NO ANSWER' : 'ANSWERED',
    ].join(','),
  );
  const header = `caller,callee,start_time,duration,${ringColumn ? 'ring,' : ''}disposition`;
  return folder.file('calls.csv', `${header}\n${lines.join('\n')}\n`);
}

/** `count` things from `make`, by place. */
export const times = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => make(place));

/** Small fixed-seed generator of whole numbers below `limit`. */
export function draws(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/**
 * Ordinary people from `monday` on: each calls and is called by a few others, talks two calls of three, and
 * lets the phone ring 8 to 40 s.
 */
export function ordinaryPeople(people: number, days: number, seed = 1): LoggedCall[] {
  const draw = draws(seed);
  return times(days, (date) =>
    times(people, (caller) =>
      times(1 + draw(4), (): LoggedCall => {
        const callee = (caller + 1 + draw(6)) % people;
        const call = {
          caller: mobile(caller),
          callee: mobile(callee),
          at: monday + date * day + 8 * hour + draw(13 * hour),
        };
        const ring = 8 + draw(32);
        return draw(3) === 0 ? { ...call, ring } : { ...call, ring, talk: 5 + draw(180) };
      }),
    ).flat(),
  ).flat();
}
