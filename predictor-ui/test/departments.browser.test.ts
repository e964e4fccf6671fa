import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Department } from '../src/generated/types.gen.ts';
import { checkAxe, checkFits } from './support/axe.ts';
import { PHONE, useBrowser } from './support/browser.ts';
import { departments, isFocused, somebody } from './support/people.ts';

const freshName = () => `Zz ${randomUUID()}`;

/** A department of this test's own. */
async function department(page: Page, name = freshName()): Promise<Department> {
  return (await page.request.post('/api/departments', { data: { name } })).json() as Promise<Department>;
}

const namesOf = async (page: Page) => (await departments(page)).map(({ name }) => name);

describe('the departments', () => {
  const visit = useBrowser();
  const table = (page: Page) => page.getByRole('table', { name: 'Departments' });
  const linkFocused = (page: Page, name: string) =>
    page.getByRole('link', { name, exact: true }).evaluate((link) => link === document.activeElement);

  it('are listed with how many people are in each, which leads to them', async () => {
    const page = await visit();
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Departments' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Departments' }).waitFor();
    const engineering = (await departments(page)).find(({ name }) => name === 'Engineering');
    const row = table(page).getByRole('row').filter({ hasText: 'Engineering' });
    await row.getByRole('link', { name: /^\d+ people in Engineering$/ }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Employees' }).waitFor();
    await expect.poll(() => page.getByRole('cell', { name: 'Engineering', exact: true }).count()).toBe(25);
    const { pathname, searchParams } = new URL(page.url());
    expect([pathname, searchParams.get('departmentId')]).toEqual(['/employees', engineering?.id]);
    expect(await page.getByRole('combobox', { name: 'Department' }).inputValue()).toBe(engineering?.id);
  });

  it('are added by keyboard, and that is taken back', async () => {
    const page = await visit({ path: '/departments', allow: /status of 409/ });
    await page.getByRole('link', { name: 'Add a department' }).press('Enter');
    const field = page.getByRole('form', { name: 'Add a department' }).getByRole('textbox', { name: 'Name' });
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(new URL(page.url()).search).toBe('?edit=new');
    await page.keyboard.press('Enter');
    await page.getByText('Fill this in').waitFor();
    await page.keyboard.type('Engineering');
    await page.keyboard.press('Enter');
    await page.getByText('There is a department Engineering already. Use another name.').waitFor();
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    const name = freshName();
    await field.fill(name);
    await page.keyboard.press('Enter');
    await page.getByText(`${name} was added.`).waitFor();
    await expect.poll(() => linkFocused(page, 'Add a department')).toBe(true);
    expect(await namesOf(page)).toContain(name);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone.').waitFor();
    expect(await namesOf(page)).not.toContain(name);
    await expect.poll(() => page.getByRole('cell', { name }).count()).toBe(0);
  });

  it('are renamed at their own address, everywhere at once, and that is taken back', async () => {
    const page = await visit();
    const { id, name } = await department(page);
    const person = await somebody(page, { departmentId: id });
    await page.goto(`/employees/${person.id}`);
    await page.getByRole('definition').filter({ hasText: name }).waitFor();
    await page.getByRole('link', { name: 'Departments' }).click();
    await page.getByRole('link', { name: `Rename ${name}` }).press('Enter');
    await expect.poll(() => new URL(page.url()).search).toBe(`?edit=${id}`);
    await page.reload();
    const field = page.getByRole('form', { name: `Rename ${name}` }).getByRole('textbox', { name: 'Name' });
    await expect.poll(() => field.inputValue()).toBe(name);
    await field.press('Escape');
    await expect.poll(() => linkFocused(page, `Rename ${name}`)).toBe(true);
    expect(new URL(page.url()).search).toBe('');
    await page.goBack();
    const renamed = freshName();
    await field.fill(renamed);
    await field.press('Enter');
    await page.getByText(`${name} is now called ${renamed}.`).waitFor();
    await expect.poll(() => linkFocused(page, `Rename ${renamed}`)).toBe(true);
    await page.getByRole('link', { name: `1 person in ${renamed}` }).click();
    await page.getByRole('heading', { level: 1, name: 'Employees' }).waitFor();
    await page.getByRole('cell', { name: renamed, exact: true }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('cell', { name, exact: true }).waitFor();
    expect(await namesOf(page)).toContain(name);
  });

  it('are deleted with one press, which is taken back, and not while there are people in them', async () => {
    const page = await visit({ allow: /status of 409/ });
    const { id, name } = await department(page);
    await page.goto('/departments');
    const remove = page.getByRole('button', { name: `Delete ${name}` });
    await remove.press('Enter');
    await page.getByText(`${name} was deleted.`).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
    expect(await namesOf(page)).not.toContain(name);
    await page.getByRole('button', { name: 'Undo' }).click();
    await remove.waitFor();
    const back = (await departments(page)).find((one) => one.name === name);
    expect(back?.id).not.toBe(id);
    await somebody(page, { departmentId: back?.id });
    await remove.press('Enter');
    await page
      .getByRole('alert')
      .filter({ hasText: `There are people in ${name}` })
      .waitFor();
    expect(await isFocused(page, `Delete ${name}`)).toBe(true);
    expect(await namesOf(page)).toContain(name);
  });

  it('leave what is being typed as it is when they cannot be read again', async () => {
    const page = await visit({ allow: /status of 503/ });
    const [renamed, deleted] = [await department(page), await department(page)];
    await page.goto(`/departments?edit=${renamed.id}`);
    const field = page.getByRole('textbox', { name: 'Name' });
    const remove = page.getByRole('button', { name: `Delete ${deleted.name}` });
    await remove.waitFor();
    await page.route('**/api/departments', (route) => route.fulfill({ status: 503 }));
    await remove.click();
    await field.fill('Half a na');
    const again = page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await field.inputValue()).toBe('Half a na');
    await page.unroute('**/api/departments');
    await again.click();
    await page.getByRole('cell', { name: deleted.name, exact: true }).waitFor({ state: 'detached' });
    await again.waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe('Half a na');
  });

  it('leave the form open that was opened while another one was being saved', async () => {
    const page = await visit();
    const [first, second] = [await department(page), await department(page)];
    await page.goto(`/departments?edit=${first.id}`);
    const save = Promise.withResolvers<void>();
    await page.route(`**/api/departments/${first.id}`, async (route) => {
      await save.promise;
      await route.continue();
    });
    const field = page.getByRole('textbox', { name: 'Name' });
    const renamed = freshName();
    await field.fill(renamed);
    await field.press('Enter');
    await field.press('Escape');
    await page.getByRole('link', { name: `Rename ${second.name}` }).click();
    await field.fill('Half a na');
    save.resolve();
    await page.getByText(`${first.name} is now called ${renamed}.`).waitFor();
    await page.getByRole('cell', { name: renamed, exact: true }).waitFor();
    expect(await field.inputValue()).toBe('Half a na');
    expect(new URL(page.url()).search).toBe(`?edit=${second.id}`);
  });

  it('are only read by viewers, whatever the address says', async () => {
    const page = await visit({ as: 'viewer' });
    const [first] = await departments(page);
    for (const edit of ['new', first?.id]) {
      await page.goto(`/departments?edit=${edit}`);
      await page.getByRole('cell', { name: `${first?.name}`, exact: true }).waitFor();
      await page.getByRole('link', { name: `people in ${first?.name}` }).waitFor();
      expect(await page.getByRole('form').count()).toBe(0);
      expect(await page.getByRole('link', { name: /^(Add|Rename)/ }).count()).toBe(0);
      expect(await page.getByRole('button', { name: /^Delete/ }).count()).toBe(0);
    }
  });

  it('come with what was done to them in the audit log', async () => {
    const page = await visit({ as: 'admin' });
    const { id, name } = await department(page);
    const renamed = freshName();
    await page.request.patch(`/api/departments/${id}`, { data: { name: renamed } });
    await page.request.delete(`/api/departments/${id}`);
    await page.goto(`/audit?subjectId=${id}`);
    for (const text of ['Added a department', 'Renamed a department', 'Deleted a department'])
      await page.getByRole('cell', { name: text }).waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: `Name: ${name} → ${renamed}` })
      .waitFor();
  });

  it.each([
    ['light', 'es', {}],
    ['dark', 'en', {}],
    ['light', 'en', PHONE],
    ['dark', 'es', PHONE],
  ] as const)('leave axe nothing serious to say, and fit: %s, %s, %o', async (colorScheme, locale, size) => {
    const page = await visit({ colorScheme, locale, ...size, path: '/departments', allow: /status of 409/ });
    const check = async () => {
      await checkAxe(page);
      await checkFits(page);
    };
    await page.getByRole('heading', { level: 1, name: locale === 'es' ? 'Departamentos' : 'Departments' }).waitFor();
    await page.getByRole('button', { name: /^(Delete|Eliminar) Engineering$/ }).click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('link', { name: /^(Rename|Renombrar) Data$/ }).click();
    await page.getByRole('textbox').fill('Engineering');
    await page.keyboard.press('Enter');
    await page.getByText(locale === 'es' ? 'Ya hay un departamento' : 'There is a department').waitFor();
    await check();
    await page.getByRole('link', { name: /^(Add a|Agregar) depart/ }).click();
    await check();
    await page.getByRole('button', { name: /^(Discard it|Descartarlo)$/ }).click();
    await page.getByRole('form', { name: /^(Add a|Agregar) depart/ }).waitFor();
    await check();
  });
});
