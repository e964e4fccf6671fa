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

/** What the server refuses, by field; nothing when its answer is about no field. */
export function refusals(error: unknown, { session: t }: Texts): Partial<Credentials> {
  const { status, problem } = asApiProblem(error);
  if (status === 401) return { password: t.wrongCredentials };
  if (status === 409) return { email: t.emailTaken };
  const found = (field: keyof Credentials) => problem?.errors?.find(({ path }) => path === field)?.message;
  const [email, password] = [found('email'), found('password')];
  return { ...(email && { email: sentence(email) }), ...(password && { password: sentence(password) }) };
}

/** The API's messages go on from the field's name: "must have at least 8 characters". */
function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}
