import { StandardSchemaValidationPipe } from '@nestjs/common';
import { translate } from '../../i18n/translate.ts';
import { ProblemException } from './problem.exception.ts';
import type { Problem } from './problem.schema.ts';

interface Issue {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[];
  /** Zod's: unknown names in a strict object. */
  keys?: string[];
}

/**
 * Nest's pipe strips names such as "constructor" before validation, so they would pass. Here strict schemas refuse them
 * like any unknown name; a harmful "__proto__" is refused when the body is parsed.
 */
class StrictValidationPipe extends StandardSchemaValidationPipe {
  protected override stripProtoKeys(): void {}
}

/** Issues become the problem's `errors`. */
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
