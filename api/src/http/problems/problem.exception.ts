import { HttpException, HttpStatus } from '@nestjs/common';
import { type Language, translate } from '../../i18n/translate.ts';
import type { Problem } from './problem.schema.ts';

type Errors = NonNullable<Problem['errors']>;

const MOST = 20;

/** An error response in the request's language; `errors` names invalid fields. */
export class ProblemException extends HttpException {
  readonly errors?: Errors;

  constructor(
    status: HttpStatus,
    detail: string,
    errors?: Errors,
    readonly retryAfterSeconds?: number,
    /** The current state, if the request was based on an older version. */
    readonly current?: object,
  ) {
    super(detail, status);
    this.errors = errors?.slice(0, MOST);
  }

  /** 400: does not match the schema. */
  static badRequest(errors: Errors): ProblemException {
    return new ProblemException(HttpStatus.BAD_REQUEST, summary(errors, errors.length), errors);
  }

  /** 401: no valid session. */
  static unauthorized(detail: string): ProblemException {
    return new ProblemException(HttpStatus.UNAUTHORIZED, detail);
  }

  /** 403: signed in, but not allowed. */
  static forbidden(detail: string): ProblemException {
    return new ProblemException(HttpStatus.FORBIDDEN, detail);
  }

  /** 404: not found. */
  static notFound(what: Record<Language, string>, id: string): ProblemException {
    const detail = translate({
      en: `There is no ${what.en} with the id ${id}.`,
      es: `No hay ${what.es} con el id ${id}.`,
    });
    return new ProblemException(HttpStatus.NOT_FOUND, detail);
  }

  /** 404: not found, in a sentence of its own. */
  static unknown(detail: string): ProblemException {
    return new ProblemException(HttpStatus.NOT_FOUND, detail);
  }

  /** 409: conflict with the current state. */
  static conflict(detail: string, current?: object): ProblemException {
    return new ProblemException(HttpStatus.CONFLICT, detail, undefined, undefined, current);
  }

  /** 422: well formed, but invalid for this employee or model. @param count the total, if there are more */
  static unprocessable(errors: Errors, count = errors.length): ProblemException {
    return new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, summary(errors, count), errors);
  }

  /** 422: well formed, but nothing that the active model can answer. */
  static unanswerable(detail: string): ProblemException {
    return new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, detail);
  }

  /** 429: rate or concurrency limit. @param seconds for Retry-After */
  static tooMany(seconds: number, detail: string): ProblemException {
    return new ProblemException(HttpStatus.TOO_MANY_REQUESTS, detail, undefined, seconds);
  }
}

function summary(errors: Errors, count: number): string {
  const told = errors.slice(0, MOST).map(({ path, message }) => (path ? `${path}: ${message}` : message));
  const rest = count - told.length;
  if (rest > 0) told.push(translate({ en: `and ${rest} more`, es: `y ${rest} más` }));
  return told.join('; ');
}
