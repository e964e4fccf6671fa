import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify';
import { AddRouteConfig } from '../route-config.decorator.ts';

/** A route whose body is an image, as a Buffer. */
export const TakesImage = () => AddRouteConfig({ takesImage: true });

/** Elsewhere an image is refused as every other type that is not JSON. */
export function readImages(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(/^image\//i, { parseAs: 'buffer' }, (request, body, done) => {
    if (takesImage(request)) done(null, body);
    else done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE());
  });
}

/** Whether its route does. */
export function takesImage({ routeOptions }: FastifyRequest): boolean {
  return (routeOptions?.config as { takesImage?: boolean } | undefined)?.takesImage === true;
}
