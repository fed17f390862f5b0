/** Reads a report that was saved as JSON. */
import { tzOffset } from '@date-fns/tz';
import { reportSchema, type Report } from '../model.ts';

export type Saved = { readonly report: Report } | { readonly problem: string };

type Issue = NonNullable<ReturnType<typeof reportSchema.safeParse>['error']>['issues'][number];

/**
 * The report in a JSON text, or what is wrong with it, as the rest of a sentence that begins with the file's
 * name. Keys that this version does not know are left out: a newer one may have added them.
 */
export function readSaved(text: string): Saved {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\u{FEFF}') ? text.slice(1) : text);
  } catch {
    return { problem: `is not JSON.${text.startsWith('{"type":') ? ndjsonHint : hint}` };
  }
  const checked = reportSchema.safeParse(value);
  if (checked.success) return reportOf(checked.data);
  const wrong = checked.error.issues.find(({ code }) => code !== 'unrecognized_keys');
  if (wrong !== undefined) return { problem: `is no spamcheck report: ${issueText(wrong)}.${hint}` };
  for (const issue of checked.error.issues) removeKeys(value, issue);
  const again = reportSchema.safeParse(value);
  return again.success ? reportOf(again.data) : { problem: `is no spamcheck report.${hint}` };
}

const hint = '\n  A report is saved with: spamcheck analyze … -o report.json';
const ndjsonHint = '\n  A report can be read again from --format json, not from ndjson.';

function reportOf(report: Report): Saved {
  if (Number.isNaN(tzOffset(report.log.timezone, new Date(0))))
    return { problem: `is no spamcheck report: there is no time zone "${report.log.timezone}".` };
  return { report };
}

function issueText({ path, message }: Issue): string {
  if (path.length === 1 && path[0] === 'schemaVersion')
    return `its schemaVersion is not ${reportSchema.shape.schemaVersion.value}, the one that this version reads`;
  const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return place === '' ? lowerFirst(message) : `${place.replace(/^\./u, '')}: ${lowerFirst(message)}`;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function removeKeys(value: unknown, issue: Issue): void {
  if (issue.code !== 'unrecognized_keys') return;
  let within = value;
  for (const step of issue.path) within = (within as Readonly<Record<PropertyKey, unknown>>)[step];
  for (const key of issue.keys) Reflect.deleteProperty(within as object, key);
}
