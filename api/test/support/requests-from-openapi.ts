import fc from 'fast-check';
import description from '../../openapi.json' with { type: 'json' };

interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  example?: unknown;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  anyOf?: Schema[];
  allOf?: Schema[];
}

interface Operation {
  operationId: string;
  parameters: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, unknown>;
}

export interface GeneratedRequest {
  operationId: string;
  method: string;
  url: string;
  contentType?: string;
  body?: string;
  /** The operation's documented statuses. */
  documented: number[];
}

/** Naughty strings. */
const NASTY = [
  '',
  '\0',
  '__proto__',
  'constructor',
  "' OR 1=1 --",
  '%',
  '../..',
  '🙂',
  '\ud800',
  'é'.repeat(300),
  '-1',
  '1e400',
  'null',
  '{}',
];
const nasty = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary' }));
const nastyValue = fc.oneof(nasty, fc.jsonValue(), fc.constantFrom(-1, 0, 1e21, 2 ** 53, 0.1, null, true, [], {}));

/** Valid values of a schema; `known` are existing ids. */
function allowed(schema: Schema, known: string[]): fc.Arbitrary<unknown> {
  if (schema.$ref) return allowed(resolve(schema.$ref), known);
  const [part] = schema.allOf ?? [];
  if (part) return allowed(part, known);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => allowed(one, known)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.example !== undefined) return fc.oneof(fc.constant(schema.example), fc.string({ maxLength: 20 }));
  if (schema.format === 'uuid')
    return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: fc.uuid() });
  if (schema.format === 'date')
    return fc
      .date({ min: new Date('1951-01-01'), max: new Date('2010-01-01'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.format === 'email')
    return fc.oneof(
      fc.emailAddress(),
      fc.uuid().map((id) => `${id}@empresa.example`),
    );
  if (schema.type === 'integer') return fc.integer({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1000 });
  if (schema.type === 'number') return fc.oneof(fc.integer({ min: 1, max: 5 }), fc.double());
  if (schema.type === 'object') return allowedObject(schema, known);
  return fc.string({ minLength: 8, maxLength: 20 });
}

function allowedObject(
  { properties, required = [], additionalProperties }: Schema,
  known: string[],
): fc.Arbitrary<unknown> {
  if (properties) {
    const right = Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name, allowed(schema, known)]),
    );
    const fields = Object.entries(properties).map(([name, schema]) => [name, mostly(allowed(schema, known))] as const);
    const needed = Object.fromEntries(Object.entries(right).filter(([name]) => required.includes(name)));
    return fc.oneof(
      fc.record(needed),
      fc.record(right, { requiredKeys: required }),
      fc.record(Object.fromEntries(fields)),
      fc.record(Object.fromEntries(fields), { requiredKeys: [] }),
    );
  }
  const value = typeof additionalProperties === 'object' ? allowed(additionalProperties, known) : nastyValue;
  return fc.oneof(
    // The model's features: few random ones reach a prediction.
    fc.record({ performanceRating: fc.integer({ min: 1, max: 5 }) }),
    fc.dictionary(fc.oneof(fc.constant('performanceRating'), nasty), value, { maxKeys: 3 }),
  );
}

const mostly = (right: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 4, arbitrary: right }, { weight: 1, arbitrary: nastyValue });

function resolve(ref: string): Schema {
  return (description.components.schemas as Record<string, Schema>)[ref.split('/').at(-1) as string] as Schema;
}

/** Requests for every operation: valid, nearly valid, and nonsense. */
export function requests(known: string[]): fc.Arbitrary<GeneratedRequest> {
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) =>
      request(path, method, operation as unknown as Operation, known),
    ),
  );
  return fc.oneof(...operations);
}

function request(path: string, method: string, operation: Operation, known: string[]): fc.Arbitrary<GeneratedRequest> {
  const parameters = operation.parameters.map((parameter) =>
    fc.tuple(fc.constant(parameter), fc.option(mostly(allowed(parameter.schema, known)), { freq: 3 })),
  );
  const schema = operation.requestBody?.content['application/json']?.schema;
  const json =
    schema &&
    fc.oneof({ weight: 5, arbitrary: mostly(allowed(schema, known)) }, { weight: 1, arbitrary: fc.jsonValue() });
  const body = json
    ? fc.oneof(
        { weight: 8, arbitrary: json.map((value) => JSON.stringify(value)) },
        { weight: 1, arbitrary: fc.string() },
      )
    : fc.constant(undefined);
  const contentType = fc.oneof(
    { weight: 9, arbitrary: fc.constant('application/json') },
    { weight: 1, arbitrary: fc.constantFrom('text/plain', 'application/x-www-form-urlencoded', 'nonsense') },
  );
  const documented = Object.keys(operation.responses).map(Number);
  // Of many optional parameters some random one is nearly always wrong: now and then, none is given.
  const bare = fc.nat({ max: 3 }).map((one) => one === 0);
  return fc.record({ given: fc.tuple(...parameters), body, contentType, bare }).map((parts) => ({
    operationId: operation.operationId,
    // fetch upper-cases some methods, but not PATCH.
    method: method.toUpperCase(),
    url: urlOf(
      path,
      parts.given.filter(([{ in: place }]) => place === 'path' || !parts.bare),
    ),
    documented,
    ...(parts.body !== undefined && { body: parts.body, contentType: parts.contentType }),
  }));
}

function urlOf(path: string, given: [Operation['parameters'][number], unknown][]): string {
  const query = new URLSearchParams();
  let url = path;
  for (const [{ name, in: place }, value] of given) {
    const text = typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value);
    if (place === 'path') url = url.replace(`{${name}}`, encodeURIComponent(text || 'x'));
    else if (value !== null) query.append(name, text);
  }
  return query.size > 0 ? `${url}?${query}` : url;
}
