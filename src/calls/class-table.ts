import type { NumberClass } from './classes.ts';

/** One row of a number plan: what a whole key must look like, and what it then is. */
export interface ClassRow {
  /** RegExp source, matched against the whole key; shared with SQL, so no look-around. */
  readonly pattern: string;
  readonly class: NumberClass;
  /**
   * `subscriber` numbers have an E.164 form. `service` codes are kept as they are dialled, with or without
   * +86 before them. `bare` texts are kept as they are and mean nothing after +86.
   */
  readonly form: 'subscriber' | 'service' | 'bare';
  readonly why: string;
  readonly source: string;
}

/**
 * A Chinese area code without its leading 0: 10, 2x, [3-9]xx. 400 and 800 are shared-cost and toll-free
 * numbers, and 950 and 956-959 are service codes (Ningxia holds 951-955), so they are no area codes.
 */
export const areaPattern = '(?:10|2[0-9]|[35-7][0-9]{2}|[48](?:0[1-9]|[1-9][0-9])|9(?:[0-46-9][0-9]|5[1-5]))';

/**
 * A fixed line after its area code: 7 or 8 digits that start with 2-8. A leading 0 is let in as well: no
 * exchange has it, and the fictional numbers of test logs do.
 */
export const linePattern = '[02-8][0-9]{6,7}';

/** Bare local numbers: a fixed line without its area code, never a service code. */
export const localPattern = '[2-8][0-9]{6,7}';

/** The shape of a Chinese mobile number, in every block that has been or could be given out. */
export const mobilePattern = '1[3-9][0-9]{9}';

/** The shape of a thirteen-digit machine SIM. */
export const machinePattern = '14[0-4][0-9]{10}';

/**
 * China's number plan. The first row that matches decides, so the order is part of the data: exact codes
 * first, then the ranges that contain them.
 */
export const chinaClasses: { readonly asOf: string; readonly rows: readonly ClassRow[] } = {
  asOf: '2023-03',
  rows: [
    {
      pattern: '11[09]|12[02]|12110|12119|95110',
      class: 'emergency',
      form: 'service',
      why: 'police, fire, ambulance and traffic police, with their text and cloud lines',
      source: '95110: Ministry of Public Security notice; the rest from memory',
    },
    {
      pattern: '96110',
      class: 'emergency',
      form: 'service',
      why: 'the anti-fraud line of the police, which calls people in danger of being cheated',
      source: 'from memory',
    },
    {
      pattern: `(?:0${areaPattern})?123[0-9]{2}`,
      class: 'government',
      form: 'service',
      why: 'government lines such as 12345, 12321 and 12315; an area code before one names the city',
      source: '12345 and 12321 read from their sites; the rest from memory',
    },
    {
      pattern: '10[01][0-9]{2}|100(?:00|01|10|86|99)[0-9]{1,3}',
      class: 'operator',
      form: 'service',
      why: 'customer lines of the operators, with their suffixed codes such as 1008611',
      source: '10086, 10010, 10000, 10001, 10099: MIIT; suffixes from memory',
    },
    {
      pattern: '179[0-9]{2}',
      class: 'operator',
      form: 'service',
      why: 'long-distance access codes, dialled alone',
      source: 'from memory',
    },
    {
      pattern: '11[68][0-9]{2,3}|1[12][0-9]|12[0-9]{3}',
      class: 'directory',
      form: 'service',
      why: 'directory, time, weather and information services',
      source: '114, 116xxx and 118xx: from memory; 12xxx: from memory',
    },
    {
      pattern: '95[356][0-9]{2,3}',
      class: 'enterprise-service',
      form: 'service',
      why: 'one company with a national number: bank, insurer, airline, courier, power',
      source: 'MIIT spokesman 2020',
    },
    {
      pattern: '95[01247][0-9]{2}',
      class: 'call-centre',
      form: 'service',
      why: 'five-digit codes of the call-centre ranges, which large companies rent whole (95188, 95118)',
      source: 'from memory',
    },
    {
      pattern: '95[01247][0-9]{5,17}',
      class: 'call-centre',
      form: 'service',
      why: 'call-centre licensees, who rent out numbers behind their code',
      source: 'MIIT spokesman 2020',
    },
    {
      pattern: '95[0-9]{3,18}',
      class: 'invalid',
      form: 'service',
      why: 'starts like a national service code, but no code has this range or length',
      source: 'judgement; CallerInfo issue 122 lists such callers',
    },
    {
      pattern: `(?:0${areaPattern})?96[0-9]{3,4}`,
      class: 'provincial-service',
      form: 'service',
      why: 'service codes given out by a province; an area code before one names the city',
      source: 'from memory',
    },
    {
      pattern: '400[0-9]{7}',
      class: 'shared-cost',
      form: 'service',
      why: 'designed to be called; users report its outgoing calls and operators block them by range',
      source: 'libphonenumber SHARED_COST',
    },
    {
      pattern: '800[0-9]{7}',
      class: 'toll-free',
      form: 'service',
      why: 'can only be called; an outgoing call shows a false number',
      source: 'libphonenumber TOLL_FREE',
    },
    {
      pattern: '1064[89][0-9]{8}',
      class: 'iot',
      form: 'service',
      why: 'thirteen-digit machine SIMs; stands before 106 because it lies inside it',
      source: 'from memory',
    },
    {
      pattern: '106[0-9]{2,17}',
      class: 'sms-access',
      form: 'service',
      why: 'sends text messages; a voice call from it shows a false number',
      source: 'from memory',
    },
    {
      pattern: '1(?:62|65|67|70|71)[0-9]{8}',
      class: 'mobile-virtual',
      form: 'subscriber',
      why: 'blocks of the virtual operators',
      source: 'MIIT H0 allocation table, March 2023',
    },
    {
      pattern: '174[0-9]{8}|1349[0-9]{7}|1619[0-9]{7}',
      class: 'mobile-satellite',
      form: 'subscriber',
      why: 'satellite telephones',
      source: 'MIIT H0 allocation table, March 2023',
    },
    {
      pattern: machinePattern,
      class: 'iot',
      form: 'subscriber',
      why: 'thirteen-digit machine SIMs of the operators',
      source: 'Wikipedia zh, Chinese mobile number blocks',
    },
    {
      pattern: '1(?:44|48|72)[0-9]{8}',
      class: 'iot',
      form: 'subscriber',
      why: 'eleven-digit machine SIMs of China Mobile',
      source: 'Wikipedia zh, Chinese mobile number blocks',
    },
    {
      pattern: '14[579][0-9]{8}',
      class: 'mobile-data',
      form: 'subscriber',
      why: 'data cards and second SIMs',
      source: 'Wikipedia zh, Chinese mobile number blocks',
    },
    {
      pattern: '1(?:[358][0-9]|66|7[35-8]|9[0-35-9])[0-9]{8}',
      class: 'mobile',
      form: 'subscriber',
      why: 'blocks of the four network operators',
      source: 'MIIT H0 allocation table, March 2023',
    },
    {
      pattern: `0${areaPattern}${linePattern}`,
      class: 'fixed',
      form: 'subscriber',
      why: 'a fixed line with its area code',
      source: 'area codes read from the national plan; first digit of the line from memory',
    },
    {
      pattern: localPattern,
      class: 'fixed-local',
      form: 'bare',
      why: 'a fixed line without its area code; the home area completes it',
      source: 'from memory',
    },
    {
      pattern: '[0-9]{1,5}',
      class: 'extension',
      form: 'bare',
      why: 'too short for the public network and no service code',
      source: 'judgement',
    },
    {
      pattern: '\\+[0-9]+',
      class: 'international',
      form: 'bare',
      why: 'a foreign number; China is +86 and its numbers are kept in national form',
      source: 'ITU-T E.164',
    },
  ],
};

/** Impossible in the countries that share +1: area and exchange codes start with 2-9. */
const northAmerica: readonly ClassRow[] = [
  {
    pattern: '\\+1(?:[01][0-9]{9}|[2-9][0-9]{2}[01][0-9]{6})',
    class: 'invalid',
    form: 'subscriber',
    why: 'area and exchange codes start with 2-9',
    source: 'North American Numbering Plan',
  },
];

/** Ranges that libphonenumber's types do not tell apart; matched before those types, on the canonical form. */
export const otherClasses: Readonly<Record<string, readonly ClassRow[]>> = {
  BR: [
    {
      pattern: '\\+55303[0-9]{7,8}',
      class: 'call-centre',
      form: 'subscriber',
      why: 'the prefix that telemarketers must call from',
      source: 'Anatel 2022',
    },
  ],
  CA: northAmerica,
  IN: [
    {
      pattern: '\\+91140[0-9]{7}',
      class: 'call-centre',
      form: 'subscriber',
      why: 'the range that telemarketers must call from',
      source: 'TRAI 2024',
    },
    {
      pattern: '\\+911600[0-9]{6}',
      class: 'enterprise-service',
      form: 'subscriber',
      why: 'the range for service and transaction calls of banks and government',
      source: 'TRAI 2024',
    },
  ],
  US: northAmerica,
};
