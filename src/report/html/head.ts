import { createHash } from 'node:crypto';
import type { How } from './how.ts';
import { styles } from './styles.ts';

/** Forbids everything but the one style sheet in the page: no script, picture, font, frame, form or request. */
function policyOf(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

/** All of the page before its body. */
export function pageHead({ lang, page }: Pick<How, 'lang' | 'page'>): string {
  const style = styles();
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${page.title}</title>
<style>${style}</style>
</head>
`;
}
