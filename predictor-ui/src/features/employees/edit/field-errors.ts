import { asApiProblem } from '../../../shared/problems/api-problem.ts';
import { refusedFields } from '../../../shared/problems/refused-fields.ts';

/** What the API refuses, by field; empty where its answer is about no field. */
export function fieldErrors(error: unknown): Record<string, string> {
  const { status, problem } = asApiProblem(error);
  if (status === 409 && !problem?.current) return { email: problem?.detail ?? '' };
  return refusedFields(error);
}
