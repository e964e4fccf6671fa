import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { EmployeeDetail } from '../src/generated/types.gen.ts';
import { useBrowser } from './support/browser.ts';
import { departments, somebody } from './support/people.ts';

describe('the list of employees', () => {
  const visit = useBrowser();
  const rows = (page: Page) => page.getByRole('table').getByRole('link');

  it('pages forth and back, and comes back to the same page after a person was looked at', async () => {
    const page = await visit({ path: '/employees' });
    await page.getByText(/^1–25 of /).waitFor();
    const first = await rows(page).allTextContents();
    expect(first).toHaveLength(25);
    const next = page.getByRole('button', { name: 'Next' });
    await next.focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^26–50 of /).waitFor();
    expect(await next.evaluate((button) => button === document.activeElement)).toBe(true);
    // The first of the new rows is in sight.
    await expect
      .poll(() =>
        rows(page)
          .first()
          .evaluate((row) => row.getBoundingClientRect().top >= 0),
      )
      .toBe(true);
    const second = await rows(page).allTextContents();
    expect(second.filter((name) => first.includes(name))).toEqual([]);
    await rows(page).nth(3).press('Enter');
    await page.getByRole('heading', { level: 1, name: second[3]?.split(', ').reverse().join(' ') }).waitFor();
    await page.getByRole('link', { name: '← Employees' }).click();
    await page.getByText(/^26–50 of /).waitFor();
    await page.goBack();
    await page.goBack();
    await page.getByText(/^26–50 of /).waitFor();
    expect(await rows(page).allTextContents()).toEqual(second);
    await page.reload();
    await page.getByText(/^26–50 of /).waitFor();
    await page.getByRole('button', { name: 'Previous' }).click();
    await page.getByText(/^1–25 of /).waitFor();
    expect(await rows(page).allTextContents()).toEqual(first);
  });

  it('filters and sorts, and keeps that in the address', async () => {
    const page = await visit({ path: '/employees' });
    await page.getByRole('combobox', { name: 'Job' }).selectOption('Engineer');
    await page.getByRole('combobox', { name: 'Seniority' }).selectOption('Senior');
    const salary = page.getByRole('button', { name: 'Sort by Salary' });
    await salary.click();
    await expect.poll(() => new URL(page.url()).search).toContain('sort=salary');
    await salary.click();
    await expect.poll(() => new URL(page.url()).search).toContain('sort=-salary');
    await page.reload();
    await page.getByRole('columnheader', { name: 'Salary' }).and(page.locator('[aria-sort=descending]')).waitFor();
    const answer = await page.request.get('/api/employees?job=Engineer&seniority=Senior&sort=-salary&pageSize=25');
    const { items } = (await answer.json()) as { items: EmployeeDetail[] };
    const names = items.map(({ firstName, lastName }) => `${lastName}, ${firstName}`);
    await expect.poll(() => rows(page).allTextContents()).toEqual(names);
  });

  it('filters by department, and keeps that in the address and in the export', async () => {
    const page = await visit({ path: '/employees' });
    const [first] = await departments(page);
    const filter = page.getByRole('combobox', { name: 'Department' });
    await filter.selectOption(`${first?.name}`);
    const shown = page.getByRole('cell', { name: first?.name, exact: true });
    await expect.poll(() => shown.count()).toBe(25);
    expect(new URL(page.url()).searchParams.get('departmentId')).toBe(first?.id);
    await page.reload();
    await expect.poll(() => shown.count()).toBe(25);
    await expect.poll(() => filter.locator('option:checked').textContent()).toBe(first?.name);
    const file = await page.getByRole('link', { name: 'Export CSV' }).getAttribute('href');
    expect(file).toContain(`departmentId=${first?.id}`);
  });

  it('says so when nobody is in the department that the address names', async () => {
    const unknown = '01025e09-c0fe-7ba4-ba34-000000000000';
    const page = await visit({ path: `/employees?departmentId=${unknown}` });
    await page.getByRole('heading', { name: 'Nobody matches' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Department' }).inputValue()).toBe(unknown);
    await page.goto('/employees?departmentId=nonsense');
    await page.getByText(/^1–25 of /).waitFor();
  });

  it('searches while one types, says when nobody matches, and goes back to all', async () => {
    const page = await visit({ path: '/employees' });
    const person = await somebody(page);
    const field = page.getByRole('searchbox', { name: 'Search by name or email' });
    await field.fill(person.email);
    await expect.poll(() => rows(page).count()).toBe(1);
    await field.fill('nobody is called this');
    await page.getByRole('heading', { name: 'Nobody matches' }).waitFor();
    await page.getByRole('status').filter({ hasText: 'Nobody matches' }).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Clear search and filters' }).click();
    await expect.poll(() => rows(page).count()).toBe(25);
    expect(await field.inputValue()).toBe('');
  });

  it('says what is wrong with an address that makes no sense, and leads out of it', async () => {
    const page = await visit({ path: '/employees?after=nonsense', allow: /status of 400/ });
    await page.getByRole('heading', { name: 'This address leads to no page of the list' }).waitFor();
    await page.getByRole('button', { name: 'Go to the first page' }).click();
    await expect.poll(() => rows(page).count()).toBe(25);
  });

  it('stay in sight when they cannot be read again', async () => {
    const page = await visit({ allow: /status of 503/ });
    const { lastName } = await somebody(page, { lastName: `Zz${randomUUID()}` });
    await page.goto(`/employees?search=${lastName}`);
    const link = page.getByRole('link', { name: lastName });
    await link.click();
    await page.getByRole('button', { name: 'No longer in the company' }).click();
    await page.getByRole('button', { name: 'Back in the company' }).waitFor();
    await page.route('**/api/employees?*', (route) => route.fulfill({ status: 503 }));
    await page.goBack();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await link.count()).toBe(1);
  });
});
