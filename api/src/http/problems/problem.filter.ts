import { STATUS_CODES } from 'node:http';
import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
  NotFoundException,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseAway } from '../../database/is-database-away.ts';
import { inLanguageOf, languageOf } from '../../i18n/follow-language.ts';
import { takesImage } from '../body/image-body.ts';
import { takesForm } from '../body/parts-body.ts';
import { isInference } from '../prefix-api.ts';
import { databaseAway, fastifyDetail, noSuchRoute, ourFault } from './http-problems.ts';
import { ProblemException } from './problem.exception.ts';
import type { Problem } from './problem.schema.ts';

/** Turns exceptions into problem+json. Unexpected ones are logged whole and answered without details. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  /** @param docs whether GET /api/docs is enabled */
  constructor(private readonly docs: boolean) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const answer = inLanguageOf(request, () => this.toProblem(error, request));
    const retryAfter = error instanceof ProblemException ? error.retryAfterSeconds : undefined;
    if (retryAfter ?? answer.status === 503) reply.header('Retry-After', String(retryAfter ?? 1));
    if (answer.status === 401) reply.header('WWW-Authenticate', 'Bearer');
    sendProblem(request, reply, answer);
  }

  private toProblem(error: unknown, request: FastifyRequest): Problem {
    const { method, url } = request;
    if (error instanceof ProblemException) {
      const { errors, current } = error;
      return { ...problem(error.getStatus(), error.message, errors), ...(current && { current: { ...current } }) };
    }
    if (error instanceof NotFoundException) return problem(404, noSuchRoute(method, url, this.docs));
    // Fastify's errors before a route (malformed JSON, body too large) are wrapped by Nest.
    if (error instanceof HttpException)
      return problem(error.getStatus(), fastifyDetail((error.cause ?? error) as Error, takenBy(request)));
    if (isDatabaseAway(error)) {
      this.logger.warn(`The database could not serve a request: ${(error as Error).message}`);
      return problem(503, databaseAway());
    }
    this.logger.error(error instanceof Error ? error.stack : String(error));
    return problem(500, ourFault());
  }
}

function takenBy(request: FastifyRequest) {
  if (takesImage(request)) return 'image';
  return takesForm(request) ? 'form' : 'JSON';
}

/** For errors before Nest, such as a malformed URL. */
export function refuse(error: Error & { statusCode?: number }, request: FastifyRequest, reply: FastifyReply): void {
  refuseWith(request, reply, error.statusCode ?? 400, () => fastifyDetail(error));
}

/** For refusals of a hook, in the request's language. */
export function refuseWith(request: FastifyRequest, reply: FastifyReply, status: number, sentence: () => string): void {
  sendProblem(request, reply, problem(status, inLanguageOf(request, sentence)));
}

function sendProblem(request: FastifyRequest, reply: FastifyReply, body: Problem): void {
  reply.header('Content-Language', languageOf(request)).header('Vary', 'Accept-Language');
  // The Open Inference Protocol has a form of its own.
  if (isInference(request)) reply.status(body.status).send({ error: body.detail });
  else reply.status(body.status).type('application/problem+json').send(body);
}

function problem(status: number, detail: string, errors?: Problem['errors']): Problem {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail, ...(errors && { errors }) };
}
