import type { INestApplication } from '@nestjs/common';
import { SwaggerModule } from '@nestjs/swagger';
import { describe } from './description.ts';

/** GET /api/docs for people, GET /api/openapi.json for programs; made when it is first asked for. */
export function serveDescription(app: INestApplication): void {
  SwaggerModule.setup('docs', app, () => describe(app), {
    useGlobalPrefix: true,
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
  });
}
