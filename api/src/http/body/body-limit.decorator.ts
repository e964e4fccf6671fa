import type { FastifyInstance } from 'fastify';
import { AddRouteConfig } from '../route-config.decorator.ts';

/** A route's larger body limit. nginx has its own: docker/nginx/nginx.conf. */
export const BodyLimit = (bytes: number) => AddRouteConfig({ bodyLimit: bytes });

/** Nest passes on a route's configuration, but not its bodyLimit. */
export function obeyBodyLimits(instance: FastifyInstance): void {
  instance.addHook('onRoute', (route) => {
    const { bodyLimit } = (route.config ?? {}) as { bodyLimit?: number };
    if (bodyLimit) route.bodyLimit = bodyLimit;
  });
}
