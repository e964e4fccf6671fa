import { asApiProblem } from './api-problem.ts';

/**
 * What the API refuses, by field, as sentences. Empty where its answer is about no field.
 *
 * @param unique the field of which no two have the same value: a 409 is about it, unless it says what changed meanwhile
 */
export function refusedFields(error: unknown, unique?: string): Record<string, string> {
  const { status, problem } = asApiProblem(error);
  if (unique && status === 409 && !problem?.current) return { [unique]: problem?.detail ?? '' };
  const errors = problem?.errors ?? [];
  return Object.fromEntries(errors.map(({ path, message }) => [path, `${capitalised(message)}.`]));
}

/** A message of the API as a sentence of its own: it begins with a small letter, since it continues a field's name. */
export function capitalised(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}`;
}
