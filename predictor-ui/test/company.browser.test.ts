import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { signUpFirstAdmin } from '../../test/support/first-admin.ts';
import type { Company } from '../src/generated/types.gen.ts';
import { checkAxe } from './support/axe.ts';
import { PHONE, useBrowser } from './support/browser.ts';
import { useOwnApp } from './support/own-app.ts';
import { savePrediction, somebody } from './support/people.ts';
import { choose } from './support/predict-page.ts';

describe('the settings', () => {
  // On an application of its own: the settings are everybody's.
  const url = useOwnApp();
  beforeAll(() => signUpFirstAdmin(url()));

  const UNKNOWN = /status of (409|422)/;
  const visit = useBrowser();
  const settings = (options: Parameters<typeof visit>[0] = {}) =>
    visit({ baseURL: url(), as: 'admin', path: '/settings', allow: UNKNOWN, ...options });
  const company = async (page: Page): Promise<Company> => (await page.request.get('/api/company')).json();
  const put = async (page: Page, changes: object) => {
    const { version } = await company(page);
    const answer = await page.request.patch('/api/company', { data: { version, ...changes } });
    expect(answer.status()).toBe(200);
  };

  describe('the company’s name and currency', () => {
    it('stand at the top, in the tab and beside every amount; what that means is asked before', async () => {
      const page = await settings();
      const form = page.getByRole('form', { name: 'Company' });
      await form.getByRole('textbox', { name: 'Name' }).fill('Panadería Sol');
      await form.getByRole('combobox', { name: 'Currency' }).selectOption('EUR');
      await checkAxe(page);
      // By key: else the pointer would be on what asks.
      await form.getByRole('button', { name: 'Save' }).press('Enter');
      await page.getByText('No amount is converted: what was $45,000 is then €45,000.').waitFor();
      await page.getByText(/The active model predicts in US Dollar \(USD\): nothing is predicted until/).waitFor();
      await checkAxe(page);
      await page.getByRole('button', { name: 'Yes, it is right' }).click();
      await page.getByRole('link', { name: 'Panadería Sol' }).waitFor();
      await form.getByText('Saved.').waitFor();
      expect(await page.getByRole('button', { name: 'Yes, it is right' }).count()).toBe(0);
      expect(await page.title()).toBe('Settings · Panadería Sol');
      await checkAxe(page);

      const { id } = await somebody(page, { salary: 45_000 });
      await page.goto(`/?employee=${id}`);
      await page.getByText(/The active model predicts in USD .* and the company pays in EUR/).waitFor();
      expect(await page.getByRole('region', { name: 'What if' }).count()).toBe(0);
      await checkAxe(page);
      await page.goto(`/employees/${id}`);
      await page.getByText('€45,000').first().waitFor();
      await page.getByRole('button', { name: 'Edit' }).click();
      const salary = page.getByRole('textbox', { name: 'Salary' });
      await salary.fill('$46,000');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Write a whole amount in EUR, such as 54,000').waitFor();
      await salary.fill('46.000 €');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('€46,000').first().waitFor();

      const spanish = await visit({ baseURL: url(), path: `/?employee=${id}`, locale: 'es-ES', allow: UNKNOWN });
      await spanish.getByText(/El modelo activo predice en USD .* y la empresa paga en EUR \(euro\)/).waitFor();
      await spanish
        .getByText(/^46\.000\s€$/)
        .first()
        .waitFor();
      await put(page, { currency: 'JPY' });
      await spanish.reload();
      await spanish.getByText(/paga en JPY /).waitFor();
      await put(page, { currency: 'USD', name: null });
      await spanish.reload();
      await spanish.getByRole('button', { name: 'Guardar predicción' }).waitFor();
    });

    it('are told beside a prediction of before, once somebody comes back to the page', async () => {
      const admin = await settings();
      const page = await visit({ baseURL: url() });
      const { id } = await somebody(page);
      await savePrediction(page, id, 'Junior');
      const spanish = await visit({ baseURL: url(), path: `/employees/${id}`, locale: 'es-ES' });
      await spanish.getByRole('button', { name: 'Decidir este aumento' }).waitFor();
      await page.goto(`/employees/${id}`);
      const decide = page.getByRole('button', { name: 'Decide this raise' });
      await decide.waitFor();
      await put(admin, { currency: 'EUR' });
      for (const one of [page, spanish]) {
        await one.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
      }
      await page.getByText('In USD, but the company pays in EUR: predict again with a model in EUR.').waitFor();
      await spanish.getByText('En USD, pero la empresa paga en EUR: predice de nuevo con un modelo en EUR.').waitFor();
      await page.getByRole('link', { name: 'Predict again' }).waitFor();
      expect(await decide.count()).toBe(0);
      expect(await page.getByText(/^Outdated/).count()).toBe(0);
      await checkAxe(page);
      await put(admin, { currency: 'USD' });
    });

    it('that somebody else changed meanwhile are shown as they are now', async () => {
      const page = await settings();
      const form = page.getByRole('form', { name: 'Company' });
      const name = form.getByRole('textbox', { name: 'Name' });
      await name.fill('Mine');
      await put(page, { name: 'Theirs' });
      await form.getByRole('button', { name: 'Save' }).click();
      await page.getByText(/Somebody changed the company meanwhile/).waitFor();
      await page.getByRole('region', { name: 'As it is now' }).getByText('Theirs').waitFor();
      await checkAxe(page);
      await form.getByRole('button', { name: 'Go on from how it is now' }).press('Enter');
      await expect.poll(() => name.inputValue()).toBe('Theirs');
      // The button is gone, and had the focus.
      await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
      await name.fill('');
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByText('Saved.').waitFor();
      expect((await company(page)).name).toBeNull();
    });

    it('are for admins', async () => {
      const page = await settings({ as: 'hr', allow: /403/ });
      await page.getByRole('heading', { name: 'Your role does not include this page' }).waitFor();
      await page.getByRole('navigation').getByRole('link', { name: 'Employees' }).waitFor();
      expect(await page.getByRole('heading', { name: 'Settings' }).count()).toBe(0);
      expect(await page.getByRole('link', { name: 'Settings' }).count()).toBe(0);
    });

    it('a browser that asks for another language is answered in the company’s', async () => {
      const admin = await settings();
      await put(admin, { language: 'es' });
      const page = await visit({ baseURL: url(), signedIn: false, locale: 'fr-FR' });
      await page.getByRole('button', { name: 'Iniciar sesión' }).waitFor();
      await put(admin, { language: null });
      await page.reload();
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
    });
  });

  describe('jobs', () => {
    it('are added, given to somebody, and not predicted; the page says so in both languages', async () => {
      const page = await settings();
      await page.getByRole('link', { name: 'Add a job' }).click();
      const form = page.getByRole('form', { name: 'Add a job' });
      await form.getByRole('textbox', { name: 'Name' }).fill('analista');
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByText(/“analista” cannot be told from the job Analyst/).waitFor();
      await form.getByRole('textbox', { name: 'Name' }).fill('Repostero');
      await form.getByRole('textbox', { name: 'In Spanish' }).fill('Repostero/a');
      await form.getByRole('textbox', { name: 'In English' }).fill('Pastry chef');
      await checkAxe(page);
      await form.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Repostero was added.').waitFor();
      await page.getByRole('row', { name: /^Repostero Pastry chef 0 people .*Not by the active model/ }).waitFor();

      // Who got the job meanwhile is counted when one comes back.
      await page.getByRole('navigation').getByRole('link', { name: 'Employees' }).click();
      await page.getByRole('heading', { level: 1, name: 'Employees' }).waitFor();
      await somebody(page, { job: 'Repostero' });
      await page.goBack();
      await page.getByRole('row', { name: /^Repostero Pastry chef 1 person / }).waitFor();

      const { id } = await somebody(page);
      await page.goto(`/employees/${id}`);
      await page.getByRole('button', { name: 'Edit' }).click();
      await page.getByRole('combobox', { name: 'Job' }).selectOption('Pastry chef');
      await page.getByRole('button', { name: 'Save' }).click();
      // The form is gone once it is saved.
      await page.getByRole('combobox', { name: 'Job' }).waitFor({ state: 'detached' });
      await page.goto(`/?employee=${id}`);
      await page.getByText(/The active model does not know the job Pastry chef, only: Analyst/).waitFor();
      const spanish = await visit({ baseURL: url(), path: `/?employee=${id}`, locale: 'es-CO', allow: UNKNOWN });
      await spanish.getByText(/El modelo activo no conoce el puesto Repostero\/a, solo: Analista/).waitFor();
      await spanish.goto('/employees?job=Repostero');
      await spanish.getByRole('cell', { name: 'Repostero/a' }).first().waitFor();

      await page.goto('/settings');
      await page.getByRole('button', { name: 'Delete Repostero' }).click();
      await page.getByText(/2 people have the job Repostero/).waitFor();
    });

    it('are called as the company calls them in the reasons of a prediction too', async () => {
      const admin = await settings();
      const { items } = await (await admin.request.get('/api/company/jobs')).json();
      const { id: jobId, version } = items.find(({ name }: { name: string }) => name === 'Analyst');
      const label = { en: 'Number cruncher', es: 'Analista' };
      const answer = await admin.request.patch(`/api/company/jobs/${jobId}`, { data: { version, label } });
      expect(answer.status()).toBe(200);
      const { id } = await somebody(admin);
      const page = await visit({ baseURL: url(), path: `/?employee=${id}` });
      const why = page.getByRole('region', { name: 'Prediction' }).getByRole('row').filter({ hasText: /^Job/ });
      await choose(page, /Starting from/, 'The average case');
      await why.getByText(/Number cruncher/).waitFor();
    });

    it('are renamed after a question where the model knows them', async () => {
      const page = await settings({ ...PHONE });
      await page.getByRole('link', { name: 'Change Consultant' }).click();
      const form = page.getByRole('form', { name: 'Change Consultant' });
      await form.getByRole('textbox', { name: 'Name' }).fill('Advisor');
      await form.getByRole('button', { name: 'Save' }).press('Enter');
      await page.getByText(/The active model knows Consultant, and not Advisor/).waitFor();
      await checkAxe(page);
      await page.getByRole('button', { name: 'Yes, it is right' }).click();
      await page.getByText('Advisor was changed.').waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('link', { name: 'Change Consultant' }).waitFor();
    });
  });
});
