import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { AuthOptions, SignUp } from '../src/generated/types.gen.ts';
import { fillIn, PASSWORD } from './support/accounts.ts';
import { checkAxe } from './support/axe.ts';
import { useBrowser, type Visit } from './support/browser.ts';

// The running API is a development one; what it answers elsewhere is put in its place.
const IN_PRODUCTION = { demo: false, approval: false, firstAdmin: null };
type Options = Omit<AuthOptions, 'firstAdmin'> & { firstAdmin: AuthOptions['firstAdmin'] | null };

const ANY_SIGN_UP = /^(No account yet\? Create one|¿Aún no tienes cuenta\? Crea una)$/;

describe('making an account', () => {
  const visit = useBrowser();

  /** The sign-in page of a server with these options. */
  async function visitServer(options: Options, more: Visit = {}) {
    const page = await visit({ signedIn: false, path: '/favicon.svg', ...more });
    await page.route('**/api/auth/options', (route) => route.fulfill({ json: options }));
    await page.goto('/');
    return page;
  }

  /** Answers the next sign-up. @returns its request */
  async function answerSignUp(page: Page, status: number, json: object): Promise<SignUp[]> {
    const asked: SignUp[] = [];
    await page.route('**/api/auth/sign-up', (route) => {
      asked.push(route.request().postDataJSON() as SignUp);
      return route.fulfill({ status, json });
    });
    return asked;
  }

  it.each([
    ['invitation', 'en-US', 'Accounts are created by invitation: ask an admin for a link.'],
    ['invitation', 'es-MX', 'Las cuentas se crean por invitación: pide un enlace a un administrador.'],
    ['off', 'en-US', 'No new accounts are created here.'],
    ['off', 'es-MX', 'Aquí no se crean cuentas nuevas.'],
  ] as const)('is not offered where it is not possible: %s, %s', async (signUp, locale, sentence) => {
    const page = await visitServer({ ...IN_PRODUCTION, signUp }, { locale });
    await page.getByText(sentence).waitFor();
    expect(await page.getByRole('button', { name: ANY_SIGN_UP }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /demo/ }).count()).toBe(0);
    await checkAxe(page);
  });

  it.each([
    ['en-US', 'Write the BOOTSTRAP_TOKEN of this server', 'This is not the BOOTSTRAP_TOKEN of this server'],
    ['es-MX', 'Escribe el BOOTSTRAP_TOKEN de este servidor', 'No es el BOOTSTRAP_TOKEN de este servidor'],
  ])('asks the first admin for BOOTSTRAP_TOKEN: %s', async (locale, needed, sentence) => {
    const options = { ...IN_PRODUCTION, signUp: 'off', firstAdmin: 'token' } as const;
    const page = await visitServer(options, { locale, allow: /status of 422/ });
    const errors = [{ path: 'invitation', message: 'is not valid' }];
    const asked = await answerSignUp(page, 422, { status: 422, errors });
    await page.getByRole('button', { name: ANY_SIGN_UP }).click();
    const token = page.getByRole('textbox', { name: 'BOOTSTRAP_TOKEN' });
    await fillIn(page, { email: 'ana@empresa.example', password: PASSWORD });
    await page.getByText(needed).waitFor();
    await token.fill('  a secret of thirty-two characters ');
    await page.keyboard.press('Enter');
    await page.getByText(sentence).waitFor();
    await expect.poll(() => token.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(asked).toEqual([
      { email: 'ana@empresa.example', password: PASSWORD, invitation: 'a secret of thirty-two characters' },
    ]);
    await checkAxe(page);
  });

  it('lets others sign up without it where anybody may', async () => {
    const page = await visitServer({ ...IN_PRODUCTION, signUp: 'open', approval: true, firstAdmin: 'token' });
    const asked = await answerSignUp(page, 202, { detail: 'It waits.' });
    await page.getByRole('button', { name: ANY_SIGN_UP }).click();
    await page.getByText('leave it empty if you do not run it').waitFor();
    await fillIn(page, { email: 'ana@empresa.example', password: PASSWORD });
    await page.getByText('It waits.').waitFor();
    expect(asked).toEqual([{ email: 'ana@empresa.example', password: PASSWORD }]);
  });

  it('asks nobody for it where there is an admin', async () => {
    const page = await visitServer({ ...IN_PRODUCTION, signUp: 'open', approval: true });
    await page.getByRole('button', { name: ANY_SIGN_UP }).click();
    await page.getByRole('form', { name: 'Create account' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'BOOTSTRAP_TOKEN' }).count()).toBe(0);
  });

  it.each([
    ['en-US', 'Your account awaits a role', 'Sign in'],
    ['es-MX', 'Tu cuenta espera un rol', 'Iniciar sesión'],
  ])('says calmly that an account waits for its role: %s', async (locale, title, back) => {
    const page = await visitServer({ ...IN_PRODUCTION, signUp: 'open', approval: true }, { locale });
    const asked = await answerSignUp(page, 202, { detail: 'What the API says of ana@empresa.example.' });
    await page.getByRole('button', { name: ANY_SIGN_UP }).click();
    await page.getByText(/^(An admin gives each new account|Un administrador da su rol)/).waitFor();
    await fillIn(page, { email: 'ana@empresa.example', password: PASSWORD });
    const heading = page.getByRole('heading', { name: title });
    await expect.poll(() => heading.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.getByText('What the API says of ana@empresa.example.').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(asked).toEqual([{ email: 'ana@empresa.example', password: PASSWORD }]);
    await checkAxe(page);
    await page.getByRole('button', { name: back }).click();
    await page.getByRole('form', { name: back }).waitFor();
  });

  it('says of an account without a role what may be the reason that it cannot sign in', async () => {
    const page = await visitServer({ ...IN_PRODUCTION, signUp: 'open', approval: true }, { allow: /status of 401/ });
    await fillIn(page, { email: 'nobody.at.all@empresa.example', password: PASSWORD });
    await page.getByText('or an admin has yet to give this account a role.').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});
