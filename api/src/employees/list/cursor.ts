import { z } from 'zod';
import { ProblemException } from '../../http/problems/problem.exception.ts';
import { translate } from '../../i18n/translate.ts';
import type { EmployeesQuery } from '../employees.schema.ts';
import { sortingOf } from './sorting.ts';

/** A position between two rows of a list. */
export interface Cursor {
  sort: EmployeesQuery['sort'];
  /** Number of rows before it, for display only; rows may have changed. */
  position: number;
  /** The sort values of the adjacent row. */
  row: (string | number)[];
}

export function writeCursor({ sort, position, row }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, position, row])).toString('base64url');
}

/** @throws ProblemException 400 for an invalid cursor, or one of another sort. */
export function readCursor(text: string, sort: EmployeesQuery['sort'], path: 'after' | 'before'): Cursor {
  const schema = z.tuple([z.literal(sort), z.int().min(0), sortingOf(sort).schema]);
  const read = schema.safeParse(parse(Buffer.from(text, 'base64url').toString('utf8')));
  if (read.success) return { sort, position: read.data[1], row: read.data[2] };
  const message = translate({
    en: 'is no place in this list in this order; begin at its first page',
    es: 'no es un lugar de esta lista en este orden; empieza por su primera página',
  });
  throw ProblemException.badRequest([{ path, message }]);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
