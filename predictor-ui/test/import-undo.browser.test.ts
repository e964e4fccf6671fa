import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkAxe } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { freshEmail, read, somebody } from './support/people.ts';

/** Imports another salary for somebody, and somebody new. */
async function importTwo(page: Page) {
  const known = await somebody(page);
  const email = freshEmail();
  const csv = [
    'firstName,lastName,email,job,seniority,hiredOn,salary',
    `Ana,Zzabala,${email},Analyst,Junior,2020-01-01,45000`,
    `Ana,Zzabala,${known.email},Analyst,Junior,2020-01-01,46000`,
  ].join('\n');
  await page.goto('/employees/import');
  const file = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Import: 1 new, 1 changed' }).click();
  await page.getByText('Done: 1 added, 1 changed.').last().waitFor();
  const total = async () => (await (await page.request.get(`/api/employees?search=${email}`)).json()).total;
  return { id: known.id, total };
}

describe('an import that was wrong', () => {
  const visit = useBrowser();

  it('is undone at once', async () => {
    const page = await visit();
    const { id, total } = await importTwo(page);
    expect(await read(page, id)).toMatchObject({ salary: 46_000, lastName: 'Zzabala' });
    expect(await total()).toBe(1);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByText('Undone.').waitFor();
    expect(await read(page, id)).toMatchObject({ salary: 40_000, lastName: 'Zzunzunegui', version: 3 });
    expect(await total()).toBe(0);
  });

  it('is undone later too, after a question; not once somebody changed its people', async () => {
    const page = await visit();
    const { id, total } = await importTwo(page);
    await page.reload();
    const last = page.getByRole('region', { name: 'The last imports' });
    const undo = last.getByRole('button', { name: /^Undo the import: / }).first();
    await undo.click();
    await last.getByText('Who was added is deleted (1), and who was changed is as before (1).').waitFor();
    await checkAxe(page);
    await last.getByRole('button', { name: 'Undo the import', exact: true }).click();
    await page.getByText('The import was undone.').waitFor();
    expect(await read(page, id)).toMatchObject({ salary: 40_000 });
    expect(await total()).toBe(0);

    const other = await importTwo(page);
    await page.request.patch(`/api/employees/${other.id}`, { data: { version: 2, phone: '1' } });
    await page.reload();
    await last
      .getByText(/1 added, 1 changed/)
      .first()
      .waitFor();
    const first = last
      .getByText(/1 added, 1 changed/)
      .first()
      .locator('..');
    expect(await first.getByRole('button').count()).toBe(0);
  });
});
