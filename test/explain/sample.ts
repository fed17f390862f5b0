import type { Explanation } from '../../src/explanation.ts';
import type { Report } from '../../src/model.ts';
import { explained } from '../../src/report/explained.ts';
import { calleesMasked } from '../../src/report/mask.ts';
import { analysisOf } from '../analysis.ts';
import { demo } from '../cli/program.ts';

/** The explanation of a number of the demo log, without what differs between two runs. */
export async function demoExplanation(number: string): Promise<Explanation> {
  const report = await analysisOf([demo], { explain: number, version: '0.1.0', minLevel: 'low' });
  const own = report.numbers.find(({ examples }) => examples !== undefined)!;
  const named = renamed(calleesMasked(report, own.number));
  const found = explained(named, own.number, { basis: 'log' });
  if (found === undefined) throw new Error('the number is not listed');
  return { ...found, tool: { ...found.tool, engine: 'duckdb' } };
}

/** With the path that a user gives. */
function renamed(report: Report): Report {
  return {
    ...report,
    run: { ...report.run, files: report.run.files.map((file) => ({ ...file, path: 'calls.csv' })) },
    numbers: report.numbers.map((number) =>
      number.examples === undefined
        ? number
        : {
            ...number,
            examples: number.examples.map(({ signal, calls }) => ({
              signal,
              calls: calls.map((call) => ({ ...call, file: 'calls.csv' })),
            })),
          },
    ),
  };
}
