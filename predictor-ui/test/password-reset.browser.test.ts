import { describe, expect, it } from 'vitest';
import { fillIn, offerReset, PASSWORD, signIn, signUp } from './support/accounts.ts';
import { useBrowser } from './support/browser.ts';
import { picker } from './support/predict-page.ts';

describe('a new password by an admin’s link', () => {
  const visit = useBrowser();
  const NEW = 'another four words here';

  it('counts at once, works once, and leads to signing in with it', async () => {
    const admin = await visit({ as: 'admin' });
    // The link is opened in a browser that has a session of the same account.
    const page = await visit({ signedIn: false, allow: /status of 4(00|01|22)/ });
    const { email, id } = await signUp(page);
    const token = await offerReset(admin, id);
    await page.goto(`/password-reset#${token}`);
    await page.getByText(`You are signed in as ${email}`).waitFor();
    await expect.poll(() => page.url()).toMatch(/\/password-reset$/);
    await fillIn(page, { password: email });
    await page.getByText('Is the e-mail, or a part of it').waitFor();
    await fillIn(page, { password: NEW });
    await page.getByRole('heading', { name: 'The new password counts' }).waitFor();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await fillIn(page, { email, password: NEW });
    await picker(page).waitFor();
    expect(await signIn(page, email, PASSWORD)).toBe(401);

    await page.goto(`/password-reset#${token}`);
    await fillIn(page, { password: NEW });
    await page.getByRole('heading', { name: 'This link no longer works' }).waitFor();
    await page.getByText('Ask an admin for a new link.').waitFor();
  });

  it('leaves another person’s session alone, and says so', async () => {
    const admin = await visit({ as: 'admin' });
    const { id } = await signUp(await visit({ signedIn: false }));
    const token = await offerReset(admin, id);
    const page = await visit({ path: `/password-reset#${token}`, locale: 'es-MX' });
    await page.getByText('Tienes una sesión iniciada como demo@empresa.example').waitFor();
    await fillIn(page, { password: NEW });
    await page.getByText('Aquí sigues con la sesión de demo@empresa.example').waitFor();
    await page.getByRole('link', { name: 'Ir a las predicciones' }).click();
    await picker(page).waitFor();
  });

  it.each([
    ['en-US', 'This link is not complete', ''],
    ['es-MX', 'Este enlace no está completo', ''],
    ['en-US', 'This link no longer works', '#made-up'],
    ['es-MX', 'Este enlace ya no funciona', `#${'x'.repeat(500)}`],
  ])('says what to do where it does not work: %s, %s', async (locale, title, fragment) => {
    const page = await visit({ signedIn: false, path: `/password-reset${fragment}`, locale, allow: /status of 4/ });
    if (fragment) await fillIn(page, { password: NEW });
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByText(/Ask an admin for a new|pide uno nuevo a un administrador|Pide un enlace nuevo/i).waitFor();
  });
});
