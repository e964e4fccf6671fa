import type { Credentials } from '../generated/types.gen.ts';
import type { Texts } from '../i18n/en.ts';
import { asApiProblem } from '../problems/api-problem.ts';

const LOOKS_LIKE_AN_EMAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
const SHORTEST_PASSWORD = 8;

/** What a person can mend before the server is asked, by field. */
export function checkCredentials({ email, password }: Credentials, { session: t }: Texts) {
  return {
    ...(!LOOKS_LIKE_AN_EMAIL.test(email) && { email: t.invalidEmail }),
    ...(password.length < SHORTEST_PASSWORD && { password: t.shortPassword }),
  };
}

/** The answers of the server that belong to the form itself. */
export function refusal(error: unknown, { session: t }: Texts): string | undefined {
  const { status } = asApiProblem(error);
  if (status === 401) return t.wrongCredentials;
  if (status === 409) return t.emailTaken;
  return undefined;
}
