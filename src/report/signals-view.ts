/** What the command `signals` shows, in one module, so that it loads in one go. */
export { signalFacts } from './signals-facts.ts';
export { signalPage } from './signals-page.ts';
export { signalsTable } from './signals-table.ts';
