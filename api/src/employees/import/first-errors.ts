import type { ImportError } from './import.schema.ts';
import { LIMITS } from './limits.ts';

/** The reported errors, and the total. */
export interface FirstErrors {
  count: number;
  items: ImportError[];
}

/** Adds to a list of bounded length. */
export function addError(errors: FirstErrors, error: ImportError): void {
  errors.count += 1;
  if (errors.items.length < LIMITS.errors) errors.items.push(error);
}

/** With errors of the whole file before those of its rows. */
export function withFileErrors(ofFile: ImportError[], { count, items }: FirstErrors): FirstErrors {
  return { count: ofFile.length + count, items: [...ofFile, ...items].slice(0, LIMITS.errors) };
}
