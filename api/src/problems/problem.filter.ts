import { STATUS_CODES } from 'node:http';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { isDatabaseAway } from './is-database-away.ts';
import { ProblemException } from './problem.exception.ts';
import type { Problem } from './problem.schema.ts';

/** Turns whatever was thrown into problem+json. What nobody foresaw is logged whole and answered without a detail. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = this.toProblem(error);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const retryAfter = error instanceof ProblemException ? error.retryAfterSeconds : undefined;
    if (retryAfter ?? problem.status === 503) reply.header('Retry-After', String(retryAfter ?? 1));
    reply.status(problem.status).type('application/problem+json').send(problem);
  }

  private toProblem(error: unknown): Problem {
    if (error instanceof ProblemException) return problem(error.getStatus(), error.detail, error.errors);
    if (error instanceof HttpException) return problem(error.getStatus(), error.message);
    if (isClientError(error)) return problem(error.statusCode, error.message);
    if (isDatabaseAway(error)) {
      this.logger.warn(`The database did not answer: ${(error as Error).message}`);
      return problem(503, 'The database does not answer at the moment. Try again in a few seconds.');
    }
    this.logger.error(error instanceof Error ? error.stack : String(error));
    return problem(500, 'Something went wrong on our side. It was logged; try again later.');
  }
}

/** What Fastify itself refuses: malformed JSON, a body too large, a media type that is not read. */
function isClientError(error: unknown): error is Error & { statusCode: number } {
  const status = (error as { statusCode?: unknown })?.statusCode;
  return error instanceof Error && typeof status === 'number' && status >= 400 && status < 500;
}

export function problem(status: number, detail: string, errors?: Problem['errors']): Problem {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail, ...(errors && { errors }) };
}
