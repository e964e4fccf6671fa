import { asApiProblem } from './api-problem.ts';

/** What the API refuses, by field, as sentences. Empty where its answer is about no field. */
export function refusedFields(error: unknown): Record<string, string> {
  const errors = asApiProblem(error).problem?.errors ?? [];
  return Object.fromEntries(errors.map(({ path, message }) => [path, `${capitalised(message)}.`]));
}

/** A message of the API as a sentence of its own: it begins with a small letter, since it continues a field's name. */
export function capitalised(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}`;
}
