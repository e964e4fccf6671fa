import { z } from 'zod';

type Schemas = Record<string, object>;

/** A zod schema as OpenAPI 3.0; those with an id go to components, once. */
export function toOpenApi(schema: z.ZodType, io: 'input' | 'output'): { schema: object; components: Schemas } {
  const { $schema, definitions, ...own } = z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    io,
    override: ({ jsonSchema }) => {
      // The limits of JavaScript's safe integers are omitted.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  }) as { $schema?: string; definitions?: Schemas };
  return { schema: own, components: definitions ?? {} };
}
