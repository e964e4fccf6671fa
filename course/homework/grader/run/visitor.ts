import { randomUUID } from 'node:crypto';
import { ask, type Origin } from './ask.ts';

export type Part = 'page' | 'sign-up' | 'sign-in' | 'employees' | 'prediction';

export const credentials = () => ({ email: `${randomUUID()}@example.com`, password: randomUUID() });
export type Credentials = ReturnType<typeof credentials>;

/** Whether an address serves the page: HTML with the element that it is drawn in. */
export async function servesPage(origin: Origin): Promise<boolean> {
  const answer = await ask(origin, '/');
  return answer?.status === 200 && answer.type.startsWith('text/html') && /id=["']?root\b/.test(answer.text);
}

/** Whether an address answers as the API does, by itself or through the page's server. */
export async function servesApi(origin: Origin): Promise<boolean> {
  const answer = await ask(origin, '/api/auth/options');
  return answer?.status === 200 && typeof answer.json?.demo === 'boolean';
}

/**
 * @param invitation the token for the first account, outside development
 * @returns 201; 409 where the account exists; 422 where the invitation was used; another status, or undefined
 */
export async function signUp(origin: Origin, person: Credentials, invitation?: string): Promise<number | undefined> {
  return (await ask(origin, '/api/auth/sign-up', { body: { ...person, invitation } }))?.status;
}

/** @returns the token */
export async function signIn(origin: Origin, person: Credentials): Promise<string | undefined> {
  const answer = await ask(origin, '/api/auth/sign-in', { body: person });
  const token = answer?.status === 200 ? answer.json?.accessToken : undefined;
  return typeof token === 'string' ? token : undefined;
}

/** Uses the application as a person does. @returns the prediction's id, or the first step that failed */
export async function use(
  origin: Origin,
  person: Credentials,
): Promise<{ token: string; prediction: string } | { missing: Part; status: number | undefined }> {
  const token = await signIn(origin, person);
  if (!token) return { missing: 'sign-in', status: undefined };
  const employees = await ask(origin, '/api/employees?pageSize=1&seniority=Junior', { token });
  const [first] = (employees?.json?.items ?? []) as { id?: string }[];
  if (employees?.status !== 200 || !first?.id) return { missing: 'employees', status: employees?.status };
  const body = { employeeId: first.id, targetSeniority: 'Senior' };
  const predicted = await ask(origin, '/api/predictions', { token, body });
  const id = predicted?.json?.id;
  if (predicted?.status !== 201 || typeof id !== 'string') return { missing: 'prediction', status: predicted?.status };
  return { token, prediction: id };
}

/** Whether an account from before can sign in and still finds its prediction. */
export async function finds(
  origin: Origin,
  person: Credentials,
  prediction: string,
): Promise<'all' | 'nobody' | 'no prediction'> {
  const token = await signIn(origin, person);
  if (!token) return 'nobody';
  const answer = await ask(origin, `/api/predictions/${prediction}`, { token });
  return answer?.status === 200 && answer.json?.id === prediction ? 'all' : 'no prediction';
}
