import type { FieldErrors } from '../../../shared/forms/use-api-form.ts';
import { asApiProblem } from '../../../shared/problems/api-problem.ts';
import { refusedFields } from '../../../shared/problems/refused-fields.ts';
import type { employeesTexts } from '../texts.ts';

/** What the API refuses, by field; empty where its answer is about no field. */
export function fieldErrors(error: unknown): Record<string, string> {
  const { status, problem } = asApiProblem(error);
  if (status === 409 && !problem?.current) return { email: problem?.detail ?? '' };
  return refusedFields(error);
}

/** What is missing, by field. Only the phone is optional; what else is wrong, the API says. */
export function missing(draft: Record<string, string | number>, t: typeof employeesTexts.en): FieldErrors {
  const empty = Object.keys(draft).filter((field) => field !== 'phone' && String(draft[field]).trim() === '');
  return Object.fromEntries(empty.map((field) => [field, t.required]));
}
