import { PATH_METADATA } from '@nestjs/common/constants.js';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';

/**
 * Merges into Fastify's route configuration; on a controller, as the default of its routes. (Nest's RouteConfig is for
 * one route, and replaces.)
 */
export function AddRouteConfig(config: Record<string, unknown>): ClassDecorator & MethodDecorator {
  return ((target: { prototype: object }, _key: unknown, method?: TypedPropertyDescriptor<object>) => {
    if (method?.value) return write(method.value, { ...configOf(method.value), ...config });
    for (const { value } of Object.values(Object.getOwnPropertyDescriptors(target.prototype))) {
      const isRoute = typeof value === 'function' && Reflect.hasMetadata(PATH_METADATA, value);
      if (isRoute) write(value, { ...config, ...configOf(value) });
    }
  }) as ClassDecorator & MethodDecorator;
}

function configOf(handler: object): Record<string, unknown> {
  return Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, handler) ?? {};
}

function write(handler: object, config: Record<string, unknown>): void {
  Reflect.defineMetadata(FASTIFY_ROUTE_CONFIG_METADATA, config, handler);
}
