import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { freshEmail, read, somebody } from './support/people.ts';

const HEADER = 'Nombre;Apellidos;Mail;Género;Fecha de nacimiento;Puesto;Nivel;Ingreso;Cuánto';

async function choose(page: Page, text: string | Buffer): Promise<void> {
  const file = page.locator('input[type=file]');
  await file.setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
}

async function find(page: Page, email: string) {
  const answer = await page.request.get(`/api/employees?search=${email}`);
  return ((await answer.json()) as { items: { firstName: string; salary: number }[] }).items;
}

describe('importing people', () => {
  const visit = useBrowser();

  it('shows what would happen, lets a column be mapped, and writes it', async () => {
    const page = await visit({ path: '/employees' });
    await page.getByRole('link', { name: 'Import people' }).click();
    const email = freshEmail();
    await choose(page, `${HEADER}\nAna;Zzabala;${email};Mujer;1990-01-01;Analista;Junior;2020-01-01;45.000\n`);
    await page.getByText('people.csv: 1 row').waitFor();
    const errors = page.getByRole('table', { name: 'To be mended in the file' });
    await errors.getByRole('cell', { name: 'Salary' }).waitFor();
    expect(await page.getByRole('button', { name: /^Import:/ }).count()).toBe(0);

    await page.getByRole('combobox', { name: 'Salary' }).selectOption('Cuánto');
    const write = page.getByRole('button', { name: 'Import: 1 new, 0 changed' });
    await write.waitFor();
    expect(await find(page, email)).toEqual([]);
    await write.click();
    await page.getByText('Done: 1 added, 0 changed.').last().waitFor();
    expect(await find(page, email)).toMatchObject([{ firstName: 'Ana', salary: 45_000 }]);
    await page.getByRole('link', { name: 'See the list' }).press('Enter');
    await page.getByRole('table').waitFor();
  });

  it('names every error with its line, and writes nothing', async () => {
    const page = await visit({ path: '/employees/import' });
    const email = freshEmail();
    const good = `Ana;Zzabala;${email};Mujer;1990-01-01;Analista;Junior;2020-01-01`;
    await choose(page, `${HEADER.replace('Cuánto', 'Salario')}\n${good};45000\n${good.replace(email, 'none')};much\n`);
    const table = page.getByRole('table', { name: 'To be mended in the file' });
    await table.waitFor();
    const rows = await table.getByRole('row').allTextContents();
    expect(
      rows
        .slice(1)
        .map((row) => row.slice(0, 4))
        .toSorted(),
    ).toEqual(['3Ema', '3Sal']);
    expect(await page.getByRole('button', { name: /^Import:/ }).count()).toBe(0);
    expect(await find(page, email)).toEqual([]);
  });

  it('reads what Excel writes on Windows', async () => {
    const page = await visit({ path: '/employees/import' });
    const email = freshEmail();
    const row = `Íñigo;Núñez;${email};Hombre;1990-01-01;Analista;Junior;2020-01-01;45000`;
    await choose(page, Buffer.from(`${HEADER.replace('Cuánto', 'Salario')}\r\n${row}\r\n`, 'latin1'));
    await page.getByRole('button', { name: 'Import: 1 new, 0 changed' }).click();
    await page.getByText('Done: 1 added, 0 changed.').last().waitFor();
    expect(await find(page, email)).toMatchObject([{ firstName: 'Íñigo' }]);
  });

  it('reads an export again: only what was edited in it changes', async () => {
    const page = await visit();
    const { id, email } = await somebody(page);
    await page.goto(`/employees?search=${email}`);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Export CSV' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    await page.goto('/employees/import');
    await choose(page, text.replace('40000', '46000'));
    await page.getByRole('listitem').filter({ hasText: 'Salary: $40,000 → $46,000' }).waitFor();
    await page.getByRole('button', { name: 'Import: 0 new, 1 changed' }).click();
    await page.getByText('Done: 0 added, 1 changed.').last().waitFor();
    expect(await read(page, id)).toMatchObject({ salary: 46_000, phone: '+1-555-0100', version: 2 });
  });

  it('reads the department by its name, from a column that is found or mapped, and names a wrong one', async () => {
    const page = await visit();
    const { id, email } = await somebody(page);
    await page.goto('/employees/import');
    await choose(page, `email,Departamento\n${email},Nowhere\n`);
    const errors = page.getByRole('table', { name: 'To be mended in the file' });
    await errors.getByRole('row').filter({ hasText: 'Is no department' }).getByText('Department').first().waitFor();
    await choose(page, `email,Where\n${email},finance\n`);
    await page.getByRole('combobox', { name: 'Department' }).selectOption('Where');
    await page.getByRole('listitem').filter({ hasText: 'Department: (empty) → Finance' }).waitFor();
    await page.getByRole('button', { name: 'Import: 0 new, 1 changed' }).click();
    await page.getByText('Done: 0 added, 1 changed.').last().waitFor();
    expect(await read(page, id)).toMatchObject({ department: 'Finance' });
  });

  it('says what is wrong with a file that is none, and takes another', async () => {
    const page = await visit({ path: '/employees/import', allow: /status of 422/ });
    await choose(page, '');
    await page.getByRole('alert').filter({ hasText: 'is empty' }).waitFor();
    await choose(page, 'x'.repeat(7 * 1024 * 1024));
    await page.getByRole('alert').filter({ hasText: 'larger than 6 MB' }).waitFor();
    await choose(page, `email,salary\n${(await somebody(page)).email},50000\n`);
    await page.getByRole('button', { name: 'Import: 0 new, 1 changed' }).waitFor();
  });

  it.each([
    ['en-US', ['Gender: Female', 'Job: Analyst', 'Hired: Mar 2, 2020', 'Salary: $45,000']],
    ['es-US', ['Género: Mujer', 'Puesto: Analista', 'Ingreso: 2 mar 2020', 'Salario: $45,000']],
  ])('shows how the values of a new person were understood: %s', async (locale, values) => {
    const page = await visit({ path: '/employees/import', locale });
    const row = `Ana;Zzabala;${freshEmail()};Mujer;1990-01-01;Analista;Junior;2020-03-02;45.000`;
    await choose(page, `${HEADER.replace('Cuánto', 'Salario')}\n${row}\n`);
    for (const value of values) await page.getByRole('listitem').filter({ hasText: value }).waitFor();
  });

  it('tells a hundred errors one by one, and how many there are', async () => {
    const page = await visit({ path: '/employees/import' });
    const rows = Array.from({ length: 130 }, (_, index) => `nobody${index}`);
    await choose(page, `email\n${rows.join('\n')}\n`);
    const errors = page.getByRole('table', { name: 'To be mended in the file' });
    await errors.waitFor();
    expect(await errors.locator('tbody tr').count()).toBe(100);
    await page.getByText('The first 100 of 130.').waitFor();
  });

  it('says that others are importing, and tries the same file again', async () => {
    const page = await visit({ path: '/employees/import', allow: /status of 429/ });
    const busy = { status: 429, headers: { 'retry-after': '10' }, json: { status: 429, detail: 'busy' } };
    await page.route('**/api/employees/import', (route) => route.fulfill(busy), { times: 1 });
    await choose(page, `email,salary\n${(await somebody(page)).email},50000\n`);
    const alert = page.getByRole('alert').filter({ hasText: 'Other files are being imported right now' });
    await alert.getByText('Try again in 10 seconds.').waitFor();
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'Import: 0 new, 1 changed' }).waitFor();
  });

  it('is not for viewers', async () => {
    const page = await visit({ as: 'viewer', path: '/employees/import' });
    await page.getByRole('heading', { name: 'Your role does not include this page' }).waitFor();
    await page.goto('/employees');
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('link', { name: /CSV/ }).count()).toBe(0);
  });
});
