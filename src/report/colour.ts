import type { ChalkInstance } from 'chalk';
export type ColourFlag = 'auto' | 'always' | 'never';
export type ColourLevel = 0 | 1 | 2 | 3;
type Env = Readonly<Record<string, string | undefined>>;

/** How many colours the terminal says it has: 1 = 16, 2 = 256, 3 = 16 million. */
function depth(env: Env): ColourLevel {
  const { COLORTERM = '', TERM = '' } = env;
  if (COLORTERM === 'truecolor' || COLORTERM === '24bit') return 3;
  return /-256(color)?$/i.test(TERM) ? 2 : 1;
}

/** FORCE_COLOR (0..3, true, false or anything) before CLICOLOR_FORCE (0 or anything); undefined when neither speaks. */
function forced(env: Env): ColourLevel | undefined {
  const { FORCE_COLOR: force = '', CLICOLOR_FORCE: cliForce = '' } = env;
  if (force === '0' || force === 'false') return 0;
  if (force === '1') return 1;
  if (force === '2') return 2;
  if (force === '3') return 3;
  if (force !== '' || (cliForce !== '' && cliForce !== '0')) return depth(env);
  return undefined;
}

/**
 * Colour level of one stream for `new Chalk({ level })`.
 *
 * The first that speaks decides: the flag, NO_COLOR (non-empty, no-color.org), FORCE_COLOR (non-empty,
 * force-color.org) and CLICOLOR_FORCE, TERM=dumb, whether the stream is a terminal.
 */
export function colourLevel(from: {
  readonly flag: ColourFlag;
  readonly env: Env;
  readonly isTTY: boolean;
}): ColourLevel {
  const { flag, env, isTTY } = from;
  if (flag === 'never') return 0;
  if (flag === 'always') return depth(env);
  const { NO_COLOR: noColour = '', TERM: term } = env;
  if (noColour !== '') return 0;
  const force = forced(env);
  if (force !== undefined) return force;
  return isTTY && term !== 'dumb' ? depth(env) : 0;
}

/** Stands for a Chalk instance of level 0: every style leaves the text as it is. Loading chalk takes 4 ms. */
export const colourless: ChalkInstance = new Proxy(((text: string) => text) as ChalkInstance, {
  get: (_, name) => (name === 'level' ? 0 : colourless),
});
