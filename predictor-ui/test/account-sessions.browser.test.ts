import { describe, expect, it } from 'vitest';
import { fillIn, PASSWORD, signIn, signUp } from './support/accounts.ts';
import { useBrowser } from './support/browser.ts';

const FIREFOX_ON_WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';

describe('my sessions', () => {
  const visit = useBrowser();

  it('are named so that a person knows them, and can be ended one by one', async () => {
    const page = await visit({ signedIn: false });
    const { email } = await signUp(page);
    const other = await visit({ signedIn: false, userAgent: FIREFOX_ON_WINDOWS, allow: /status of 401/ });
    expect(await signIn(other, email)).toBe(200);
    await other.goto('/model');
    await other.getByRole('heading', { level: 1 }).waitFor();

    await page.goto('/account');
    const rows = page.getByRole('region', { name: 'My sessions' }).getByRole('listitem');
    const theirs = rows.filter({ hasText: 'Firefox on Windows' });
    await theirs.filter({ hasText: 'From 127.0.0.1' }).waitFor();
    expect(await rows.count()).toBe(2);
    expect(await rows.filter({ hasText: '(this one)' }).textContent()).toContain('Chrome on');
    await theirs.getByRole('button', { name: /^End Firefox on Windows/ }).click();
    await page.getByRole('status').filter({ hasText: 'Firefox on Windows: the session has ended.' }).waitFor();
    await expect.poll(() => rows.count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('My sessions');

    // The other browser shows the sign-in page, and after signing in the same page.
    await other.getByRole('link', { name: 'Employees' }).click();
    await other.getByRole('heading', { name: 'What will their next salary be?' }).waitFor();
    await fillIn(other, { email, password: PASSWORD });
    await other.getByRole('heading', { level: 1, name: 'Employees' }).waitFor();
    expect(new URL(other.url()).pathname).toBe('/employees');
  });

  it.each([
    ['this one', 'Cerrar sesión'],
    ['all', 'Cerrar todas las sesiones'],
  ])('end here too: %s', async (_, name) => {
    const page = await visit({ signedIn: false, locale: 'es-MX', allow: /status of 401/ });
    const { email } = await signUp(page);
    const other = await visit({ signedIn: false });
    await signIn(other, email);
    await page.goto('/account');
    const tab = await page.context().newPage();
    await tab.goto('/model');
    await tab.getByRole('button', { name: `Cuenta: ${email}` }).waitFor();
    await page.getByRole('region', { name: 'Mis sesiones' }).getByRole('button', { name, exact: true }).click();
    for (const one of [page, tab]) {
      await one.getByRole('heading', { name: '¿Cuál será su próximo salario?' }).waitFor();
      expect(new URL(one.url()).pathname).toBe('/');
    }
    expect((await page.context().cookies()).filter(({ name }) => name === 'aumento_signed_in')).toEqual([]);
    const status = (await other.request.get('/api/auth/me')).status();
    expect(status).toBe(name === 'Cerrar sesión' ? 200 : 401);
  });
});
