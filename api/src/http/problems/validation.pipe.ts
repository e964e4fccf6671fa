import { StandardSchemaValidationPipe } from '@nestjs/common';
import { translate } from '../../i18n/translate.ts';
import { ProblemException } from './problem.exception.ts';
import type { Problem } from './problem.schema.ts';

interface Issue {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[];
  /** Zod's own: the names that a strict object does not know. */
  keys?: string[];
}

/**
 * Nest's own pipe takes out names such as "constructor" before it looks, and so lets them pass. Here the schemas see and
 * refuse them like any other name that they do not know; a "__proto__" that does harm is refused when the body is read.
 */
class StrictValidationPipe extends StandardSchemaValidationPipe {
  protected override stripProtoKeys(): void {}
}

/** The issues become the `errors` of a problem. */
export const validationPipe = new StrictValidationPipe({
  exceptionFactory: (issues) => ProblemException.badRequest((issues as readonly Issue[]).flatMap(errorsOf)),
});

function errorsOf({ message, path = [], keys }: Issue): NonNullable<Problem['errors']> {
  const parts = path.map((part) => String(typeof part === 'object' ? part.key : part));
  if (!keys) return [{ path: parts.join('.'), message }];
  return keys.map((key) => ({
    path: [...parts, key].join('.'),
    message: translate({ en: 'is not known here', es: 'no se conoce aquí' }),
  }));
}
