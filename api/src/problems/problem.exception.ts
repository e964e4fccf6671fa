import { HttpException, HttpStatus } from '@nestjs/common';
import type { Problem } from './problem.schema.ts';

/** An error answer that says which fields are wrong. */
export class ProblemException extends HttpException {
  constructor(
    status: HttpStatus,
    readonly detail: string,
    readonly errors?: Problem['errors'],
    readonly retryAfterSeconds?: number,
  ) {
    super(detail, status);
  }

  /** 404: there is no such thing. */
  static notFound(what: string, id: string): ProblemException {
    return new ProblemException(HttpStatus.NOT_FOUND, `There is no ${what} with the id ${id}.`);
  }

  /** 422: well formed, but it does not make sense for this employee or this model. */
  static unprocessable(errors: NonNullable<Problem['errors']>): ProblemException {
    return new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, summary(errors), errors);
  }

  /** 429: too many tries. */
  static tooMany(retryAfterSeconds: number): ProblemException {
    const detail = `Too many failed tries. Try again in ${retryAfterSeconds} s.`;
    return new ProblemException(HttpStatus.TOO_MANY_REQUESTS, detail, undefined, retryAfterSeconds);
  }

  /** 400: not what the schema asks for. */
  static badRequest(errors: NonNullable<Problem['errors']>): ProblemException {
    return new ProblemException(HttpStatus.BAD_REQUEST, summary(errors), errors);
  }
}

function summary(errors: NonNullable<Problem['errors']>): string {
  return errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; ');
}
