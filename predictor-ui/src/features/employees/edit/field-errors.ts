import { asApiProblem } from '../../../shared/problems/api-problem.ts';
import { refusedFields } from '../../../shared/problems/refused-fields.ts';

/** What the server refuses, by field. Empty where it is about none. */
export function fieldErrors(error: unknown): Record<string, string> {
  const { status, problem } = asApiProblem(error);
  if (status === 409 && !problem?.current) return { email: problem?.detail ?? '' };
  return refusedFields(error);
}

/** Sends the person to the first field that is wrong. @returns whether there is one */
export function focusFirst(fields: readonly string[], errors: Record<string, string>): boolean {
  const first = fields.find((field) => errors[field]);
  if (first) document.getElementById(`employee-${first}`)?.focus();
  return first !== undefined;
}
