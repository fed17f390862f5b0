/**
 * Records of a mobile switching centre: each tells of one party of a call, the served one, or of a call that
 * passes a gateway (3GPP TS 32.250). A party is SQL giving trimmed text or NULL.
 */
import { talked } from './outcomes.ts';
import { filled, orWithheld } from './pieces.ts';

export type RecordKind =
  'originating' | 'terminating' | 'incoming' | 'outgoing' | 'transit' | 'roaming' | 'forwarding';

interface Meaning {
  readonly direction: string;
  /** Who the served party is; gateways serve none. */
  readonly served: 'caller' | 'callee' | null;
  /** Legs of one call in the order of its way through the network. */
  readonly rank: number;
}

const meanings: Readonly<Record<RecordKind, Meaning>> = {
  originating: { direction: 'outbound', served: 'caller', rank: 0 },
  incoming: { direction: 'transit', served: null, rank: 1 },
  transit: { direction: 'transit', served: null, rank: 2 },
  roaming: { direction: 'transit', served: 'callee', rank: 3 },
  terminating: { direction: 'inbound', served: 'callee', rank: 4 },
  outgoing: { direction: 'transit', served: null, rank: 5 },
  // The served party sends the call on.
  forwarding: { direction: 'forwarded', served: 'caller', rank: 6 },
};

export interface CallRecord {
  /** SQL of the record type, in lower case. */
  readonly type: string;
  /** Record types that are calls, in lower case. */
  readonly types: Readonly<Record<string, RecordKind>>;
  readonly served: string;
  readonly calling: string;
  readonly called: string;
  readonly imei: string;
}

/** The fields of a call record that follow from its type; records of other types are no calls. */
export function recordFields({ type, types, served, calling, called, imei }: CallRecord) {
  const choose = (value: (meaning: Meaning) => string | null, otherwise = 'NULL') => {
    const whens = Object.entries(types).flatMap(([name, kind]) => {
      const then = value(meanings[kind]);
      return then === null ? [] : [`WHEN '${name}' THEN ${then}`];
    });
    return `CASE ${type} ${whens.join(' ')} ELSE ${otherwise} END`;
  };
  const ofServed = (side: 'caller' | 'callee', party: string) => (meaning: Meaning) =>
    meaning.served === side ? party : null;
  return {
    caller: choose(ofServed('caller', served), orWithheld(calling)),
    callee: choose(ofServed('callee', served), called),
    imei: choose(ofServed('caller', imei)),
    calleeImei: choose(ofServed('callee', imei)),
    direction: choose(({ direction }) => `'${direction}'`),
    service: choose(() => `'voice'`, `'data'`),
    legRank: choose(({ rank }) => String(rank)),
  };
}

/**
 * A number whose type is not stated, with a + where it starts with the country code of the served number, which
 * is international by definition (3GPP TS 23.003). Country codes have at most three digits.
 */
export function likeServed(party: string, served: string): string {
  return `CASE WHEN regexp_full_match(${party}, '[1-9][0-9]{9,14}') AND left(${party}, 3) = left(ltrim(${served}, '+'), 3) THEN concat('+', ${party}) ELSE ${party} END`;
}

/** What became of a call: cause 3 is an attempt that failed, of which a cause code may say more. */
export function recordOutcome(seconds: string, answer: string, cause: string, code = 'NULL'): string {
  const failed = `(lower(${cause}) = '3' OR lower(${cause}) = 'unsuccessfulcallattempt') AND nullif(${code}, '') IS NULL`;
  return talked(
    seconds,
    `CASE WHEN ${filled(answer)} IS NOT NULL THEN 'answered' WHEN ${failed} THEN 'failed' END`,
  );
}
