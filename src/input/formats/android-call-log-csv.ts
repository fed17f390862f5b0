import { directionWords } from '../dictionary.ts';
import type { ColumnSql, Format } from './define.ts';
import { filled, handsetTypes, orWithheld, translated } from './pieces.ts';

const numbers = ['Number', 'Phone Number', 'hashed phone number', '号码', '电话号码'];
const types = ['Type', 'Call Type', '类型', '通话类型'];
const durations = ['Duration', 'Duration (Seconds)', 'duration in seconds', '时长', '通话时长'];

/** Words for calls that nobody took: their duration is how long the telephone rang. */
const untaken = Object.fromEntries(
  [...directionWords.missed, ...directionWords.rejected, '3', '5'].map((word) => [word, 'yes']),
);

/** Tables of call-log apps for Android, in English or Chinese. */
export const androidCallLogCsv: Format = {
  id: 'android-call-log-csv',
  product: 'Android call-log exporter, CSV',
  perspective: 'subscriber',
  status: 'partly',
  source: 'public exporters (CallRecordsUtil, Shmily-Get-Call_SMS-Android and others)',
  signature: {
    captions: [
      ['Name', 'Number', 'Type', 'Date', 'Duration'],
      ['Phone Number', 'Caller Name', 'Call Type', 'Date', 'Duration (Seconds)'],
      ['Contact Name', 'Phone Number', 'Call Type', 'Date', 'Duration'],
      ['hashed phone number', 'call type', 'date', 'duration in seconds'],
      ['姓名', '号码', '类型', '时间', '时长'],
    ],
  },
  fields: {
    startedAt: ['Date', '时间'],
    peerName: ['Name', 'Caller Name', 'Contact Name', '姓名'],
  },
  derive: (column) => {
    const type = firstOf(column, types);
    const duration = firstOf(column, durations);
    const rang = `(regexp_matches(${duration}, '^(?:响铃|振铃)') OR ${translated(type, untaken)} = 'yes')`;
    return {
      peerNumber: orWithheld(firstOf(column, numbers)),
      direction: translated(type, handsetTypes, type),
      talkSeconds: `CASE WHEN ${rang} OR NOT regexp_matches(${duration}, '[0-9]') THEN '0' ELSE ${duration} END`,
      ringSeconds: `CASE WHEN ${rang} AND regexp_matches(${duration}, '[1-9]') THEN regexp_replace(${duration}, '^[^0-9]+', '') END`,
      // 未接通: not put through.
      disposition: `CASE WHEN ${duration} = '未接通' OR ${duration} = '未接' THEN 'no answer' END`,
    };
  },
  shows: { unanswered: true, ringTime: false, direction: true, seconds: true, device: false, cell: false },
  notes: [
    'The duration of a missed call, where there is one, is how long it rang.',
    'The owner is named nowhere in the file.',
  ],
};

function firstOf(column: ColumnSql, names: readonly string[]): string {
  return `coalesce(${names.map((name) => filled(column(name))).join(', ')})`;
}
