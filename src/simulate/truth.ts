/** The truth about a simulated log, as `truth.json` holds it. */
export interface ScenarioOptions {
  /** One of `scenarios`. */
  readonly scenario: string;
  readonly days: number;
  /** Factor on the number of callers; 1 gives about a million calls in a fortnight. */
  readonly scale: number;
  /** The same options give the same calls. */
  readonly seed: number;
  /** Factor on the calls a day of dialers, 1 by default. */
  readonly dialerVolume?: number;
}

export interface TrueNumber {
  readonly number: string;
  /** 1 for a dialer, 0 for an innocent caller. */
  readonly label: 0 | 1;
  /** The scheme or persona, and the part played in it where there are several. */
  readonly kind: string;
}

export interface TrueGroup {
  readonly id: string;
  readonly kind: string;
  readonly members: readonly string[];
}

export interface TrueBridge {
  readonly id: string;
  /** Whose number the customer's leg shows: the system's or the agent's. */
  readonly shows: 'system' | 'agent';
  readonly systemNumbers: readonly string[];
  readonly agents: readonly string[];
  readonly customers: readonly string[];
}

export interface TrueFlood {
  readonly id: string;
  readonly victim: string;
  readonly sources: readonly string[];
}

export interface Truth {
  readonly schemaVersion: 1;
  readonly scenario: string;
  readonly seed: number;
  readonly days: number;
  readonly scale: number;
  readonly calls: number;
  /** Every number with a part in the log, ordered by number. */
  readonly numbers: readonly TrueNumber[];
  /** Numbers that work one list: pools, campaigns that hand over, rotating evaders. */
  readonly groups: readonly TrueGroup[];
  readonly bridges: readonly TrueBridge[];
  readonly floods: readonly TrueFlood[];
  readonly ringOnce: readonly string[];
  readonly innocentKinds: readonly string[];
  /** Damaged rows by kind of damage; empty for a clean log. */
  readonly dirt: Readonly<Record<string, number>>;
}
