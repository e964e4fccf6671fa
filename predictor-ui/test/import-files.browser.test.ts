import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkAxe } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { freshEmail, read, somebody } from './support/people.ts';
import { rowsOf, workbook } from './support/workbook.ts';

const HEADER = ['Nombre', 'Apellidos', 'Correo', 'Género', 'Fecha de nacimiento', 'Puesto', 'Nivel', 'Ingreso'];
const person = (email: string, bornOn: string, hiredOn: string) =>
  ['Ana', 'Zzabala', email, 'Mujer', bornOn, 'Ingeniero/a', 'Semi Senior', hiredOn] as (string | number)[];

async function choose(page: Page, content: string | Uint8Array, name = 'people.csv'): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
}

describe('files that companies have', () => {
  const visit = useBrowser();
  const ready = (page: Page) => page.getByRole('button', { name: 'Import: 1 new, 0 changed' });

  it('are asked once how their dates are to be read, and imported only then', async () => {
    const page = await visit({ path: '/employees/import' });
    const email = freshEmail();
    const csv = [
      [...HEADER, 'Salario'],
      [...person(email, '03/04/1990', '05/06/2019'), '45000'],
    ];
    await choose(page, csv.map((row) => row.join(';')).join('\n'));
    const question = page.getByRole('radiogroup', { name: 'How are the dates of this file written?' });
    await question.waitFor();
    expect(await page.getByRole('button', { name: /^Import:/ }).count()).toBe(0);
    expect(await question.getByRole('radio', { checked: true }).count()).toBe(0);
    await checkAxe(page);
    await question.getByText('Month first: 12/31/2024').click();
    await page.getByRole('listitem').filter({ hasText: 'Hired: May 6, 2019' }).waitFor();
    await question.getByText('Day first: 31/12/2024').click();
    await page.getByRole('listitem').filter({ hasText: 'Hired: Jun 5, 2019' }).waitFor();
    await ready(page).click();
    await page.getByText('Done: 1 added, 0 changed.').last().waitFor();
  });

  it('are read from a workbook as from its CSV, whatever it is called', async () => {
    const page = await visit({ path: '/employees/import' });
    const email = freshEmail();
    const rows = rowsOf([
      [...HEADER, 'Salario'],
      [...person(email, '1990-01-01', '2019-03-15'), 45_000],
    ]);
    for (const name of ['people.xlsx', 'people.csv']) {
      await choose(page, workbook({ rows }), name);
      await page.getByText(`${name}, Personas & más: 1 row`).waitFor();
    }
    await ready(page).click();
    await page.getByText('Done: 1 added, 0 changed.').last().waitFor();
    await choose(page, workbook({ rows, sheets: '<!-- none -->' }));
    await page.getByRole('alert').filter({ hasText: 'not a workbook that can be read' }).waitFor();
  });

  it.each<[string, string | Uint8Array, string]>([
    ['people.csv', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), 'old Excel (.xls)'],
    ['people.xls', '<html><body><table></table></body></html>', 'is a web page'],
    ['people.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'not a workbook that can be read'],
  ])('are told what they are when they are none: %s', async (name, content, words) => {
    const page = await visit({ path: '/employees/import', allow: /status of 422/ });
    await choose(page, content, name);
    await page.getByRole('alert').filter({ hasText: words }).waitFor();
  });

  it('leave a column open that two could be, above the errors, until it is chosen', async () => {
    const page = await visit();
    const { email } = await somebody(page);
    await page.goto('/employees/import');
    await choose(page, `email;Salario;Sueldo\n${email};41000;42000\n`);
    const table = page.getByRole('table', { name: 'To be mended in the file' });
    const error = table.getByRole('row').filter({ hasText: 'Salario, Sueldo' });
    await error.getByRole('cell', { name: 'all', exact: true }).waitFor();
    const field = page.getByRole('combobox', { name: 'Salary' });
    expect(await field.inputValue()).toBe('?');
    const [above, below] = await Promise.all([field.boundingBox(), table.boundingBox()]);
    expect(above?.y).toBeLessThan(below?.y ?? 0);
    // Another answer leaves it open.
    await page.getByRole('combobox', { name: 'Phone' }).selectOption('Salario');
    await page.getByText('Salary').first().waitFor();
    await page.getByRole('combobox', { name: 'Phone' }).selectOption('');
    await field.selectOption('Sueldo');
    await page.getByRole('listitem').filter({ hasText: 'Salary: $40,000 → $42,000' }).waitFor();
    await page.getByRole('button', { name: 'Import: 0 new, 1 changed' }).waitFor();
  });

  it.each([
    ['en-US', 'Download a template', 'people.csv', 'Import: 1 new, 0 changed', 'First name,Last name,Email,'],
    [
      'es-US',
      'Descargar una plantilla',
      'personas.csv',
      'Importar: 1 nueva, 0 cambian',
      '\uFEFFNombre;Apellidos;Correo;',
    ],
  ])('have a template that the import takes: %s', async (locale, link, name, button, start) => {
    const page = await visit({ path: '/employees/import', locale });
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: link }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(name);
    const text = await readFile(await file.path(), 'utf8');
    expect(text.startsWith(start)).toBe(true);
    await choose(page, text);
    await page.getByRole('button', { name: button }).waitFor();
  });

  it('have a template once it is known which job can stand in it', async () => {
    const page = await visit();
    const release = Promise.withResolvers<void>();
    await page.route('**/api/company', async (route) => {
      await release.promise;
      await route.continue();
    });
    await page.goto('/employees/import');
    await page.getByRole('button', { name: 'Choose a file' }).waitFor();
    const link = page.getByRole('link', { name: 'Download a template' });
    expect(await link.count()).toBe(0);
    release.resolve();
    expect(decodeURIComponent(`${await link.getAttribute('href')}`)).toContain(',Analyst,');
  });

  it('may be chosen again under the same name, once they are mended', async () => {
    const page = await visit({ path: '/employees/import' });
    await choose(page, 'email\nnone\n');
    await page.getByRole('table', { name: 'To be mended in the file' }).waitFor();
    // A browser is silent about the file that its field has already.
    expect(await page.locator('input[type=file]').inputValue()).toBe('');
  });

  it('may be dropped on the card; beside it a drop does nothing', async () => {
    const page = await visit();
    const { id, email } = await somebody(page);
    await page.goto('/employees/import');
    await page.getByRole('button', { name: 'Choose a file' }).waitFor();
    const data = await page.evaluateHandle((csv) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([csv], 'dropped.csv'));
      return transfer;
    }, `email,salary\n${email},46000\n`);
    const drop = (selector: string) => page.dispatchEvent(selector, 'drop', { dataTransfer: data });
    await drop('h1');
    expect(await page.getByText('dropped.csv').count()).toBe(0);
    await drop('text=Download a template');
    await page.getByText('dropped.csv: 1 row').waitFor();
    await page.getByRole('button', { name: 'Import: 0 new, 1 changed' }).click();
    await page.getByText('Done: 0 added, 1 changed.').last().waitFor();
    expect(await read(page, id)).toMatchObject({ salary: 46_000 });
  });
});
