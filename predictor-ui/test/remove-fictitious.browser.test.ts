import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, signIn } from './support/accounts.ts';
import { checkAxe } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { useOwnApp } from './support/own-app.ts';
import { savePrediction } from './support/people.ts';

const ADMIN = { email: 'admin@company.test', password: PASSWORD };

const TEXTS = {
  'en-US': {
    company: /A fictitious company of a thousand people/,
    footer: 'A fictitious company: no real person’s data',
    whose: 'Whose salary shall we look at?',
    demo: 'Enter with the demo account',
    heading: 'The fictitious company',
    here: /^1,000 people came with Aumento/,
    others: /1 person was added, or got another name or email/,
    remove: 'Remove the fictitious company',
    goes: /^For good: 1,000 people, 5,\d{3} salary decisions, 1 prediction and 8 departments\. 1 person stays/,
    backup: /npm run db:backup/,
    demoGoes: /^The demo account goes with it/,
    openDemo: /with one click, as HR/,
    openSignUp: /SIGN_UP=invitation/,
    yes: 'Remove it',
    no: 'Keep it',
    removed: 'The fictitious company was removed',
    gone: /^Gone: 1,000 people, 5,\d{3} salary decisions, 1 prediction and 8 departments\. Now bring/,
    import: 'Import people',
    importTitle: /^Import people from/,
    logged: 'Removed the fictitious company',
    forbidden: 'Your role does not include this page',
    expired: 'Your session has expired',
  },
  'es-MX': {
    company: /Una empresa ficticia de mil personas/,
    footer: 'Empresa ficticia: no hay datos de personas reales',
    whose: '¿De quién es el salario que quieres ver?',
    demo: 'Entrar con la cuenta demo',
    heading: 'La empresa ficticia',
    here: /^1,000 personas vinieron con Aumento/,
    others: /Se agregó 1 persona, o se le cambió el nombre/,
    remove: 'Quitar la empresa ficticia',
    goes: /^Se eliminan para siempre: 1,000 personas, 5,\d{3} decisiones salariales, 1 predicción y 8 departamentos\. 1 persona se queda/,
    backup: /npm run db:backup/,
    demoGoes: /^Con ella se va la cuenta demo/,
    openDemo: /con un clic, como RR\. HH\./,
    openSignUp: /SIGN_UP=invitation/,
    yes: 'Quitarla',
    no: 'Conservarla',
    removed: 'Se quitó la empresa ficticia',
    gone: /^Se eliminaron: 1,000 personas, 5,\d{3} decisiones salariales, 1 predicción y 8 departamentos\. Ahora trae/,
    import: 'Importar personas',
    importTitle: /^Importar personas de/,
    logged: 'Quitó la empresa ficticia',
    forbidden: 'Tu rol no incluye esta página',
    expired: 'Tu sesión ha caducado',
  },
} as const;

const footer = (page: Page) => page.locator('footer');

async function addByForm(page: Page): Promise<void> {
  await page.goto('/employees/new');
  await page.getByRole('textbox', { name: /^(First name|Nombre)/ }).fill('Ana');
  await page.getByRole('textbox', { name: /^(Last name|Apellidos)/ }).fill('Zzabala');
  await page.getByRole('textbox', { name: /^(Email|Correo)/ }).fill('ana@company.test');
  await page.getByRole('combobox', { name: /^(Job|Puesto)/ }).selectOption('Analyst');
  await page.getByRole('combobox', { name: /^(Seniority|Nivel)/ }).selectOption('Junior');
  await page.getByLabel(/^(Hired|Ingreso|Fecha de ingreso)/).fill('2024-03-01');
  await page.getByRole('textbox', { name: /^(Salary|Salario)/ }).fill('45000');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Ana Zzabala' }).waitFor();
}

describe.each(Object.entries(TEXTS))('the fictitious company: %s', (locale, t) => {
  const url = useOwnApp();
  const visit = useBrowser();
  beforeAll(async () => {
    const answer = await fetch(`${url()}/api/auth/sign-up`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ADMIN),
    });
    expect(answer.status).toBe(201);
  });

  it('is named until somebody may be real, and then removed by an admin', async () => {
    const guest = await visit({ baseURL: url(), locale, signedIn: false });
    await guest.getByText(t.company).waitFor();

    const demo = await visit({ baseURL: url(), locale, allow: /401|403/ });
    await demo.getByText(t.footer).waitFor();
    const one = await demo.request.get('/api/employees?pageSize=1');
    await savePrediction(demo, (await one.json()).items[0].id, 'Senior');
    await demo.goto('/settings');
    await demo.getByRole('heading', { name: t.forbidden }).waitFor();
    const page = await visit({ baseURL: url(), locale, signedIn: false });
    expect(await signIn(page, ADMIN.email)).toBe(200);
    await page.goto('/settings');
    await page.getByText(t.here).waitFor();
    expect(await page.getByText(t.others).count()).toBe(0);
    await page.getByRole('navigation').getByRole('link').first().click();
    await page.getByRole('heading', { name: t.whose }).waitFor();
    // Somebody is added on the page: the sentence goes without a reload.
    await addByForm(demo);
    await demo.getByRole('navigation').getByRole('link').first().click();
    await demo.getByRole('heading', { name: t.whose }).waitFor();
    await footer(demo).getByRole('link').first().waitFor();
    await demo.getByText(t.footer).waitFor({ state: 'detached' });
    await guest.reload();
    await guest.getByRole('button', { name: t.demo }).waitFor();
    await guest.waitForLoadState('networkidle');
    expect(await guest.getByText(t.company).count()).toBe(0);

    // What the page counted before somebody was added counts no more.
    await page.goBack();
    await page.getByText(t.others).waitFor();
    await page.getByText(t.openDemo).waitFor();
    await page.getByText(t.openSignUp).waitFor();
    await checkAxe(page);
    const button = page.getByRole('button', { name: t.remove });
    await button.click();
    const dialog = page.getByRole('dialog');
    for (const text of [t.goes, t.demoGoes, t.backup]) await dialog.getByText(text).waitFor();
    await checkAxe(page);
    await dialog.getByRole('button', { name: t.no }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
    expect((await (await page.request.get('/api/fictitious-company')).json()).employees).toBe(1000);

    // It is said at once, even while something else of the page is still read again.
    const jobs = Promise.withResolvers<void>();
    await page.route('**/api/company/jobs', async (route) => {
      await jobs.promise;
      await route.continue();
    });
    await button.click();
    await dialog.getByRole('button', { name: t.yes }).click();
    await page.getByRole('heading', { name: t.removed }).waitFor();
    const status = page.getByRole('status').filter({ hasText: t.gone });
    await status.waitFor();
    await expect.poll(() => status.evaluate((node) => node === document.activeElement)).toBe(true);
    jobs.resolve();
    await checkAxe(page);
    await page.getByText(t.openDemo).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: t.import }).click();
    await page.getByRole('heading', { level: 1, name: t.importTitle }).waitFor();
    await page.goto('/employees');
    await page.getByRole('link', { name: 'Zzabala, Ana' }).waitFor();
    expect((await (await page.request.get('/api/employees?status=all')).json()).total).toBe(1);
    await page.goto('/audit');
    await page.getByRole('cell', { name: t.logged }).first().waitFor();
    await page.goto('/settings');
    await page.getByText(t.openSignUp).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('heading', { name: t.heading }).count()).toBe(0);

    // Whoever was in with the demo account is out, and does not come in again.
    await demo.getByRole('combobox').first().fill('zza');
    await demo.getByText(t.expired).waitFor();
    await guest.reload();
    await guest.getByRole('textbox').first().waitFor();
    await guest.waitForLoadState('networkidle');
    expect(await guest.getByRole('button', { name: t.demo }).count()).toBe(0);
  });
});
