/** What a log may or may not be able to show. A signal that needs what is missing is off, with the reason. */
export const capabilities = [
  'unanswered',
  'bothDirections',
  'seconds',
  'talkTime',
  'ringTime',
  'direction',
  'devices',
  'cells',
] as const;

export type Capability = (typeof capabilities)[number];

/** Why a signal is off when the log lacks the capability. */
export const lacking = {
  unanswered: 'the log shows answered calls only',
  bothDirections: 'the log shows calls in one direction only',
  seconds: 'start times are whole minutes',
  talkTime: 'the log has no talk times',
  ringTime: 'the log has no ring times',
  direction: 'the log does not say which party it belongs to',
  devices: 'the log names no devices',
  cells: 'the log names no cells',
} as const satisfies Record<Capability, string>;
