import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pageHeaders } from '../security-headers.ts';
import { describe } from './description.ts';

/** GET /api/docs and GET /api/openapi.json, generated on first use. */
export function serveDescription(app: NestFastifyApplication): void {
  // A page without inline scripts of its own.
  const headers = pageHeaders('');
  const asPage = (_: FastifyRequest, reply: FastifyReply, done: () => void) => {
    reply.headers(headers);
    done();
  };
  const instance = app.getHttpAdapter().getInstance();
  instance.addHook('onRoute', (route: { url: string; onRequest?: unknown }) => {
    if (/^\/api\/docs(\/|$)/.test(route.url)) route.onRequest = [asPage, route.onRequest ?? []].flat();
  });
  SwaggerModule.setup('docs', app, () => describe(app), {
    useGlobalPrefix: true,
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
  });
}
