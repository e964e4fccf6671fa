import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type {} from '@fastify/static'; // reply.sendFile
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pageHeaders } from './security-headers.ts';

/**
 * Without Docker the API serves the built page; with it, nginx does. Every path of the client-side router is answered
 * with the page.
 *
 * @param dir the folder of the built page
 */
export async function servePage(app: NestFastifyApplication, dir: string): Promise<void> {
  const headers = pageHeaders(await readFile(join(dir, 'index.html'), 'utf8'));
  await app.register(fastifyStatic as never, {
    root: dir,
    wildcard: false,
    index: false,
    setHeaders: (reply: FastifyReply, path: string) => {
      // File names under assets/ contain a content hash.
      const forever = path.includes(`${sep}assets${sep}`);
      reply.headers(headers);
      reply.header('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request: FastifyRequest, reply: FastifyReply) => {
      const forPeople = !/^\/(api|v2|health|assets)(\/|\?|$)/.test(request.url);
      return forPeople ? reply.sendFile('index.html') : reply.callNotFound();
    });
}
