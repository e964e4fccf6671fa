import { describe, expect, it } from 'vitest';
import { fillIn, invite, PASSWORD } from './support/accounts.ts';
import { useBrowser } from './support/browser.ts';
import { freshEmail } from './support/people.ts';
import { picker } from './support/predict-page.ts';

describe('an invitation', () => {
  const visit = useBrowser();

  it('makes the account of whom it is for, once, and leaves no token in the address', async () => {
    const admin = await visit({ as: 'admin' });
    const email = freshEmail();
    const token = await invite(admin, email, 'hr');
    const page = await visit({ signedIn: false, path: '/model', allow: /status of 422/ });
    await page.goto(`/invitation#${token}`);
    await page.getByRole('heading', { level: 1, name: 'Welcome to Aumento' }).waitFor();
    await expect.poll(() => page.url()).toMatch(/\/invitation$/);
    await page.goBack();
    await page.goForward();
    await expect.poll(() => page.url()).toMatch(/\/invitation$/);

    await page.goto('/model');
    await page.goto(`/invitation#${token}`);
    await fillIn(page, { email: freshEmail(), password: PASSWORD });
    const refused = page.getByRole('alert').filter({ hasText: 'does not fit this email' });
    await refused.waitFor();
    await page.getByRole('textbox', { name: 'Email' }).fill(email);
    await refused.waitFor({ state: 'detached' });
    await fillIn(page, { email });
    await page.getByRole('button', { name: `Account: ${email}` }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    await picker(page).waitFor();
    expect(await (await page.request.get('/api/auth/me')).json()).toMatchObject({ email, role: 'hr' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');

    const later = await visit({
      signedIn: false,
      path: `/invitation#${token}`,
      locale: 'es-MX',
      allow: /status of 422/,
    });
    await fillIn(later, { email, password: PASSWORD });
    await later.getByRole('alert').filter({ hasText: 'pide un enlace nuevo a un administrador' }).waitFor();
  });

  it.each([
    ['en-US', 'This link is not complete', 'Sign in'],
    ['es-MX', 'Este enlace no está completo', 'Iniciar sesión'],
  ])('says what to do where its token is missing: %s', async (locale, title, way) => {
    const page = await visit({ signedIn: false, path: '/invitation', locale });
    await page.getByRole('heading', { name: title }).waitFor();
    expect(await page.getByRole('form').count()).toBe(0);
    await page.getByRole('link', { name: way }).click();
    await page.getByRole('form', { name: way }).waitFor();
  });

  it('takes the place of whoever is signed in, in every tab', async () => {
    const admin = await visit({ as: 'admin' });
    const email = freshEmail();
    const token = await invite(admin, email, 'viewer');
    const page = await visit({ path: '/model' });
    const tab = await page.context().newPage();
    await tab.goto(`/invitation#${token}`);
    await tab.getByText('You are signed in as demo@empresa.example').waitFor();
    await fillIn(tab, { email, password: PASSWORD });
    await tab.getByRole('button', { name: `Account: ${email}` }).waitFor();
    await page.getByRole('heading', { name: 'What will their next salary be?' }).waitFor();
  });

  it('is not lost by signing out before it is used', async () => {
    const page = await visit({ path: '/model' });
    await page.goto('/invitation#one');
    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByText('You are signed in as').waitFor({ state: 'detached' });
    await page.getByRole('form', { name: 'Create account' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/invitation');
  });

  it('tells at its field what is wrong with a password, or that there is an account', async () => {
    const admin = await visit({ as: 'admin' });
    const email = freshEmail();
    const token = await invite(admin, email, 'viewer');
    const page = await visit({ signedIn: false, path: `/invitation#${token}`, allow: /status of 4(00|09)/ });
    await fillIn(page, { email, password: 'password' });
    await page.getByText('Is one that many people use').waitFor();
    const field = page.getByRole('textbox', { name: 'Password' });
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
    // The account exists already; the invitation stays.
    const other = await visit({ signedIn: false });
    await other.request.post('/api/auth/sign-up', { data: { email, password: PASSWORD } });
    await fillIn(page, { password: PASSWORD });
    await page.getByText('There is already an account with this email').waitFor();
  });

  it('is opened again with another one in the same tab', async () => {
    const page = await visit({ signedIn: false, path: '/invitation' });
    await page.getByRole('heading', { name: 'This link is not complete' }).waitFor();
    await page.evaluate(() => window.location.assign('/invitation#another'));
    await page.getByRole('form', { name: 'Create account' }).waitFor();
    await expect.poll(() => page.url()).toMatch(/\/invitation$/);
  });
});
