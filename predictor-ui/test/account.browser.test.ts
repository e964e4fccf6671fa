import { describe, expect, it } from 'vitest';
import { PASSWORD, signIn, signUp } from './support/accounts.ts';
import { useBrowser } from './support/browser.ts';

describe('my account', () => {
  const visit = useBrowser();
  const NEW = 'another four words here';

  it('is reached from the menu, and changes the password', async () => {
    const page = await visit({ signedIn: false, allow: /status of 4(00|01|22)/ });
    const { email } = await signUp(page);
    await page.goto('/');
    await page.getByRole('button', { name: `Account: ${email}` }).click();
    await page.getByRole('menuitem', { name: 'My account' }).click();
    const card = page.getByRole('region', { name: 'Change password' });
    const [current, next] = ['Current password', 'New password'].map((name) => card.getByRole('textbox', { name }));
    await card.getByRole('button', { name: 'Change password' }).click();
    await card.getByText('Write your password').waitFor();
    await current?.fill('not the right one');
    await next?.fill(NEW);
    await page.keyboard.press('Enter');
    await card.getByText('Is not the password of this account.').waitFor();
    expect(await current?.getAttribute('aria-invalid')).toBe('true');
    await current?.fill(PASSWORD);
    await next?.fill('password123');
    await page.keyboard.press('Enter');
    await card.getByText('Is one that many people use').waitFor();
    await expect.poll(() => next?.evaluate((field) => field === document.activeElement)).toBe(true);
    await next?.fill(NEW);
    await page.keyboard.press('Enter');
    await card.getByRole('status').filter({ hasText: 'Your password was changed' }).waitFor();
    expect(await current?.inputValue()).toBe('');
    const changed = card.getByText('Your password was changed');
    await page.keyboard.press('Enter');
    await card.getByText('Write your password').waitFor();
    expect(await changed.count()).toBe(0);
    expect(await signIn(page, email)).toBe(401);
    expect(await signIn(page, email, NEW)).toBe(200);
  });

  it('is deleted with the password, and with it what was on the page', async () => {
    const page = await visit({ signedIn: false, locale: 'es-MX', allow: /status of 4(01|22)/ });
    const { email } = await signUp(page);
    await page.goto('/account');
    const card = page.getByRole('region', { name: 'Eliminar mi cuenta' });
    await card.getByRole('button', { name: 'Eliminar mi cuenta…' }).click();
    const password = card.getByRole('textbox', { name: 'Confirma con tu contraseña' });
    await expect.poll(() => password.evaluate((field) => field === document.activeElement)).toBe(true);
    await card.getByRole('button', { name: 'Conservarla' }).click();
    const ask = card.getByRole('button', { name: 'Eliminar mi cuenta…' });
    expect(await ask.evaluate((button) => button === document.activeElement)).toBe(true);
    await ask.click();
    await password.fill('no es esta');
    await page.keyboard.press('Enter');
    await card.getByText('No es la contraseña de esta cuenta.').waitFor();
    await password.fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '¿Cuál será su próximo salario?' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.getByRole('button', { name: /^Cuenta/ }).count()).toBe(0);
    expect(await signIn(page, email)).toBe(401);
  });

  it('says why the last admin cannot delete theirs', async () => {
    const page = await visit({ as: 'admin', path: '/account', allow: /status of 409/ });
    await page.getByRole('button', { name: 'Delete my account…' }).click();
    await page.getByRole('textbox', { name: 'Confirm with your password' }).fill('the tests’ own admin');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'is the last admin. Make somebody else admin first.' }).waitFor();
    await page.getByRole('button', { name: 'Account: admin@empresa.example' }).waitFor();
  });

  it.each([
    ['en-US', 'This is the demo account'],
    ['es-MX', 'Esta es la cuenta demo'],
  ])('offers the demo account nothing that it would be refused: %s', async (locale, title) => {
    const page = await visit({ path: '/account', locale });
    await page.getByText(title).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Chrome' }).waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'Chrome' }).count()).toBe(1);
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await page.getByRole('button', { name: /Delete|Eliminar|everywhere|todas/ }).count()).toBe(0);
  });
});
