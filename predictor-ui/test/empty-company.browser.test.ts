import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PASSWORD } from './support/accounts.ts';
import { checkAxe } from './support/axe.ts';
import { PHONE, useBrowser } from './support/browser.ts';
import { useOwnApp } from './support/own-app.ts';
import { somebody } from './support/people.ts';

const ADMIN = { email: 'first@company.test', password: PASSWORD };
const PATHS = ['/', '/employees', '/employees/new', '/employees/import', '/departments', '/model', '/course'];
const OF_ADMIN = ['/users', '/audit', '/settings'];

const TEXTS = {
  'en-US': {
    demo: 'Enter with the demo account',
    first: /^Nobody is admin yet: the first account/,
    create: 'Create account',
    nobody: 'Nobody is in the company yet',
    person: 'Person',
    nobodyToPick: 'Nobody is here',
    left: 'Nobody is in the company now',
    showLeft: 'Show who was here',
    clear: 'Clear search and filters',
    add: 'Add a person',
    newPerson: 'A new person',
    whose: 'Whose salary shall we look at?',
    alone: /^Nobody else has this job and seniority/,
    noMatch: 'Nobody matches',
    fictitious: /fictitious/i,
    noPeople: /\b0 people\b/,
    nonsense: /\b0 of\b|NaN|undefined|Infinity/,
  },
  'es-MX': {
    demo: 'Entrar con la cuenta demo',
    first: /^Aún no hay administrador: lo será la primera cuenta/,
    create: 'Crear cuenta',
    nobody: 'Aún no hay nadie en la empresa',
    person: 'Persona',
    nobodyToPick: 'No hay nadie',
    left: 'Ahora no hay nadie en la empresa',
    showLeft: 'Ver quiénes estuvieron',
    clear: 'Quitar búsqueda y filtros',
    add: 'Agregar persona',
    newPerson: 'Nueva persona',
    whose: '¿De quién es el salario que quieres ver?',
    alone: /^Nadie más tiene este puesto/,
    noMatch: 'Nadie coincide',
    fictitious: /ficticia/i,
    noPeople: /\b0 personas\b/,
    nonsense: /\b0 de\b|NaN|undefined|Infinity/,
  },
} as const;

/** @returns what the page says, once it has all that it asks for */
async function contentOf(page: Page, path: string): Promise<string> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  // biome-ignore lint/performance/useDomNodeTextContent: it keeps what stands in two cells apart
  return page.locator('main').innerText();
}

/** @returns a function that says whether the page that is open showed a text since it was opened */
async function watchFor(page: Page, text: string): Promise<() => Promise<boolean>> {
  await page.addInitScript((text) => {
    new MutationObserver(() => {
      if (document.body?.textContent?.includes(text)) document.documentElement.dataset.seen = text;
    }).observe(document, { childList: true, subtree: true, characterData: true });
  }, text);
  return async () => (await page.locator('html').getAttribute('data-seen')) !== null;
}

describe.each(Object.entries(TEXTS))('a company without anybody: %s', (locale, t) => {
  const url = useOwnApp({ AUMENTO_DATA: 'none' });
  const visit = useBrowser();

  it('offers the first account, which is admin, and leads to the first people', async () => {
    const page = await visit({ baseURL: url(), locale, signedIn: false });
    await page.getByText(t.first).waitFor();
    expect(await page.getByRole('button', { name: t.demo }).count()).toBe(0);
    await checkAxe(page);
    await page.getByRole('textbox', { name: /^(Email|Correo)/ }).fill(ADMIN.email);
    await page.getByRole('textbox', { name: /^(Password|Contraseña)/ }).fill(ADMIN.password);
    await page.getByRole('button', { name: t.create }).click();

    await page.getByRole('heading', { name: t.nobody }).waitFor();
    await checkAxe(page);
    await page.getByRole('combobox', { name: t.person }).click();
    await page.getByText(t.nobodyToPick, { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('footer').textContent()).not.toMatch(t.fictitious);
    await page.getByRole('link', { name: t.add }).click();
    await page.getByRole('heading', { level: 1, name: t.newPerson }).waitFor();

    for (const path of [...PATHS, ...OF_ADMIN]) {
      const content = await contentOf(page, path);
      expect(content, path).not.toMatch(t.nonsense);
      // The settings keep the jobs, which nobody has.
      expect(t.noPeople.test(content), path).toBe(path === '/settings');
      expect(await page.getByText(t.noMatch, { exact: true }).count(), path).toBe(0);
    }
    await page.goto('/employees');
    await page.getByRole('heading', { name: t.nobody }).waitFor();
    await checkAxe(page);
    // A search finds nobody, which is something else.
    await page.goto('/employees?search=ana');
    await page.getByRole('heading', { name: t.noMatch }).waitFor();
  });

  it('has pages for a viewer and on a phone too, and one person is enough to predict', async () => {
    const admin = await visit({ baseURL: url(), locale, signedIn: false });
    // Only the first account of all is admin.
    await admin.request.post('/api/auth/sign-up', { data: ADMIN });
    expect((await admin.request.post('/api/auth/sign-in', { data: ADMIN })).status()).toBe(200);
    const page = await visit({ baseURL: url(), locale, as: 'viewer', ...PHONE });
    await page.getByRole('heading', { name: t.nobody }).waitFor();
    expect(await page.getByRole('link', { name: t.add }).count()).toBe(0);
    for (const path of ['/', '/employees', '/departments']) {
      const content = await contentOf(page, path);
      expect(content, path).not.toMatch(t.nonsense);
      expect(content, path).not.toMatch(t.noPeople);
      const { scrollWidth, clientWidth } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
      }));
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    }

    const askedWhose = await watchFor(page, t.whose);
    await page.goto('/');
    await page.getByRole('heading', { name: t.nobody }).waitFor();
    expect(await askedWhose()).toBe(false);

    const { id, version } = await somebody(admin);
    await page.goto('/');
    await page.getByRole('heading', { name: t.whose }).waitFor();
    await page.goto(`/?employee=${id}`);
    await page.getByText(t.alone).waitFor();
    expect(await page.locator('footer').textContent()).not.toMatch(t.fictitious);

    const reader = await visit({ baseURL: url(), locale, as: 'viewer' });
    const saidNobody = await watchFor(reader, t.nobody);
    await reader.goto('/employees?search=nobody');
    const noMatch = reader.getByRole('heading', { name: t.noMatch });
    await noMatch.waitFor();
    // Until the list without the search is there, what the search found stays.
    let kept: number | undefined;
    await reader.route('**/api/employees?pageSize=25', async (route) => {
      kept = await noMatch.count();
      await route.continue();
    });
    await reader.getByRole('button', { name: t.clear }).click();
    const person = reader.getByRole('link', { name: 'Zzunzunegui, Íñigo' });
    await person.waitFor();
    expect(kept).toBe(1);
    expect(await saidNobody()).toBe(false);

    const left = await admin.request.patch(`/api/employees/${id}`, { data: { version, active: false } });
    expect(left.status()).toBe(200);
    for (const path of ['/', '/employees']) {
      await reader.goto(path);
      await reader.getByRole('heading', { name: t.left }).waitFor();
      await checkAxe(reader);
      await reader.getByRole('link', { name: t.showLeft }).click();
      await person.waitFor();
      expect(await saidNobody()).toBe(false);
    }
  });
});
