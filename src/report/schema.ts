import { z } from 'zod';
import { inspectionSchema } from '../inspection.ts';
import { explanationSchema } from '../explanation.ts';
import { reportSchema } from '../model.ts';

const schemas = { report: reportSchema, inspect: inspectionSchema, explain: explanationSchema } as const;

export type SchemaName = keyof typeof schemas;

/**
 * The JSON Schema (2020-12) of the report, or of an inspection. Objects allow further properties, because keys
 * may be added within one schema version.
 */
export function jsonSchemaOf(name: SchemaName): Record<string, unknown> {
  const shape = schemas[name];
  const { $schema, ...rest } = z.toJSONSchema(shape, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  const version = shape.shape.schemaVersion.value;
  return {
    $schema,
    $id: `urn:spamcheck:${name}:${version}`,
    title: `spamcheck ${name}, schema version ${version}`,
    ...rest,
  };
}
