import { asApiProblem } from './api-problem.ts';
import { capitalised } from './capitalised.ts';

/** What the API refuses, by field, as sentences. Empty where its answer is about no field. */
export function refusedFields(error: unknown): Record<string, string> {
  const errors = asApiProblem(error).problem?.errors ?? [];
  return Object.fromEntries(errors.map(({ path, message }) => [path, `${capitalised(message)}.`]));
}
