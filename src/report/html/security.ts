import { createHash } from 'node:crypto';

/**
 * The Content-Security-Policy of a page with one style sheet: forbids everything else, script, picture, font,
 * frame, form and request.
 */
export function securityOf(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}
