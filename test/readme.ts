/** Writes the generated parts of the README: `npm run readme`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { withSignals } from './readme-parts.ts';

const path = new URL('../README.md', import.meta.url);
writeFileSync(path, withSignals(readFileSync(path, 'utf8')));
