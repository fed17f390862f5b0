import { describe, expect, it } from 'vitest';
import { signalsMarkdown } from '../../src/report/signals-markdown.ts';
import { signals } from '../../src/signals/index.ts';

describe('signalsMarkdown', () => {
  const lines = signalsMarkdown().split('\n');

  it('has a head, a rule, a row for every signal in order, and a last line end', () => {
    expect(lines[0]).toBe('| Signal | Meaning | Warn | Critical | Points day / history | Source |');
    expect(lines[1]).toBe('| --- | --- | --- | --- | --- | --- |');
    expect(lines.slice(2, -1).map((line) => /^\| `([^`]+)` \|/.exec(line)?.[1])).toEqual(
      signals.map(({ id }) => id),
    );
    expect(lines.at(-1)).toBe('');
  });

  it('has six cells in every row and no raw HTML', () => {
    for (const line of lines.slice(0, -1)) {
      expect(line.split(/(?<!\\)\|/)).toHaveLength(8);
      expect(line).not.toContain('<');
    }
  });
});
