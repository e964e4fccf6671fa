import type { Credentials } from '../../generated/types.gen.ts';
import type { Texts } from '../../shared/i18n/en.ts';
import { asApiProblem } from '../../shared/problems/api-problem.ts';
import { refusedFields } from '../../shared/problems/refused-fields.ts';

const LOOKS_LIKE_AN_EMAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
const SHORTEST_PASSWORD = 8;

/** What a person can mend before the server is asked, by field. */
export function checkCredentials({ email, password }: Credentials, texts: Texts) {
  return {
    ...(!LOOKS_LIKE_AN_EMAIL.test(email) && { email: texts.session.invalidEmail }),
    ...checkPassword(password, texts),
  };
}

/** What is wrong with a new password before the server is asked. */
export function checkPassword(password: string, { session: t }: Texts): { password?: string } {
  return password.length < SHORTEST_PASSWORD ? { password: t.shortPassword } : {};
}

/**
 * What the server refuses, by field; nothing when its answer is about no field.
 *
 * @param everyoneHasRole whether a new account can be used at once, so that a refused sign-in means one thing alone
 */
export function refusals(error: unknown, { session: t }: Texts, everyoneHasRole = false): Record<string, string> {
  const { status, problem } = asApiProblem(error);
  if (status === 401) return { password: everyoneHasRole ? t.wrongCredentials : (problem?.detail ?? '') };
  if (status === 409) return { email: t.emailTaken };
  return refusedFields(error);
}
