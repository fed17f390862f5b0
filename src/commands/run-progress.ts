import type { StageName } from '../calls/read.ts';
import type { Context } from './context.ts';

export interface RunProgress {
  readonly stage: (name: StageName, total?: number) => void;
  /** Null when it is not shown. */
  readonly update: ((at: { readonly rows?: number; readonly percent?: number }) => void) | null;
  readonly done: () => void;
}

/** Progress on stderr when it is a terminal; with --verbose, the time of each stage. */
export async function runProgress(
  context: Context,
  options: { readonly quiet?: boolean; readonly verbose?: boolean },
): Promise<RunProgress> {
  const shown = context.stderrIsTTY && options.quiet !== true;
  const bar = shown
    ? (await import('../report/progress.ts')).createProgress({
        write: context.err,
        now: context.now,
        columns: context.columns,
        lang: context.lang,
        chalk: context.chalk.err,
      })
    : null;
  let current: StageName | null = null;
  let since = 0;
  const finish = () => {
    if (current !== null && options.verbose === true) {
      context.err(`spamcheck: ${current} took ${((context.now() - since) / 1000).toFixed(2)} s\n`);
    }
  };
  return {
    stage(name, total) {
      finish();
      current = name;
      since = context.now();
      bar?.stage(name, total);
    },
    update:
      bar &&
      ((at) => {
        bar.update(at);
      }),
    done() {
      bar?.done();
      finish();
      current = null;
    },
  };
}
