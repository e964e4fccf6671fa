import { type INestApplication, RequestMethod } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Everything is under /api, but what others look for at its own place: probes, and the Open Inference Protocol. */
export function prefixApi(app: INestApplication): void {
  const outside = ['health/live', 'health/ready', 'v2', 'v2/*path'];
  app.setGlobalPrefix('api', { exclude: outside.map((path) => ({ path, method: RequestMethod.ALL })) });
}

/** Whether a request speaks the Open Inference Protocol. */
export const isInference = ({ url }: Pick<FastifyRequest, 'url'>): boolean => /^\/v2(\/|\?|$)/.test(url);
