import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { z } from 'zod';
import { problemSchema } from '../problems/problem.schema.ts';
import { toOpenApi } from './to-openapi.ts';

/** The OpenAPI description, generated from the routes and their schemas. */
export function describe(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Aumento')
    .setDescription('Predicts an employee’s next salary.')
    .setVersion('1')
    .addBearerAuth()
    .addCookieAuth('aumento_session')
    .addSecurityRequirements('bearer')
    .addSecurityRequirements('cookie')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (_controller, method) => method,
    standardSchemaConverter: (schema, { schemaType }) => toOpenApi(schema as unknown as z.ZodType, schemaType) as never,
  });
  // Errors come from a filter, so no route refers to their schema.
  const { components } = toOpenApi(problemSchema, 'output');
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ...components } as never,
  };
  return document;
}
