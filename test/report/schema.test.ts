import { Command } from 'commander';
import { expect, test } from 'vitest';
import { registerSchema } from '../../src/commands/schema.ts';
import { reportSchema } from '../../src/model.ts';
import { reportJsonSchema } from '../../src/report/schema.ts';

const golden = '../../fixtures/report/report.schema.json';

test('`spamcheck schema` prints the committed schema', async () => {
  const printed: string[] = [];
  const program = new Command();
  registerSchema(program, { out: async (text) => void printed.push(text) });
  await program.parseAsync(['schema'], { from: 'user' });
  await expect(printed.join('')).toMatchFileSnapshot(golden);
});

test('the schema names itself, and every key of the report', () => {
  const schema = reportJsonSchema();
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:spamcheck:report:1',
    title: 'spamcheck report, schema version 1',
  });
  expect(Object.keys(Object(schema['properties']))).toEqual(Object.keys(reportSchema.shape));
});

test('keys may be added within a schema version, so no object is closed', () => {
  expect(JSON.stringify(reportJsonSchema())).not.toContain('"additionalProperties":false');
});
