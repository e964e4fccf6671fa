import { HttpException, HttpStatus } from '@nestjs/common';
import { translate } from '../../i18n/translate.ts';
import type { Problem } from './problem.schema.ts';

type Errors = NonNullable<Problem['errors']>;

const IN_SPANISH = {
  department: 'un departamento',
  employee: 'una persona',
  prediction: 'una predicción',
  user: 'un usuario',
  'salary review': 'una revisión salarial',
  session: 'una sesión',
  invitation: 'una invitación',
};

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
    /** The thing as it is now, where the request was made on an older one. */
    readonly current?: object,
  ) {
    super(detail, status);
    this.errors = errors?.slice(0, MOST);
  }

  /** 400: not what the schema asks for. */
  static badRequest(errors: Errors): ProblemException {
    return new ProblemException(HttpStatus.BAD_REQUEST, summary(errors, errors.length), errors);
  }

  /** 401: no session, or one that is not right. */
  static unauthorized(detail: string): ProblemException {
    return new ProblemException(HttpStatus.UNAUTHORIZED, detail);
  }

  /** 403: who it is is known, and may not. */
  static forbidden(detail: string): ProblemException {
    return new ProblemException(HttpStatus.FORBIDDEN, detail);
  }

  /** 404: there is no such thing. */
  static notFound(what: keyof typeof IN_SPANISH, id: string): ProblemException {
    const detail = translate({
      en: `There is no ${what} with the id ${id}.`,
      es: `No hay ${IN_SPANISH[what]} con el id ${id}.`,
    });
    return new ProblemException(HttpStatus.NOT_FOUND, detail);
  }

  /** 409: it is not as the request takes it to be. */
  static conflict(detail: string, current?: object): ProblemException {
    return new ProblemException(HttpStatus.CONFLICT, detail, undefined, undefined, current);
  }

  /** 422: well formed, but it does not make sense for this employee or this model. @param count where there are more */
  static unprocessable(errors: Errors, count = errors.length): ProblemException {
    return new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, summary(errors, count), errors);
  }

  /** 429: too many at once, or too many tries. @param seconds after which it may be tried again */
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
