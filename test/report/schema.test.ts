import { Command } from 'commander';
import { expect, test } from 'vitest';
import { registerSchema } from '../../src/commands/schema.ts';
import { explanationSchema } from '../../src/explanation.ts';
import { inspectionSchema } from '../../src/inspection.ts';
import { reportSchema } from '../../src/model.ts';
import { jsonSchemaOf } from '../../src/report/schema.ts';

const folder = '../../fixtures/report/';

test.each([
  [['schema'], 'report.schema.json'],
  [['schema', 'report'], 'report.schema.json'],
  [['schema', 'inspect'], 'inspect.schema.json'],
  [['schema', 'explain'], 'explain.schema.json'],
])('`spamcheck %s` prints the committed schema', async (args, golden) => {
  const printed: string[] = [];
  const program = new Command();
  registerSchema(program, { out: async (text) => void printed.push(text) });
  await program.parseAsync(args, { from: 'user' });
  await expect(printed.join('')).toMatchFileSnapshot(`${folder}${golden}`);
});

test.each([
  ['report', reportSchema],
  ['inspect', inspectionSchema],
  ['explain', explanationSchema],
] as const)('the schema of %s names itself, and every key', (name, { shape }) => {
  const schema = jsonSchemaOf(name);
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:spamcheck:${name}:1`,
    title: `spamcheck ${name}, schema version 1`,
  });
  expect(Object.keys(Object(schema['properties']))).toEqual(Object.keys(shape));
});

test.each(['report', 'inspect', 'explain'] as const)(
  'keys may be added within a schema version of %s, so no object is closed',
  (name) => {
    expect(JSON.stringify(jsonSchemaOf(name))).not.toContain('"additionalProperties":false');
  },
);
