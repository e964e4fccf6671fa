import { z } from 'zod';

type Schemas = Record<string, object>;

/** A zod schema as OpenAPI 3.0 writes it: those with an id stand under components, once. */
export function toOpenApi(schema: z.ZodType, io: 'input' | 'output'): { schema: object; components: Schemas } {
  const { $schema, definitions, ...own } = z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    io,
    override: ({ jsonSchema }) => {
      // What every whole number of JavaScript obeys need not be said.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  }) as { $schema?: string; definitions?: Schemas };
  return { schema: own, components: definitions ?? {} };
}
