import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { changesTexts } from '../src/shared/changes/texts.ts';
import { textOf } from '../src/shared/changes/use-value-text.ts';
import { employeeFieldNames } from '../src/shared/employees/employee-field-names.ts';
import { checkAxe, checkFits } from './support/axe.ts';
import { PHONE, useBrowser } from './support/browser.ts';
import { savePrediction, somebody } from './support/people.ts';

const LANGUAGES = [
  ['es', 'es-MX', ';', 'Exportar CSV'],
  ['en', 'en-US', ',', 'Export CSV'],
] as const;

/** The audit log as the API exports it. */
async function audit(page: Page, language: string): Promise<string[]> {
  const answer = await page.request.get(`/api/audit/export?language=${language}`);
  return (await answer.text()).trimEnd().split('\r\n');
}

async function download(page: Page, link: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).click();
  return readFile(await (await coming).path(), 'utf8');
}

describe('what is exported', () => {
  const visit = useBrowser();

  it.each(LANGUAGES)('is in the page’s language, people: %s', async (language, locale, separator, link) => {
    const page = await visit({ locale, path: '/employees' });
    const { email } = await somebody(page);
    await page.goto(`/employees?search=${email}`);
    await page.getByRole('table').getByRole('link').first().waitFor();
    const lines = (await download(page, link)).trimEnd().split('\r\n');
    expect(lines).toHaveLength(2);
    const { departmentId: _, ...names } = employeeFieldNames[language];
    const header = lines[0]?.slice(1).split(separator) ?? [];
    expect(lines[0]?.startsWith('\uFEFF')).toBe(true);
    expect(header.slice(0, -1).toSorted()).toEqual(Object.values(names).toSorted());
    expect(lines[1]).toContain(email);
  });

  it('is in the page’s language, the audit log', async () => {
    const page = await visit({ locale: 'es-MX', as: 'admin', path: '/audit?action=sign-in' });
    const [header, first] = (await download(page, 'Descargar CSV')).split('\r\n');
    expect(header).toContain('Qué hizo;Quién');
    expect(first).toContain(';Inició sesión;');
  });

  it('calls what was done as the page does', async () => {
    const page = await visit({ as: 'admin' });
    const columnOf = async (language: string, separator: string) =>
      (await audit(page, language)).slice(1).map((line) => line.split(separator)[1] ?? '');
    const actions = await columnOf('', ',');
    for (const [language, , separator] of LANGUAGES) {
      // What is newer comes first.
      const labels = (await columnOf(language, separator)).slice(-actions.length);
      expect(labels).toEqual(actions.map((action) => textOf(changesTexts[language].actions, action)));
    }
  });

  it('are decisions, of the days that are asked for', async () => {
    const page = await visit();
    const { id, email } = await somebody(page);
    const { id: predictionId, createdAt } = await savePrediction(page, id, 'Junior');
    await page.request.post('/api/reviews', { data: { predictionId, comment: 'bien' } });
    await page.goto('/employees');
    await page.getByRole('button', { name: 'Export decisions' }).press('Enter');
    await page.getByLabel('From').fill(createdAt.slice(0, 10));
    const text = await download(page, 'Download CSV');
    expect(text.startsWith('\uFEFFDate,Person,Email')).toBe(true);
    expect(text.split('\r\n').find((line) => line.includes(email))).toContain(',bien,demo@empresa.example,');
    await page.getByLabel('To').fill('2001-01-01');
    expect((await download(page, 'Download CSV')).trim().split('\r\n')).toHaveLength(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByLabel('From').count()).toBe(0);
  });

  it.each([
    ['light', 'es-MX', {}],
    ['dark', 'en-US', PHONE],
  ] as const)('leaves axe nothing serious to say, and fits: %s, %s', async (colorScheme, locale, size) => {
    const page = await visit({ colorScheme, locale, ...size, path: '/employees' });
    await page.getByRole('button', { name: /Export decisions|Exportar decisiones/ }).click();
    await page.getByLabel(/^(From|Desde)$/).waitFor();
    await checkAxe(page);
    await checkFits(page);
  });

  it('is not offered to who may not', async () => {
    const page = await visit({ as: 'viewer', path: '/employees' });
    await page.getByRole('table').getByRole('link').first().waitFor();
    expect(await page.getByRole('button', { name: 'Export decisions' }).count()).toBe(0);
  });
});
