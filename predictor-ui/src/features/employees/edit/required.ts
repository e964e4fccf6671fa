import type { FieldErrors } from '../../../shared/forms/use-api-form.ts';
import type { employeesTexts } from '../texts.ts';

/** What is missing, by field. Only the phone is optional; what else is wrong, the API says. */
export function missing(draft: Record<string, string | number>, t: typeof employeesTexts.en): FieldErrors {
  const empty = Object.keys(draft).filter((field) => field !== 'phone' && String(draft[field]).trim() === '');
  return Object.fromEntries(empty.map((field) => [field, t.required]));
}
