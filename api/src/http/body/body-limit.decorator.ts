import type { FastifyInstance } from 'fastify';
import { AddRouteConfig } from '../route-config.decorator.ts';

/** Lets one route read a larger body than the others. nginx has its own limit for it: docker/nginx/nginx.conf. */
export const BodyLimit = (bytes: number) => AddRouteConfig({ bodyLimit: bytes });

/** Nest hands a route's configuration on, but not its limit. */
export function obeyBodyLimits(instance: FastifyInstance): void {
  instance.addHook('onRoute', (route) => {
    const { bodyLimit } = (route.config ?? {}) as { bodyLimit?: number };
    if (bodyLimit) route.bodyLimit = bodyLimit;
  });
}
