import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Session } from '../src/generated/types.gen.ts';
import { useBrowser } from './support/browser.ts';

describe('the users page', () => {
  const visit = useBrowser();

  /** A new account, and the users page filtered to it. */
  async function someone(page: Page) {
    const email = `person.${Date.now()}@empresa.example`;
    const signedUp = await fetch(new URL('/api/auth/sign-up', page.url()), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: 'a long enough one' }),
    });
    const { user } = (await signedUp.json()) as Session;
    await page.goto(`/users?search=${email}`);
    return { email, id: user.id, role: page.getByRole('combobox', { name: `Role of ${email}` }) };
  }

  const roleOf = async (page: Page, email: string) => {
    const answer = await page.request.get(`/api/users?search=${email}`);
    return ((await answer.json()) as { items: { role: string }[] }).items[0]?.role;
  };

  it('gives a role by keyboard, and takes it back', async () => {
    const page = await visit({ as: 'admin' });
    const { email, role } = await someone(page);
    await role.focus();
    await page.keyboard.press('ArrowDown');
    await page.getByText(`${email} is now HR.`).waitFor();
    expect(await roleOf(page, email)).toBe('hr');
    expect(await role.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone.').waitFor();
    expect(await roleOf(page, email)).toBe('viewer');
    await expect.poll(() => role.inputValue()).toBe('viewer');
  });

  it('counts in the other tab of that person as soon as they turn to it', async () => {
    const admin = await visit({ as: 'admin' });
    const page = await visit({ as: 'viewer', path: '/employees' });
    await page.getByRole('table').waitFor();
    const own = (await (await page.request.get('/api/auth/me')).json()) as { id: string };
    await admin.request.patch(`/api/users/${own.id}`, { data: { role: 'hr' } });
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await page.getByRole('link', { name: 'Add a person' }).waitFor();
  });

  it('asks before an admin gives up that role, and says why the last one cannot', async () => {
    const page = await visit({ as: 'admin', path: '/users?role=admin', allow: /status of 409/ });
    const own = page.getByRole('combobox', { name: 'Role of admin@empresa.example' });
    await own.selectOption('hr');
    await page.getByRole('button', { name: 'Stay admin' }).press('Enter');
    expect(await own.inputValue()).toBe('admin');
    expect(await own.evaluate((field) => field === document.activeElement)).toBe(true);
    await own.selectOption('hr');
    await page.getByRole('button', { name: 'Stop being admin' }).click();
    await page.getByRole('alert').filter({ hasText: 'is the last admin' }).waitFor();
    expect(await own.inputValue()).toBe('admin');
  });

  it('keeps its search and filter in the address', async () => {
    const page = await visit({ as: 'admin', path: '/users' });
    await page.getByRole('combobox', { name: 'Role', exact: true }).selectOption('admin');
    await page.getByRole('searchbox', { name: 'Search by email' }).fill('nobody at all');
    await page.getByRole('heading', { name: 'No account matches' }).waitFor();
    const address = new URL(page.url());
    expect(Object.fromEntries(address.searchParams)).toEqual({ role: 'admin', search: 'nobody at all' });
    await page.reload();
    await page.getByRole('heading', { name: 'No account matches' }).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('nobody at all');
  });

  it('is for admins: others neither see the way to it nor what is there', async () => {
    const page = await visit({ as: 'viewer', path: '/users' });
    await page.getByRole('heading', { name: 'Your role does not include this page' }).waitFor();
    const pages = page.getByRole('navigation', { name: 'Pages' });
    await pages.getByRole('link', { name: 'Predict' }).waitFor();
    expect(await pages.getByRole('link', { name: 'Users' }).count()).toBe(0);
  });

  it('closes as soon as somebody else takes the role', async () => {
    const page = await visit({ as: 'admin' });
    const { email, id } = await someone(page);
    const other = await visit({ signedIn: false, allow: /status of 403/ });
    await other.request.post('/api/auth/sign-in', { data: { email, password: 'a long enough one' } });
    const give = (role: string) => page.request.patch(`/api/users/${id}`, { data: { role } });
    await give('admin');
    await other.goto('/users');
    await other.getByRole('heading', { name: 'Users' }).waitFor();
    await give('viewer');
    await other.getByRole('searchbox').fill('a');
    await other.getByRole('heading', { name: 'Your role does not include this page' }).waitFor();
  });

  // In this file, since other files rely on there being one admin.
  it('signs an admin out here too, where it is their own account', async () => {
    const page = await visit({ as: 'admin' });
    const { email, id } = await someone(page);
    const own = await visit({ signedIn: false, allow: /status of 401/ });
    await own.request.post('/api/auth/sign-in', { data: { email, password: 'a long enough one' } });
    await page.request.patch(`/api/users/${id}`, { data: { role: 'admin' } });
    await own.goto(`/users?search=${email}`);
    await own.getByRole('button', { name: `Actions for ${email}` }).click();
    await own.getByRole('menuitem', { name: 'Sign out everywhere' }).click();
    await own.getByText('You will have to sign in again, here too.').waitFor();
    await own.getByRole('button', { name: 'Sign out everywhere' }).click();
    await own.getByRole('form', { name: 'Sign in' }).waitFor();
    await page.request.delete(`/api/users/${id}`);
  });
});
