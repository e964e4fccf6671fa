import type { ImportError } from './import.schema.ts';
import { LIMITS } from './limits.ts';

/** Errors that are told, and how many there are in all. */
export interface FirstErrors {
  count: number;
  items: ImportError[];
}

/** Adds to a list that stays short however many there are. */
export function addError(errors: FirstErrors, error: ImportError): void {
  errors.count += 1;
  if (errors.items.length < LIMITS.errors) errors.items.push(error);
}
