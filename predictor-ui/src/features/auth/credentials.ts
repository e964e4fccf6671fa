import type { Credentials } from '../../generated/types.gen.ts';
import type { FieldErrors } from '../../shared/forms/use-api-form.ts';
import type { Texts } from '../../shared/i18n/en.ts';
import { asApiProblem } from '../../shared/problems/api-problem.ts';
import { refusedFields } from '../../shared/problems/refused-fields.ts';
import { checkPassword } from '../../shared/session/check-password.ts';

const LOOKS_LIKE_AN_EMAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;

/** What the page can tell before it asks the API, by field. */
export function checkCredentials({ email, password }: Credentials, texts: Texts): FieldErrors {
  return {
    email: !LOOKS_LIKE_AN_EMAIL.test(email) && texts.session.invalidEmail,
    password: checkPassword(password, texts),
  };
}

/**
 * What the API refuses, by field; empty where its answer is about no field.
 *
 * @param everyoneHasRole whether a new account can be used at once, so that a refused sign-in means wrong credentials only
 */
export function refusals(error: unknown, { session: t }: Texts, everyoneHasRole = false): Record<string, string> {
  const { status, problem } = asApiProblem(error);
  if (status === 401) return { password: everyoneHasRole ? t.wrongCredentials : (problem?.detail ?? '') };
  if (status === 409) return { email: t.emailTaken };
  return refusedFields(error);
}
