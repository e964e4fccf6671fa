import { z } from 'zod';
import { translate } from '../i18n/translate.ts';

/** Digits only: `Number` would also accept 0x10, 1e3 and blanks. */
const DIGITS = /^-?\d+$/;

const error = () =>
  translate({
    en: 'must be a number, whole and in digits, such as 25',
    es: 'debe ser un número entero, en cifras, como 25',
  });

function whole<T extends z.ZodType>(schema: T) {
  return z.preprocess((text) => (typeof text === 'string' && DIGITS.test(text) ? Number(text) : text), schema);
}

/** The query parameters of every list. */
export const pagingSchema = z.strictObject({
  page: whole(z.int({ error }).min(1).max(1_000_000).default(1)),
  pageSize: whole(z.int({ error }).min(1).max(100).default(25)),
});

/** One page of a list; `total` counts all pages' items. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), page: z.int(), pageSize: z.int(), total: z.int() });
}
