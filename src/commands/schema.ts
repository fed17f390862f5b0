import { Argument, type Command } from 'commander';
import type { SchemaName } from '../report/schema.ts';
import type { Context } from './context.ts';

const names = ['report', 'inspect', 'explain'] as const satisfies readonly SchemaName[];

/** `spamcheck schema [report|inspect|explain]`: prints the JSON Schema of what `--format json` writes. */
export function registerSchema(program: Command, context: Pick<Context, 'out'>): void {
  program
    .command('schema')
    .description('print the JSON Schema of the report, or of what inspect or explain writes')
    .addArgument(new Argument('[of]', 'which JSON').choices(names).default('report'))
    .action(async (of: SchemaName) => {
      const { jsonSchemaOf } = await import('../report/schema.ts');
      await context.out(`${JSON.stringify(jsonSchemaOf(of), null, 2)}\n`);
    });
}
