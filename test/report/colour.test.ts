import { expect, test } from 'vitest';
import { colourLevel, type ColourFlag } from '../../src/report/colour.ts';

const cases: [ColourFlag, Record<string, string>, boolean, number][] = [
  ['auto', {}, true, 1],
  ['auto', {}, false, 0],
  ['auto', { TERM: 'xterm-256color' }, true, 2],
  ['auto', { TERM: 'xterm-256color' }, false, 0],
  ['auto', { TERM: 'xterm', COLORTERM: 'truecolor' }, true, 3],
  ['auto', { TERM: 'dumb', COLORTERM: 'truecolor' }, true, 0],
  ['auto', { NO_COLOR: '1' }, true, 0],
  ['auto', { NO_COLOR: '0' }, true, 0],
  ['auto', { NO_COLOR: '' }, true, 1],
  ['auto', { NO_COLOR: '1', FORCE_COLOR: '3' }, true, 0],
  ['auto', { FORCE_COLOR: '1' }, false, 1],
  ['auto', { FORCE_COLOR: '2' }, false, 2],
  ['auto', { FORCE_COLOR: '3' }, false, 3],
  ['auto', { FORCE_COLOR: 'true', TERM: 'dumb' }, false, 1],
  ['auto', { FORCE_COLOR: 'yes', TERM: 'screen-256color' }, false, 2],
  ['auto', { FORCE_COLOR: '0' }, true, 0],
  ['auto', { FORCE_COLOR: 'false' }, true, 0],
  ['auto', { FORCE_COLOR: '' }, false, 0],
  ['auto', { FORCE_COLOR: '0', CLICOLOR_FORCE: '1' }, true, 0],
  ['auto', { CLICOLOR_FORCE: '1' }, false, 1],
  ['auto', { CLICOLOR_FORCE: '0' }, false, 0],
  ['always', { NO_COLOR: '1', TERM: 'dumb' }, false, 1],
  ['always', { TERM: 'xterm-256color' }, false, 2],
  ['always', { FORCE_COLOR: '0' }, false, 1],
  ['never', { FORCE_COLOR: '3', CLICOLOR_FORCE: '1' }, true, 0],
];

test.each(cases)('--color %s, %j, terminal %s: level %i', (flag, env, isTTY, level) => {
  expect(colourLevel({ flag, env, isTTY })).toBe(level);
});
