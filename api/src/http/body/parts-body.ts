import { HttpStatus } from '@nestjs/common';
import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify';
import { inLanguageOf } from '../../i18n/follow-language.ts';
import { notAForm } from '../problems/http-problems.ts';
import { ProblemException } from '../problems/problem.exception.ts';
import { AddRouteConfig } from '../route-config.decorator.ts';
import { collectParts, type Parts } from './collect-parts.ts';
import { formUnreadable, notJsonText, partMissing } from './parts-messages.ts';
import { type JsonReader, jsonReader } from './read-json.ts';

/**
 * A route whose body is multipart/form-data of these parts, each once and no other; the body is then an object of them.
 * Its body limit is the route's: @BodyLimit().
 */
export const TakesParts = (parts: Parts) => AddRouteConfig({ takesParts: parts });

/** Elsewhere a form is refused as every other type that is not JSON: a page of another site could send one. */
export function readParts(fastify: FastifyInstance): void {
  const readJson = jsonReader(fastify);
  fastify.addContentTypeParser(/^multipart\/form-data/i, (request, payload, done) => {
    const parts = partsOf(request);
    if (!parts) {
      done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE());
      return;
    }
    collectParts(request, payload, parts)
      .then((found) => inLanguageOf(request, () => read(request, found, parts, readJson)))
      .then(
        (body) => done(null, body),
        (error) => done(error),
      );
  });
}

/**
 * The parts of a request's form, as the route's @TakesParts() reads them.
 *
 * @throws ProblemException 415 for a body that is no form, such as JSON; 400 for an empty one
 */
export function formOf<Form>(request: FastifyRequest): Form {
  const isForm = /^multipart\/form-data/i.test(request.headers['content-type'] ?? '');
  if (!isForm) throw new ProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, notAForm());
  // Fastify reads no body of no bytes.
  if (!request.body) throw ProblemException.badRequest([{ path: '', message: formUnreadable() }]);
  return request.body as Form;
}

/** Whether its route takes a form. */
export function takesForm(request: FastifyRequest): boolean {
  return partsOf(request) !== undefined;
}

function partsOf({ routeOptions }: FastifyRequest): Parts | undefined {
  return (routeOptions?.config as { takesParts?: Parts } | undefined)?.takesParts;
}

function read(
  request: FastifyRequest,
  found: ReadonlyMap<string, Buffer>,
  parts: Parts,
  readJson: JsonReader,
): Record<string, unknown> {
  const missing = Object.keys(parts).filter((name) => !found.has(name));
  if (missing.length > 0) throw ProblemException.badRequest(missing.map((path) => ({ path, message: partMissing() })));
  const entries = Object.entries(parts).map(([name, { json }]) => {
    const bytes = found.get(name) as Buffer;
    if (!json) return [name, bytes];
    const refuse = () => ProblemException.badRequest([{ path: name, message: notJsonText() }]);
    return [name, readJson(request, textOf(bytes, refuse), json.names, refuse)];
  });
  return Object.fromEntries(entries);
}

function textOf(bytes: Buffer, refuse: () => Error): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse(); // a TypeError: no UTF-8
  }
}
