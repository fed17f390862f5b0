import { terminalText } from '../report/safe-text.ts';

/** Separates a message from the advice under it. A line break that came from a file name is not one. */
const adviceBreak = '\n  ';

/** A message for stderr, safe for a terminal however long it is: each word is made safe by itself. */
export function messageText(message: string): string {
  const safe = message.split(adviceBreak).map((line) => line.split(' ').map(terminalText).join(' '));
  return `spamcheck: ${safe.join(adviceBreak)}\n`;
}
