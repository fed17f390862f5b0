/**
 * Runs the start with what V8 kept of compiling it when the program was built, which saves a third of its time. Another
 * V8 does not take it and compiles anew. Code that is run so cannot import by itself: the loader does it for it.
 */
const { chmodSync, existsSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { Script } = require('node:vm');

const filename = path.join(__dirname, 'cli.cjs');
const kept = path.join(__dirname, 'cli.cache');
const code = `(function (exports, require, module, __filename, __dirname, load) { ${readFileSync(filename, 'utf8')}\n})`;
const script = new Script(code, {
  filename,
  ...(existsSync(kept) ? { cachedData: readFileSync(kept) } : {}),
});
const load = (module) => import(module);
script.runInThisContext()({}, require, { exports: {} }, filename, __dirname, load);

exports.keep = () => {
  writeFileSync(kept, script.createCachedData());
  // Whoever may run the program may read it.
  chmodSync(kept, 0o644);
};
