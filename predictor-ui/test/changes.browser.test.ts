import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { savePrediction, somebody } from './support/people.ts';

describe('the changes of a person', () => {
  const visit = useBrowser();
  const table = (page: Page) => page.getByRole('table', { name: /^(Changes|Cambios)$/ });
  const entries = (page: Page) => table(page).locator('tbody').getByRole('row');

  it.each([
    ['en-US', ['Took a raise back', 'Decided a raise', 'Added a person'], ['Salary: $52,000 → $40,000', 'Rating: 4']],
    [
      'es-US',
      ['Revirtió un aumento', 'Decidió un aumento', 'Agregó a una persona'],
      ['Salario: $52,000 → $40,000', 'Desempeño: 4'],
    ],
  ])('name who decided a raise and who took it back: %s', async (locale, actions, [salary = '', rating = '']) => {
    const page = await visit({ locale });
    const { id } = await somebody(page);
    const { id: predictionId } = await savePrediction(page, id, 'Senior');
    const decided = await page.request.post('/api/reviews', { data: { predictionId, newSalary: 52_000 } });
    const { id: review } = (await decided.json()) as { id: string };
    expect((await page.request.delete(`/api/reviews/${review}`)).status()).toBe(204);
    await page.goto(`/employees/${id}`);
    await expect.poll(() => entries(page).count()).toBe(3);
    for (const [index, action] of actions.entries()) {
      const entry = entries(page).nth(index);
      await entry.getByRole('cell', { name: action }).waitFor();
      await entry.getByRole('cell', { name: /^demo@/ }).waitFor();
    }
    await entries(page).nth(0).getByRole('listitem').filter({ hasText: salary }).waitFor();
    await entries(page).nth(1).getByRole('listitem').filter({ hasText: rating }).waitFor();
    // The prediction's id is not shown.
    expect(await table(page).textContent()).not.toContain(predictionId);
  });

  it('show what was changed a moment ago', async () => {
    const page = await visit();
    const { id } = await somebody(page);
    await page.goto(`/employees/${id}`);
    await expect.poll(() => entries(page).count()).toBe(1);
    await page.getByRole('button', { name: 'No longer in the company' }).click();
    await entries(page).first().getByRole('listitem').filter({ hasText: 'In the company: yes → no' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await entries(page).first().getByRole('listitem').filter({ hasText: 'In the company: no → yes' }).waitFor();
    expect(await entries(page).count()).toBe(3);
  });

  it('lead an admin into the audit log, and say when there are none', async () => {
    const page = await visit({ as: 'admin', path: '/employees' });
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByText('Nobody has changed anything about this person in Aumento yet.').waitFor();
    const { id } = await somebody(page);
    await page.goto(`/employees/${id}`);
    await page.getByRole('link', { name: 'In the audit log' }).click();
    await page.getByRole('table', { name: 'Audit log' }).getByRole('link').waitFor();
    expect(new URL(page.url()).search).toBe(`?subjectId=${id}`);
  });

  it('are not for viewers, who do not even ask', async () => {
    const hr = await visit();
    const { id } = await somebody(hr);
    const page = await visit({ as: 'viewer', path: `/employees/${id}` });
    await page.getByRole('heading', { name: 'Predictions and decisions' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Changes' }).count()).toBe(0);
  });
});
