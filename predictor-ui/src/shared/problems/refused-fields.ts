import { asApiProblem } from './api-problem.ts';

/** What the server refuses, by field: its sentences go on from the field's name. Empty where it is about none. */
export function refusedFields(error: unknown): Record<string, string> {
  const errors = asApiProblem(error).problem?.errors ?? [];
  return Object.fromEntries(
    errors.map(({ path, message }) => [path, `${message.charAt(0).toUpperCase()}${message.slice(1)}.`]),
  );
}
