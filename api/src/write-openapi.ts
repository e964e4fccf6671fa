import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.ts';
import { readConfiguration } from './configuration/configuration.ts';
import { describe } from './http/openapi/description.ts';
import { prefixApi } from './http/prefix-api.ts';

// Writes the OpenAPI description to the file given as argument. `preview` instantiates no providers: no database, no
// model.
const configuration = readConfiguration({
  NODE_ENV: 'development',
  DB_NAME: 'none',
  DB_USERNAME: 'none',
  DB_PASSWORD: 'none',
  LOG_LEVEL: 'error',
});
const app = await NestFactory.create(AppModule.with(configuration), new FastifyAdapter(), {
  preview: true,
  logger: ['error'],
});
prefixApi(app);
await writeFile(process.argv[2] as string, `${JSON.stringify(describe(app), null, 2)}\n`);
