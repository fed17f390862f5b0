/** First characters that no key has. */

/** Before a text that still has to be canonicalised. */
export const pendingMark = '?';

/** Before the kind of a party that identifies nobody: withheld, masked, lossy. */
export const anonymousMark = '!';
