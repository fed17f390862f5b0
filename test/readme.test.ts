import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { policy } from '../src/score/policy.ts';
import { withGenerated } from './readme-parts.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('the generated tables are what the code says (npm run readme makes it anew)', () => {
  expect(readme).toBe(withGenerated(readme));
});

test('levels and base are what the policy says', () => {
  for (const [level, from] of Object.entries(policy.levels))
    expect(readme).toContain(`| ${level} | ${from} |`);
  expect(readme).toContain(`Every caller starts at ${policy.base.points};`);
  expect(readme).toContain(`Logs of up to ${policy.dayProfileMaxDays} days`);
});

test('no line fetches the unrelated package of the same name', () => {
  expect(readme).not.toMatch(/npx spamcheck|npm (?:install|i|exec)(?: -g)? spamcheck/u);
});
