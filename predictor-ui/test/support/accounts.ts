import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { OneTimeLink, Role, Session } from '../../src/generated/types.gen.ts';
import { freshEmail } from './people.ts';

export const PASSWORD = 'four words in a row';

/** A new account with the role viewer; the page's browser gets its session. */
export async function signUp(page: Page): Promise<Session['user']> {
  const data = { email: freshEmail(), password: PASSWORD };
  return ((await (await page.request.post('/api/auth/sign-up', { data })).json()) as Session).user;
}

/** Signs in, in the page's browser, which ends its session before. @returns the status */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<number> {
  return (await page.request.post('/api/auth/sign-in', { data: { email, password } })).status();
}

/** Signs in without a browser. @returns the status */
export async function signInElsewhere(page: Page, email: string, password = PASSWORD): Promise<number> {
  const [body, headers] = [JSON.stringify({ email, password }), { 'content-type': 'application/json' }];
  return (await fetch(new URL('/api/auth/sign-in', page.url()), { method: 'POST', headers, body })).status;
}

/** @param admin a page on which an admin is signed in @returns the token, the link's fragment */
export async function invite(admin: Page, email: string, role: Role): Promise<string> {
  return tokenOf(admin, '/api/invitations', { email, role });
}

/** @param admin a page on which an admin is signed in @returns the token, the link's fragment */
export async function offerReset(admin: Page, userId: string): Promise<string> {
  return tokenOf(admin, `/api/users/${userId}/password-reset`, {});
}

async function tokenOf(admin: Page, path: string, data: object): Promise<string> {
  const answer = await admin.request.post(path, { data });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as OneTimeLink).token;
}

/** Fills in and sends the page's form, in either language. */
export async function fillIn(page: Page, fields: { email?: string; password?: string }): Promise<void> {
  if (fields.email !== undefined) await page.getByRole('textbox', { name: /^(Email|Correo)/ }).fill(fields.email);
  if (fields.password !== undefined) {
    await page.getByRole('textbox', { name: /^(New password|Password|Contraseña)/ }).fill(fields.password);
  }
  await page.keyboard.press('Enter');
}
