import type { Command } from 'commander';
import type { Context } from './context.ts';

/** `spamcheck schema`: prints the JSON Schema of the report. */
export function registerSchema(program: Command, context: Pick<Context, 'out'>): void {
  program
    .command('schema')
    .description('print the JSON Schema of the report')
    .action(async () => {
      const { reportJsonSchema } = await import('../report/schema.ts');
      await context.out(`${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
    });
}
