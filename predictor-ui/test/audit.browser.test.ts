import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { freshEmail, somebody } from './support/people.ts';

describe('the audit log', () => {
  const visit = useBrowser();
  const table = (page: Page) => page.getByRole('table', { name: /^(Audit log|Registro de auditoría)$/ });
  const entries = (page: Page) => table(page).locator('tbody').getByRole('row');

  it.each([
    ['en-US', 'Changed a person’s data', 'Salary: $40,000 → $46,500', 'Gender: not shown'],
    ['es-US', 'Cambió los datos de una persona', 'Salario: $40,000 → $46,500', 'Género: no se muestra'],
  ])('says who did what to whom, from where, and what was before: %s', async (locale, action, salary, gender) => {
    const page = await visit({ as: 'admin', locale });
    const { id, lastName } = await somebody(page, { lastName: `Audited${Date.now()}` });
    await page.request.patch(`/api/employees/${id}`, { data: { version: 1, salary: 46_500, gender: 'female' } });
    await page.goto(`/audit?search=${lastName}`);
    const entry = entries(page).first();
    for (const text of ['admin@empresa.example', '127.0.0.1', action, salary, gender]) {
      await entry
        .getByText(text)
        .or(entry.getByRole('listitem').filter({ hasText: text }))
        .waitFor();
    }
    expect(await entries(page).count()).toBe(2);
    await entry.getByRole('link', { name: `Íñigo ${lastName}` }).click();
    await page.getByRole('heading', { level: 1, name: `Íñigo ${lastName}` }).waitFor();
  });

  it('filters by action, person and days, and keeps that in the address', async () => {
    const page = await visit({ as: 'admin', path: '/audit' });
    const { id } = await somebody(page);
    const email = `failed${Date.now()}@empresa.example`;
    for (const who of [email, `another.${Date.now()}@empresa.example`]) {
      await page.request.post('/api/auth/sign-in', { data: { email: who, password: 'not the right one' } });
    }
    await page.getByRole('combobox', { name: 'Action' }).selectOption('sign-in-failed');
    await page.getByRole('searchbox', { name: 'Search by person or IP address' }).fill(email);
    await expect.poll(() => entries(page).count()).toBe(1);
    const today = new Date().toISOString().slice(0, 10);
    await page.getByLabel('From (UTC)').fill(today);
    await page.getByLabel('To (UTC)').fill('2001-01-01');
    await page.getByRole('heading', { name: 'Nothing matches' }).waitFor();
    const search = { action: 'sign-in-failed', search: email, from: today, to: '2001-01-01' };
    await expect.poll(() => Object.fromEntries(new URL(page.url()).searchParams)).toEqual(search);
    await page.reload();
    await page.getByRole('heading', { name: 'Nothing matches' }).waitFor();
    expect(await page.getByLabel('From (UTC)').inputValue()).toBe(today);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await table(page).waitFor();
    expect(new URL(page.url()).search).toBe('');

    await page.goto(`/audit?subjectId=${id}`);
    await expect.poll(() => entries(page).count()).toBe(1);
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect.poll(() => entries(page).count()).toBeGreaterThan(1);
  });

  it('goes on with older entries, in order and without gaps, and leaves the focus where it was', async () => {
    const page = await visit({ as: 'admin' });
    const lastName = `Many${Date.now()}`;
    const row = (index: number) =>
      `N${index},${lastName},${freshEmail()},female,1990-01-01,Analyst,Junior,2020-01-01,45000`;
    const header = 'firstName,lastName,email,gender,bornOn,job,seniority,hiredOn,salary';
    const csv = [header, ...Array.from({ length: 120 }, (_, index) => row(index))].join('\n');
    expect((await page.request.post('/api/employees/import', { data: { csv, apply: true } })).status()).toBe(200);
    await page.goto(`/audit?search=${lastName}`);
    await expect.poll(() => entries(page).count()).toBe(50);
    const older = page.getByRole('button', { name: 'Show older ones' });
    await older.press('Enter');
    await page.getByText('100 entries').waitFor();
    await older.press('Enter');
    await page.getByText('120 entries').waitFor();
    expect(await older.getAttribute('aria-disabled')).toBe('true');
    expect(await older.evaluate((button) => button === document.activeElement)).toBe(true);
    const people = await table(page).getByRole('link').allTextContents();
    expect(new Set(people).size).toBe(120);
    await page.getByText('Use by API').click();
    const snippet = await page.getByRole('region', { name: 'TypeScript' }).locator('pre').textContent();
    const asked = snippet?.match(/'\/audit\?[^']+'/g);
    expect(asked?.map((path) => path.includes('before='))).toEqual([false, true, true]);
  });

  it('downloads what the filters show', async () => {
    const page = await visit({ as: 'admin' });
    const { lastName } = await somebody(page, { lastName: `Loaded${Date.now()}` });
    await page.goto(`/audit?search=${lastName}`);
    await entries(page).first().waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download CSV' }).click();
    const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(lastName);
    await page.goto('/audit?action=audit-exported');
    await entries(page).first().getByText(lastName).waitFor();
  });

  it('says when it cannot be read, and tries again', async () => {
    const page = await visit({ as: 'admin', allow: /status of 503/ });
    await page.route('**/api/audit*', (route) => route.fulfill({ status: 503, json: {} }));
    await page.goto('/audit');
    await page.getByRole('alert').filter({ hasText: 'not answering' }).waitFor();
    await page.unroute('**/api/audit*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await table(page).waitFor();
  });

  it('is for admins, who find it among the pages', async () => {
    const admin = await visit({ as: 'admin' });
    await admin.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Audit log' }).click();
    await table(admin).waitFor();
    expect(await admin.title()).toBe('Audit log · Aumento');
    const page = await visit({ as: 'hr', path: '/audit' });
    await page.getByRole('heading', { name: 'Your role does not include this page' }).waitFor();
    const pages = page.getByRole('navigation', { name: 'Pages' });
    await pages.getByRole('link', { name: 'Predict' }).waitFor();
    expect(await pages.getByRole('link', { name: 'Audit log' }).count()).toBe(0);
  });
});
