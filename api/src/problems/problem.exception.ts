import { HttpException, HttpStatus } from '@nestjs/common';
import type { Problem } from './problem.schema.ts';
import { say } from './say.ts';

type Errors = NonNullable<Problem['errors']>;

/** A request of nonsense gets no longer answer than one of mistakes. */
const MOST = 20;

/** An error answer, in the language of the request under way; `errors` says which fields are wrong. */
export class ProblemException extends HttpException {
  readonly errors?: Errors;

  constructor(
    status: HttpStatus,
    detail: string,
    errors?: Errors,
    readonly retryAfterSeconds?: number,
  ) {
    super(detail, status);
    this.errors = errors?.slice(0, MOST);
  }

  /** 400: not what the schema asks for. */
  static badRequest(errors: Errors): ProblemException {
    return new ProblemException(HttpStatus.BAD_REQUEST, summary(errors), errors);
  }

  /** 401: no session, or one that is not right. */
  static unauthorized(detail: string): ProblemException {
    return new ProblemException(HttpStatus.UNAUTHORIZED, detail);
  }

  /** 404: there is no such thing. */
  static notFound(what: 'employee' | 'prediction', id: string): ProblemException {
    const spanish = { employee: 'una persona', prediction: 'una predicción' }[what];
    const detail = say({ en: `There is no ${what} with the id ${id}.`, es: `No hay ${spanish} con el id ${id}.` });
    return new ProblemException(HttpStatus.NOT_FOUND, detail);
  }

  /** 422: well formed, but it does not make sense for this employee or this model. */
  static unprocessable(errors: Errors): ProblemException {
    return new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, summary(errors), errors);
  }

  /** 429: too many tries. */
  static tooMany(seconds: number): ProblemException {
    const detail = say({
      en: `Too many failed tries. Try again in ${seconds} s.`,
      es: `Demasiados intentos fallidos. Vuelve a intentarlo en ${seconds} s.`,
    });
    return new ProblemException(HttpStatus.TOO_MANY_REQUESTS, detail, undefined, seconds);
  }
}

function summary(errors: Errors): string {
  return errors
    .slice(0, MOST)
    .map(({ path, message }) => (path ? `${path}: ${message}` : message))
    .join('; ');
}
