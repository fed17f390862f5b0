/**
 * The lint rule of this repository that oxlint has no option for: no clock and no process taken from the
 * surroundings. Results depend on the log and the options alone; `cli.ts` hands the rest down.
 */
const modules = new Set(['process', 'node:process', 'perf_hooks', 'node:perf_hooks']);

const noAmbient = {
  create(context) {
    const refuseModule = (node) => {
      if (node.source?.type === 'Literal' && modules.has(node.source.value))
        context.report({ node, message: 'Only cli.ts touches the process and its clock.' });
    };
    const refuseNow = (node) => {
      const called = node.callee.type === 'Identifier' && node.callee.name === 'Date';
      // Date(…) without `new` is the time of day whatever its arguments are.
      if (called && (node.type === 'CallExpression' || node.arguments.length === 0))
        context.report({ node, message: 'Take the clock from the context.' });
    };
    return {
      ImportDeclaration: refuseModule,
      ImportExpression: refuseModule,
      ExportNamedDeclaration: refuseModule,
      NewExpression: refuseNow,
      CallExpression: refuseNow,
    };
  },
};

export default { meta: { name: 'spamcheck' }, rules: { 'no-ambient': noAmbient } };
