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
import { databaseAway, fastifyDetail, noSuchRoute, ourFault } from './http-problems.ts';
import { ProblemException } from './problem.exception.ts';
import type { Problem } from './problem.schema.ts';

/** Turns whatever was thrown into problem+json. What nobody foresaw is logged whole and answered without a detail. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  /** @param docs whether GET /api/docs is there to be pointed at */
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

  private toProblem(error: unknown, { method, url }: FastifyRequest): Problem {
    if (error instanceof ProblemException) {
      const { errors, current } = error;
      return { ...problem(error.getStatus(), error.message, errors), ...(current && { current: { ...current } }) };
    }
    if (error instanceof NotFoundException) return problem(404, noSuchRoute(method, url, this.docs));
    // What Fastify refuses before a route (malformed JSON, a body too large) comes wrapped by Nest.
    if (error instanceof HttpException)
      return problem(error.getStatus(), fastifyDetail((error.cause ?? error) as Error));
    if (isDatabaseAway(error)) {
      this.logger.warn(`The database could not serve a request: ${(error as Error).message}`);
      return problem(503, databaseAway());
    }
    this.logger.error(error instanceof Error ? error.stack : String(error));
    return problem(500, ourFault());
  }
}

/** For what never gets as far as Nest, such as a URL that cannot be read. */
export function refuse(error: Error & { statusCode?: number }, request: FastifyRequest, reply: FastifyReply): void {
  refuseWith(request, reply, error.statusCode ?? 400, () => fastifyDetail(error));
}

/** For what a hook refuses: one sentence, in the language of the request. */
export function refuseWith(request: FastifyRequest, reply: FastifyReply, status: number, sentence: () => string): void {
  sendProblem(request, reply, problem(status, inLanguageOf(request, sentence)));
}

function sendProblem(request: FastifyRequest, reply: FastifyReply, body: Problem): void {
  reply.header('Content-Language', languageOf(request)).header('Vary', 'Accept-Language');
  reply.status(body.status).type('application/problem+json').send(body);
}

function problem(status: number, detail: string, errors?: Problem['errors']): Problem {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail, ...(errors && { errors }) };
}
