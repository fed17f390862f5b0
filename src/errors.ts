const mark = Symbol.for('spamcheck.error');

/** An error with a sentence for the user: what, where, and what to do next. */
export class SpamcheckError extends Error {
  readonly [mark] = true;
  readonly exitCode: number;
  constructor(exitCode: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SpamcheckError';
    this.exitCode = exitCode;
  }
}

/** Also for an error of another bundle of the program, whose class is a copy of this one. */
export function isSpamcheckError(error: unknown): error is SpamcheckError {
  return error instanceof Error && mark in error;
}

/** What was looked at is no call log, and holds nothing that could be one: a note, a picture, an empty sheet. */
export class NoLogError extends SpamcheckError {
  constructor(message: string, options?: ErrorOptions) {
    super(exitCodes.noInput, message, options);
    this.name = 'NoLogError';
  }
}

/** The sentence without the advice under it, which is for a file that the user took for a log. */
export function withoutAdvice({ message }: SpamcheckError): string {
  return message.split('\n  ')[0] ?? '';
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
