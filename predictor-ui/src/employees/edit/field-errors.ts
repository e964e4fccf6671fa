import { asApiProblem } from '../../problems/api-problem.ts';

/** What the server refuses, by field: its sentences go on from the field's name. Empty where it is about none. */
export function fieldErrors(error: unknown): Record<string, string> {
  const { status, problem } = asApiProblem(error);
  if (status === 409 && !problem?.current) return { email: problem?.detail ?? '' };
  const errors = problem?.errors ?? [];
  return Object.fromEntries(
    errors.map(({ path, message }) => [path, `${message.charAt(0).toUpperCase()}${message.slice(1)}.`]),
  );
}

/** Sends the person to the first field that is wrong. @returns whether there is one */
export function focusFirst(fields: readonly string[], errors: Record<string, string>): boolean {
  const first = fields.find((field) => errors[field]);
  if (first) document.getElementById(`employee-${first}`)?.focus();
  return first !== undefined;
}
