import { locales, z } from 'zod';
import { translate } from './translate.ts';

type Text = { en: string; es: string };

const TYPES: Record<string, Text> = {
  string: { en: 'a text', es: 'un texto' },
  number: { en: 'a number', es: 'un número' },
  int: { en: 'a whole number', es: 'un número entero' },
  boolean: { en: 'true or false', es: 'true o false' },
  object: { en: 'an object', es: 'un objeto' },
  record: { en: 'an object', es: 'un objeto' },
  array: { en: 'a list', es: 'una lista' },
};
const EMAIL = {
  en: 'must be an e-mail address such as ana@empresa.com',
  es: 'debe ser un correo como ana@empresa.com',
};
const DATE = { en: 'must be a date such as 2024-03-31', es: 'debe ser una fecha como 2024-03-31' };
const UNION = { en: 'must be a number or a text', es: 'debe ser un número o un texto' };

const EMPTY = { en: 'The body is empty; send JSON.', es: 'El cuerpo está vacío; envía JSON.' };

const english = locales.en().localeError;

/** Makes schema errors use the request's language. */
export function translateSchemaErrors(): void {
  z.config({ localeError: (issue) => translate(schemaText(issue)) });
}

/** Schema errors in both languages; zod's own English for issues that our schemas do not produce. */
function schemaText(issue: z.core.$ZodRawIssue): Text {
  switch (issue.code) {
    case 'invalid_type': {
      // Undefined where an object is expected: the whole body is missing.
      if (issue.input === undefined) return issue.path?.length ? { en: 'is missing', es: 'falta' } : EMPTY;
      const type = TYPES[issue.expected];
      if (type) return { en: `must be ${type.en}`, es: `debe ser ${type.es}` };
      break;
    }
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_format':
      if (issue.format === 'email') return EMAIL;
      if (issue.format === 'date') return DATE;
      if (issue.format === 'regex')
        return { en: `must match ${issue.pattern}`, es: `debe cumplir el patrón ${issue.pattern}` };
      break;
    case 'invalid_union':
      // With a discriminator, such as a feature's kind, it is that which is none of the options.
      return Array.isArray(issue.options) ? oneOf(issue.options) : UNION;
    case 'too_small':
      if (issue.inclusive === false)
        return { en: `must be more than ${issue.minimum}`, es: `debe ser mayor que ${issue.minimum}` };
      return limit(issue.origin, Number(issue.minimum), { en: 'at least', es: 'al menos' });
    case 'too_big':
      return limit(issue.origin, Number(issue.maximum), { en: 'at most', es: 'como máximo' });
  }
  const message = english(issue);
  const text = typeof message === 'string' ? message : (message?.message ?? issue.code ?? '');
  return { en: text, es: text };
}

function oneOf(values: readonly unknown[]): Text {
  const list = values.map(String).join(', ');
  return { en: `must be one of: ${list}`, es: `debe ser uno de estos valores: ${list}` };
}

function limit(origin: string, value: number, { en, es }: Text): Text {
  if (origin === 'array') return { en: `must have ${en} ${value} entries`, es: `debe tener ${es} ${value} elementos` };
  if (origin !== 'string') return { en: `must be ${en} ${value}`, es: `debe ser ${es} ${value}` };
  return { en: `must have ${en} ${value} characters`, es: `debe tener ${es} ${value} caracteres` };
}
