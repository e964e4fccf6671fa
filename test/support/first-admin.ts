export const FIRST_ADMIN = { email: 'admin@empresa.example', password: 'the tests’ own admin' };

/** The first account becomes admin; created at once so that it does not depend on the order of tests. */
export async function signUpFirstAdmin(url: string): Promise<void> {
  const signedUp = await fetch(`${url}/api/auth/sign-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(FIRST_ADMIN),
  });
  if (!signedUp.ok) throw new Error(`The tests’ admin could not sign up: ${await signedUp.text()}`);
}
