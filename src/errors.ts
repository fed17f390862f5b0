/** An error with a sentence for the user: what, where, and what to do next. */
export class SpamcheckError extends Error {
  readonly exitCode: number;
  constructor(exitCode: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SpamcheckError';
    this.exitCode = exitCode;
  }
}

/** Exit codes, a contract: see the README's table. */
export const exitCodes = {
  ok: 0,
  failOn: 1,
  usage: 2,
  noInput: 3,
  partial: 4,
  locked: 5,
  limit: 6,
  internal: 70,
  interrupted: 130,
  terminated: 143,
} as const;
