/**
 * Bundles the program's start into dist/start: some eighty small modules, read one by one, take longer than
 * what --help does. Packages with their own weight stay outside and load when a command needs them; of
 * those that a table needs, the few used modules are inside, which saves 40 ms.
 */
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

const { version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const inside = new Set(['commander', 'chalk', 'cli-table3', 'date-fns', 'string-width']);

/** What `signals` shows is one file of its own: eight shared pieces take longer to open than it to read. */
const alone = 'signals-view';

const common = {
  outdir: 'dist/start',
  // The extension spares Node the search for the package.json that tells the module type.
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minifySyntax: true,
  minifyWhitespace: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external: Object.keys(dependencies).filter((name) => !inside.has(name)),
  // commander loads it (6 ms) for commands that are programs of their own; there are none here.
  alias: { 'node:child_process': 'node:events' },
  define: { SPAMCHECK_VERSION: JSON.stringify(version) },
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  logLevel: 'warning',
};

await build({ ...common, entryPoints: [`src/report/${alone}.ts`] });
await build({
  ...common,
  entryPoints: ['src/cli.ts'],
  splitting: true,
  plugins: [
    {
      name: 'alone',
      setup: (bundler) => {
        bundler.onResolve({ filter: /\/signals-view\.ts$/ }, () => ({
          path: `./${alone}.mjs`,
          external: true,
        }));
      },
    },
  ],
});
