import { z } from 'zod';
import { reportSchema } from '../model.ts';

/**
 * The JSON Schema (2020-12) of the report. Objects allow further properties, because keys may be added within
 * one schema version.
 */
export function reportJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(reportSchema, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  const { $schema, ...rest } = schema;
  const version = reportSchema.shape.schemaVersion.value;
  return {
    $schema,
    $id: `urn:spamcheck:report:${version}`,
    title: `spamcheck report, schema version ${version}`,
    ...rest,
  };
}
