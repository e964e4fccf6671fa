import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { FIRST_ADMIN, signUpFirstAdmin } from '../../test/support/first-admin.ts';
import { useBrowser } from './support/browser.ts';
import { useOwnApp } from './support/own-app.ts';

describe('the forms of the settings', () => {
  // On an application of its own: the settings are everybody's.
  const url = useOwnApp();
  beforeAll(() => signUpFirstAdmin(url()));

  const visit = useBrowser();
  const settings = (options: Parameters<typeof visit>[0] = {}) =>
    visit({ baseURL: url(), as: 'admin', path: '/settings', ...options });
  const company = (page: Page) => page.getByRole('form', { name: 'Company' });

  async function rename(page: Page, before: string, after: string): Promise<void> {
    const form = page.getByRole('form', { name: `Change ${before}` });
    await form.getByRole('textbox', { name: 'Name' }).fill(after);
    await form.getByRole('button', { name: 'Save' }).press('Enter');
  }

  it('change the page of who has signed in on it, without a reload', async () => {
    const page = await settings({ signedIn: false });
    await page.getByRole('textbox', { name: 'Email' }).fill(FIRST_ADMIN.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(FIRST_ADMIN.password);
    await page.keyboard.press('Enter');
    await company(page).getByRole('textbox', { name: 'Name' }).fill('Panadería Luna');
    await company(page).getByRole('combobox', { name: 'Currency' }).selectOption('EUR');
    await company(page).getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByRole('button', { name: 'Yes, it is right' }).click();
    await page.getByRole('link', { name: 'Panadería Luna' }).waitFor();
    await expect.poll(() => page.title()).toBe('Settings · Panadería Luna');
    await page.getByRole('link', { name: 'Employees' }).click();
    await page.getByRole('cell', { name: /^€/ }).first().waitFor();
  });

  it('keep what was entered in one while another is opened, saved and closed', async () => {
    const page = await settings();
    const name = company(page).getByRole('textbox', { name: 'Name' });
    await name.fill('Florería Sol');
    await page.getByRole('link', { name: 'Add a job' }).click();
    const job = page.getByRole('form', { name: 'Add a job' });
    await job.getByRole('textbox', { name: 'Name' }).fill('Florista');
    await job.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Florista was added.').waitFor();
    await page.getByRole('link', { name: 'Add a job' }).waitFor();
    expect(await name.inputValue()).toBe('Florería Sol');

    await page.getByRole('link', { name: 'Employees' }).click();
    const question = page.getByRole('dialog', { name: 'Discard what you entered?' });
    await question.getByRole('button', { name: 'Keep editing' }).click();
    await question.waitFor({ state: 'detached' });
    expect(await name.inputValue()).toBe('Florería Sol');
  });

  it('wait for the model, so that nothing is said or sent before it is known what that means', async () => {
    const page = await settings({ path: '/model' });
    const release = Promise.withResolvers<void>();
    await page.route('**/api/models/active', async (route) => {
      await release.promise;
      await route.continue();
    });
    await page.goto('/settings');
    await page.getByRole('link', { name: 'Change Consultant' }).click();
    await page.waitForURL(/edit=/);
    expect(await page.getByText('By the active model').count()).toBe(0);
    expect(await page.getByRole('form').count()).toBe(0);
    release.resolve();
    await page.getByText('By the active model').first().waitFor();
    await company(page).waitFor();
    await rename(page, 'Consultant', 'Advisor');
    await page.getByText(/The active model knows Consultant, and not Advisor/).waitFor();
  });

  it.each([
    [
      'en-US',
      'Change',
      'The active model cannot be read right now. If it knows Consultant, and not Advisor,',
      /The active model cannot be read right now: unless it predicts in .*JPY/,
    ],
    [
      'es-CO',
      'Cambiar',
      'Ahora no se puede leer el modelo activo. Si conoce Consultant, pero no Advisor,',
      /Ahora no se puede leer el modelo activo: si no predice en .*JPY/,
    ],
  ])('say so where the model cannot be read: %s', async (locale, change, ofJob, ofCurrency) => {
    const page = await settings({ locale, path: '/employees', allow: /status of 503/ });
    const away = { status: 503, headers: { 'Retry-After': '0' }, json: { status: 503 } };
    await page.route('**/api/models/active', (route) => route.fulfill(away));
    await page.goto('/settings');
    const row = page.getByRole('row').filter({ hasText: 'Consultant' });
    await row.getByRole('cell', { name: '–', exact: true }).waitFor();
    await row.getByRole('link', { name: `${change} Consultant` }).click();
    const form = page.getByRole('form', { name: `${change} Consultant` });
    await form.getByRole('textbox', { name: /^(Name|Nombre)$/ }).fill('Advisor');
    await form.getByRole('button', { name: /^(Save|Guardar)$/ }).press('Enter');
    await form.getByText(ofJob).waitFor();
    const settingsForm = page.getByRole('form', { name: /^(Company|Empresa)$/ });
    await settingsForm.getByRole('combobox', { name: /^(Currency|Moneda)$/ }).selectOption('JPY');
    await settingsForm.getByRole('button', { name: /^(Save|Guardar)$/ }).press('Enter');
    await settingsForm.getByText(ofCurrency).waitFor();
  });
});
