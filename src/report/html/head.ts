import type { How } from './how.ts';
import { securityOf } from './security.ts';
import { styles } from './styles.ts';

/** All of the page before its body. */
export function pageHead({ lang, page }: Pick<How, 'lang' | 'page'>): string {
  const style = styles();
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${securityOf(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${page.title}</title>
<style>${style}</style>
</head>
`;
}
