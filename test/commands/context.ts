import { Chalk } from 'chalk';
import type { Context } from '../../src/commands/context.ts';

/** A context that keeps what is written, in English and without colour unless told otherwise. */
export function testContext(more: Partial<Context> = {}): Context & { readonly written: string[] } {
  const written: string[] = [];
  const chalk = new Chalk({ level: 0 });
  const context: Context = {
    out: (text) => {
      written.push(text);
      return Promise.resolve();
    },
    outFile: async () => undefined,
    err: (text) => void written.push(text),
    told: (message) => Promise.resolve(message),
    say: (message) => {
      written.push(`${message}\n`);
      return Promise.resolve();
    },
    lang: 'en',
    stdin: process.stdin,
    env: {},
    stdoutIsTTY: false,
    stderrIsTTY: false,
    columns: 120,
    chalk: { out: chalk, err: chalk },
    now: () => 0,
    signal: new AbortController().signal,
    version: '0.0.0',
    onWorkspace: () => undefined,
    exit: () => undefined,
    ...more,
  };
  return { ...context, written };
}
