/**
 * Bundles the program's start into dist/start. Some eighty small modules, read one by one, take longer than what
 * --help does; and Node starts a CommonJS file some 10 ms sooner than a module. So what --help, --version and
 * `signals` need is one CommonJS file, and the work behind it modules that share their pieces, which a command
 * loads when it runs. Packages with their own weight stay outside; of those that a table needs, the few used
 * modules are inside, which saves 40 ms.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { env, execPath } from 'node:process';
import { build } from 'esbuild';

const { version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const inside = new Set(['commander', 'chalk', 'cli-table3', 'date-fns', 'string-width', '@duckdb/node-api']);

/** What is loaded when it is needed, but belongs to the start. */
const atStart = new Set(['signals-view', 'signals-nearest', 'message']);

const common = {
  outdir: 'dist/start',
  bundle: true,
  minifySyntax: true,
  minifyWhitespace: true,
  platform: 'node',
  target: 'node20.19',
  external: Object.keys(dependencies).filter((name) => !inside.has(name)),
  // commander loads it (6 ms) for commands that are programs of their own; there are none here.
  alias: { 'node:child_process': 'node:events' },
  define: { SPAMCHECK_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
};

/** Modules behind the start, by the name of their bundle. */
const behind = new Map();

const later = {
  name: 'later',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, kind, resolveDir }) => {
      const name = basename(path, '.ts');
      if (kind !== 'dynamic-import' || atStart.has(name)) return undefined;
      const file = resolve(resolveDir, path);
      const bundle = relative('src', file).replace(/\.ts$/, '');
      behind.set(bundle, file);
      return { path: `./${bundle}.mjs`, external: true };
    });
  },
};

/**
 * The engine's package is seventy small files, so it goes inside; its native part stays where that package finds it.
 */
const native = {
  name: 'native',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^@duckdb\/node-bindings$/ }, ({ path }) => ({ path, namespace: 'native' }));
    bundler.onLoad({ filter: /.*/, namespace: 'native' }, ({ path }) => ({
      contents: `const at = { paths: [require.resolve('@duckdb/node-api')] };
        module.exports = require(require.resolve(${JSON.stringify(path)}, at));`,
    }));
  },
};

await build({
  ...common,
  entryPoints: ['src/cli.ts'],
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  plugins: [later],
});
await build({
  ...common,
  entryPoints: Object.fromEntries(behind),
  format: 'esm',
  // The extension spares Node the search for the package.json that tells the module type.
  outExtension: { '.js': '.mjs' },
  splitting: true,
  plugins: [native],
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
});

const start = 'dist/start/cli.cjs';
writeFileSync(start, readFileSync(start, 'utf8').replaceAll('import("', 'load("'));
copyFileSync('.build/loader.cjs', 'dist/start/start.cjs');
// Functions that have run are kept compiled: those of the help, which every start runs in part.
const warm = `process.argv.splice(1, 1, 'spamcheck', 'analyze', '--help'); process.on('exit', require('./dist/start/start.cjs').keep)`;
execFileSync(execPath, ['-e', warm], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...env, SPAMCHECK_LANG: 'en' },
});
