import { z } from 'zod';
import { translate } from '../i18n/translate.ts';

/** A UUID of any version, unlike z.uuid(), so that an unknown one is a 404. */
export const uuid = z.guid({ error: () => translate({ en: 'must be a UUID', es: 'debe ser un UUID' }) });

/** The parameter `:id` of a route. */
export const idParams = <Id extends z.ZodType>(id: Id) => z.object({ id });

/** A day that PostgreSQL accepts, from year 1. */
export const day = z.iso.date().refine((text) => text >= '0001-01-01', {
  error: () => translate({ en: 'must lie in the year 1 or later', es: 'debe ser del año 1 o posterior' }),
});

// PostgreSQL's text has no NUL.
const text = z.string().refine((given) => !given.includes('\0'), {
  error: () => translate({ en: 'must not contain the character NUL', es: 'no debe contener el carácter NUL' }),
});

export const searchText = text.max(100);

/** A comment, with line breaks. */
export const comment = text.trim().max(1_000);

/** One line of text, such as a name. */
export const line = z
  .string()
  .trim()
  .max(100)
  .refine((given) => !/\p{Cc}/u.test(given), {
    error: () => translate({ en: 'must not contain control characters', es: 'no debe contener caracteres de control' }),
  });
