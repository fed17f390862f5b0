/** Numbers of a report hidden from its readers. For display only: nothing is measured or scored from it. */
import type { BridgeLeg } from '../model-details.ts';
import type { Examples } from '../model-place.ts';
import type { Report } from '../model.ts';
import type { MaskMode } from './mask-modes.ts';
import { partlyMasked, pseudonymous, type NumberMask } from './mask-number.ts';

interface Party {
  readonly number: string;
  readonly display: string;
}

/** Hides all numbers of a report, in paths and messages too; one number is one text throughout. */
export function masked(report: Report, mask: NumberMask): Report {
  const party = <T extends Party>(item: T): T => ({ ...item, ...mask(item.number, item.display) });
  const alone = (number: string) => mask(number, number).number;
  const text = textMask(report, alone);
  return {
    ...report,
    run: runMasked(report.run, text),
    numbers: report.numbers.map((number) => ({
      ...party(number),
      ...(number.allowed === undefined ? {} : { allowed: allowedMasked(number.allowed, text) }),
      adjustments: number.adjustments.map((one) => ({ ...one, why: text(one.why) })),
      ...(number.examples === undefined ? {} : { examples: examplesMasked(number.examples, party, text) }),
    })),
    groups: report.groups.map((group) => ({
      ...group,
      members: group.members.map(party),
      links: group.links.map((link) => ({ ...link, a: alone(link.a), b: alone(link.b) })),
    })),
    bridges: report.bridges.map((bridge) => ({
      ...bridge,
      systemNumbers: bridge.systemNumbers.map(party),
      agents: bridge.agents.map(party),
      ...(bridge.legs === undefined ? {} : { legs: bridge.legs.map((leg) => legMasked(leg, party)) }),
    })),
    floods: report.floods.map((flood) => ({
      ...flood,
      victim: party(flood.victim),
      sources: flood.sources.map(party),
    })),
    ringOnce: report.ringOnce.map(party),
    violations: report.violations.map((violation) =>
      violation.number === undefined
        ? violation
        : { ...violation, ...mask(violation.number, violation.display ?? violation.number) },
    ),
    lists: report.lists.map((list) => listMasked(list, text)),
    warnings: report.warnings.map((warning) => ({ ...warning, message: text(warning.message) })),
  };
}

/**
 * Hides callees only, in part: those of whom a log tells without their doing.
 *
 * @param shown a number that is shown wherever it stands
 */
export function calleesMasked(report: Report, shown?: string): Report {
  const hidden = <T extends Party>(callee: T): T =>
    callee.number === shown ? callee : { ...callee, ...partlyMasked(callee.number, callee.display) };
  return {
    ...report,
    numbers: report.numbers.map((number) =>
      number.examples === undefined
        ? number
        : { ...number, examples: examplesMasked(number.examples, hidden, (path) => path) },
    ),
    bridges: report.bridges.map((bridge) =>
      bridge.legs === undefined
        ? bridge
        : { ...bridge, legs: bridge.legs.map((leg) => ({ ...leg, customer: hidden(leg.customer) })) },
    ),
    floods: report.floods.map((flood) => ({ ...flood, victim: hidden(flood.victim) })),
  };
}

function examplesMasked(examples: Examples, party: (one: Party) => Party, text: TextMask): Examples {
  return examples.map(({ signal, calls }) => ({
    signal,
    calls: calls.map((call) => ({
      ...call,
      peer: call.peer === null ? null : party(call.peer),
      file: text(call.file),
    })),
  }));
}

function legMasked(leg: BridgeLeg, party: (one: Party) => Party): BridgeLeg {
  const { system, agent, shown, customer, ...times } = leg;
  return {
    system: party(system),
    agent: party(agent),
    shown: party(shown),
    customer: party(customer),
    ...times,
  };
}

/** @param key of at least 16 bytes, for `pseudonym` */
export function maskOf(mode: Exclude<MaskMode, 'none'>, key: Uint8Array): NumberMask {
  return remembering(mode === 'partial' ? partlyMasked : pseudonymous(key));
}

/** A number stands in many places; an HMAC of it is made once. */
function remembering(mask: NumberMask): NumberMask {
  const known = new Map<string, ReturnType<NumberMask>>();
  return (number, display) => {
    const key = `${number}\0${display}`;
    const found = known.get(key) ?? mask(number, display);
    known.set(key, found);
    return found;
  };
}

type TextMask = (text: string) => string;

/** A list entry that names numbers: digits, and patterns of them such as `0571*`. */
const entryDigits = /\+?\d{3,}/gu;
/** What may be a number in a path or a sentence: nine digits or more, grouped or not. Dates have eight. */
const longDigits = /\+?\d(?:[ -]?\d){8,}/gu;

/** Masks what looks like a number inside a text; with the same result as elsewhere if the report knows it. */
function textMask(report: Report, alone: (number: string) => string): TextMask {
  const canonical = new Map<string, string>();
  for (const { number } of report.numbers) canonical.set(number.replace(/^\+(?:86)?/u, ''), number);
  return (text) =>
    text.replace(longDigits, (found) => {
      const digits = found.replace(/\D/gu, '');
      const known = canonical.get(digits) ?? canonical.get(digits.replace(/^(?:86|0)/u, ''));
      return alone(known ?? digits);
    });
}

function runMasked(run: Report['run'], text: TextMask): Report['run'] {
  const told = <T extends { readonly path: string; readonly why: string }>(item: T): T => ({
    ...item,
    path: text(item.path),
    why: text(item.why),
  });
  return {
    ...run,
    files: run.files.map((file) => ({ ...file, path: text(file.path), notes: file.notes.map(text) })),
    unread: run.unread.map(told),
    skipped: run.skipped.map(told),
    lists: run.lists.map((list) => ({ ...list, path: text(list.path) })),
  };
}

type Allowed = NonNullable<Report['numbers'][number]['allowed']>;

function allowedMasked(allowed: Allowed, text: TextMask): Allowed {
  const { entry, reason } = allowed;
  return { ...allowed, entry: entryMasked(entry), reason: reason === null ? null : text(reason) };
}

function listMasked(list: Report['lists'][number], text: TextMask): Report['lists'][number] {
  const entries = (part: (typeof list)['used']) => ({
    ...part,
    first: part.first.map((one) => ({
      ...one,
      ...(one.entry === undefined ? {} : { entry: entryMasked(one.entry) }),
      reason: one.reason === null ? null : text(one.reason),
    })),
  });
  return { ...list, used: entries(list.used), unused: entries(list.unused), expired: entries(list.expired) };
}

/** An entry's digits but the first three, whatever the mode: it may be a number or a range of them. */
function entryMasked(entry: string): string {
  return entry.replace(entryDigits, (found) => found.slice(0, 3) + '*'.repeat(found.length - 3));
}
