import { HttpStatus } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { inLanguageOf } from '../../i18n/follow-language.ts';
import { notJson } from '../problems/http-problems.ts';
import { ProblemException } from '../problems/problem.exception.ts';
import { AddRouteConfig } from '../route-config.decorator.ts';

/** A route whose body is an image, as a Buffer. */
export const TakesImage = () => AddRouteConfig({ takesImage: true });

/** Elsewhere an image is refused as every other type that is not JSON. */
export function readImages(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(/^image\//i, { parseAs: 'buffer' }, (request, body, done) => {
    if (takesImage(request)) done(null, body);
    else done(inLanguageOf(request, () => new ProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, notJson())));
  });
}

/** Whether its route does. */
export function takesImage({ routeOptions }: FastifyRequest): boolean {
  return (routeOptions?.config as { takesImage?: boolean } | undefined)?.takesImage === true;
}
