import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Session } from '../src/generated/types.gen.ts';
import { signInElsewhere } from './support/accounts.ts';
import { useBrowser } from './support/browser.ts';
import { isFocused } from './support/people.ts';

const PASSWORD = 'a long enough one';
let accounts = 0;

describe('what an admin does with an account', () => {
  const visit = useBrowser();

  /** A visit with a new account. */
  async function someone() {
    const page = await visit({ signedIn: false, allow: /status of 401/ });
    const email = `account${Date.now()}.${accounts++}@empresa.example`;
    const signedUp = await page.request.post('/api/auth/sign-up', { data: { email, password: PASSWORD } });
    const { user } = (await signedUp.json()) as Session;
    const signIn = (password: string) => signInElsewhere(page, email, password);
    return { ...user, page, signIn };
  }

  async function act(page: Page, email: string, name: string) {
    await page.getByRole('button', { name: `Actions for ${email}` }).click();
    await page.getByRole('menuitem', { name }).click();
  }

  it('makes a link for a new password, shown once', async () => {
    const { email, page: other, signIn } = await someone();
    const page = await visit({ as: 'admin', path: `/users?search=${email}` });
    await act(page, email, 'Link for a new password');
    const field = page.getByRole('textbox', { name: `Link for a new password of ${email}` });
    const [, token] = (await field.inputValue()).split(`${new URL(page.url()).origin}/password-reset#`);
    expect(await signIn(PASSWORD)).toBe(200);
    const reset = { data: { token, password: 'quite another one' } };
    expect((await other.request.post('/api/auth/password-reset', reset)).status()).toBe(204);
    expect(await signIn('quite another one')).toBe(200);
    await page.getByRole('button', { name: 'Close: the link is not shown again' }).click();
    await expect.poll(() => field.count()).toBe(0);
    expect(await isFocused(page, `Actions for ${email}`)).toBe(true);
  });

  it('makes no such link for the demo account, which has no password', async () => {
    await visit({ as: 'hr' });
    const page = await visit({ as: 'admin', path: '/users?search=demo@' });
    await page.getByRole('button', { name: /^Actions for demo@/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out everywhere' }).waitFor();
    expect(await page.getByRole('menuitem', { name: 'Link for a new password' }).count()).toBe(0);
  });

  it('signs somebody out everywhere, after a question that says where they are signed in', async () => {
    const { email, page: other, signIn } = await someone();
    await signIn(PASSWORD);
    const page = await visit({ as: 'admin', path: `/users?search=${email}` });
    await act(page, email, 'Sign out everywhere');
    await page.getByText('Signed in at 2 places:').waitFor();
    await page.getByRole('button', { name: 'Leave signed in' }).click();
    expect(await isFocused(page, `Actions for ${email}`)).toBe(true);
    expect((await other.request.get('/api/auth/me')).status()).toBe(200);
    await act(page, email, 'Sign out everywhere');
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.getByText(`${email} was signed out everywhere.`).waitFor();
    await expect.poll(async () => (await other.request.get('/api/auth/me')).status()).toBe(401);
  });

  it('shows who waits for a role, and gives one', async () => {
    const { email, id, signIn } = await someone();
    const page = await visit({ as: 'admin' });
    await page.request.patch(`/api/users/${id}`, { data: { role: null } });
    expect(await signIn(PASSWORD)).toBe(401);
    await page.goto('/users');
    await page
      .getByRole('note')
      .filter({ hasText: /accounts? waits? for a role/ })
      .getByRole('button')
      .click();
    await expect.poll(() => new URL(page.url()).search).toBe('?role=none');
    const row = page.getByRole('table', { name: 'Users' }).getByRole('row').filter({ hasText: email });
    await row.getByText('waits for a role').waitFor();
    const role = row.getByRole('combobox', { name: `Role of ${email}` });
    expect(await role.locator('option:checked').textContent()).toBe('None: cannot sign in');
    await role.selectOption('hr');
    await page.getByText(`${email} is now HR.`).waitFor();
    await expect.poll(() => row.count()).toBe(0);
    expect(await signIn(PASSWORD)).toBe(200);
  });

  it('takes a role away, which signs them out', async () => {
    const { email, page: other, signIn } = await someone();
    const page = await visit({ as: 'admin', path: `/users?search=${email}` });
    await page.getByRole('combobox', { name: `Role of ${email}` }).selectOption('');
    await page.getByText(`${email} is now without a role.`).waitFor();
    await page.getByText('waits for a role', { exact: true }).waitFor();
    await expect.poll(async () => (await other.request.get('/api/auth/me')).status()).toBe(401);
    expect(await signIn(PASSWORD)).toBe(401);
  });
});
