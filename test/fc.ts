/** Property tests draw the same cases every time, so that a failure is the change's; `SEED=7 npm test` draws others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) });

export default fc;
