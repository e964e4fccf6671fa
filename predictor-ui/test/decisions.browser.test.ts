import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { dollars } from './support/company.ts';
import { isFocused, read, savePrediction, somebody } from './support/people.ts';

describe('from a prediction to a decision', () => {
  const visit = useBrowser();
  const item = (page: Page, text: string) =>
    page.getByRole('region', { name: 'Predictions and decisions' }).getByRole('listitem').filter({ hasText: text });

  it('goes all the way by keyboard: predict, save, decide, see it in the chart’s table, take it back', async () => {
    const page = await visit();
    const { id } = await somebody(page);
    await page.goto(`/?employee=${id}&target=Senior&performanceRating=4`);
    await page.getByRole('button', { name: 'Save prediction' }).press('Enter');
    await page.getByRole('button', { name: 'Prediction saved' }).waitFor();
    await page.getByRole('link', { name: 'Salary over time, all predictions and decisions' }).press('Enter');

    await page.getByRole('button', { name: 'Decide this raise' }).press('Enter');
    const field = page.getByRole('textbox', { name: 'New salary' });
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    await field.fill('52000');
    await page.getByText('The seniority changes with it: Junior → Senior.').waitFor();
    await page.getByRole('textbox', { name: 'Comment' }).fill('Deserved');
    await page.getByRole('button', { name: 'Decide $52,000' }).press('Enter');
    await page.getByText('Íñigo Zzunzunegui now earns $52,000.').waitFor();
    expect(await read(page, id)).toMatchObject({ salary: 52_000, seniority: 'Senior', version: 2 });
    const decided = item(page, 'Decided: $52,000');
    await expect.poll(() => decided.evaluate((one) => one === document.activeElement)).toBe(true);

    await page.getByText('The decision as a table').click();
    const row = page.getByRole('table', { name: 'Salary over time' }).getByRole('row').nth(1);
    const cells = await row.getByRole('cell').allTextContents();
    expect(cells.slice(1, 4)).toEqual(['$40,000', '$52,000', '+30%']);
    expect(cells.at(-1)).toContain('Deserved');
    await page.locator('svg.recharts-surface').first().waitFor();

    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Nothing has been decided').waitFor();
    expect(await read(page, id)).toMatchObject({ salary: 40_000, seniority: 'Junior', version: 3 });
    await page.getByRole('button', { name: 'Decide this raise' }).waitFor();
  });

  it('is taken back after a reload too, after a question, and not once the person has changed', async () => {
    const page = await visit();
    const { id } = await somebody(page);
    const { id: predictionId } = await savePrediction(page, id, 'Semi-senior');
    const decide = () => page.request.post('/api/reviews', { data: { predictionId, newSalary: 44_000 } });
    await decide();
    await page.goto(`/employees/${id}`);
    await page.getByRole('button', { name: 'Take the decision back' }).press('Enter');
    await page.getByText('Then the person is as before: $40,000, Junior.').waitFor();
    await page.getByRole('button', { name: 'Keep it' }).press('Enter');
    expect(await isFocused(page, 'Take the decision back')).toBe(true);
    expect(await read(page, id)).toMatchObject({ salary: 44_000, version: 2 });
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Take the decision back' }).click();
    await page.getByText('Taken back: Íñigo Zzunzunegui earns $40,000 again.').waitFor();
    await page.getByRole('button', { name: 'Decide this raise' }).waitFor();
    expect(await read(page, id)).toMatchObject({ salary: 40_000, seniority: 'Junior', version: 3 });
    await expect.poll(() => isFocused(page, 'Decide this raise')).toBe(true);

    await decide();
    await page.request.patch(`/api/employees/${id}`, { data: { version: 4, phone: '1' } });
    await page.reload();
    await page.getByText('Decided: $44,000').waitFor();
    expect(await page.getByRole('button', { name: 'Take the decision back' }).count()).toBe(0);
  });

  it.each(['employees/*', 'employees/*/reviews'])(
    'is never shown as outdated while it is written: slow %s',
    async (slow) => {
      const page = await visit();
      const { id } = await somebody(page);
      await savePrediction(page, id, 'Junior');
      await page.goto(`/employees/${id}`);
      await page.evaluate((text) => {
        const seen = () => document.body.textContent?.includes(text) && document.body.setAttribute('data-seen', text);
        new MutationObserver(seen).observe(document.body, { childList: true, subtree: true, characterData: true });
      }, 'Outdated: ');
      // Only the order of two answers: the page waits for both.
      await page.route(new RegExp(`/api/${slow.replaceAll('*', '[^/?]+')}(\\?|$)`), async (route) => {
        await new Promise((done) => setTimeout(done, 300));
        await route.continue();
      });
      const decide = page.getByRole('button', { name: 'Decide this raise' });
      await decide.click();
      await page.getByRole('button', { name: /^Decide \$/ }).click();
      await page.getByRole('button', { name: 'Undo' }).click();
      await decide.click();
      await page.getByRole('button', { name: /^Decide \$/ }).click();
      await page.getByRole('button', { name: 'Take the decision back' }).press('Enter');
      await page.getByText('Then the person is as before').waitFor();
      await page.getByRole('button', { name: 'Take the decision back' }).click();
      await expect.poll(() => isFocused(page, 'Decide this raise')).toBe(true);
      expect(await page.locator('body').getAttribute('data-seen')).toBeNull();
    },
  );

  it('says why it could not be taken back, when somebody changed the person meanwhile', async () => {
    const page = await visit({ allow: /status of 409/ });
    const { id } = await somebody(page);
    const { id: predictionId } = await savePrediction(page, id, 'Junior');
    await page.request.post('/api/reviews', { data: { predictionId } });
    await page.goto(`/employees/${id}`);
    await page.getByRole('button', { name: 'Take the decision back' }).click();
    await page.request.patch(`/api/employees/${id}`, { data: { version: 2, phone: '1' } });
    await page.getByRole('button', { name: 'Take the decision back' }).click();
    await page.getByRole('alert').filter({ hasText: 'it can no longer be taken back' }).waitFor();
  });

  it('gives the focus back when a person thinks better of it', async () => {
    const page = await visit();
    const { id } = await somebody(page);
    await savePrediction(page, id, 'Junior');
    await page.goto(`/employees/${id}`);
    await page.getByRole('button', { name: 'Decide this raise' }).press('Enter');
    await page.keyboard.press('Escape');
    expect(await isFocused(page, 'Decide this raise')).toBe(true);
  });

  it('leads to the field that is wrong in the form that was sent, where two are open', async () => {
    const page = await visit();
    const { id } = await somebody(page);
    for (const target of ['Junior', 'Senior'] as const) await savePrediction(page, id, target);
    await page.goto(`/employees/${id}`);
    const of = (target: string) => page.getByRole('listitem', { name: new RegExp(`^${target}`) });
    for (const target of ['Junior', 'Senior'])
      await of(target).getByRole('button', { name: 'Decide this raise' }).click();
    for (const target of ['Senior', 'Junior']) {
      const field = of(target).getByRole('textbox', { name: 'New salary' });
      await field.fill('');
      await of(target).getByRole('button', { name: 'Decide …' }).click();
      await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    }
  });

  it('says that a prediction is outdated, and leads to a new one', async () => {
    const page = await visit();
    const { id } = await somebody(page);
    await savePrediction(page, id, 'Junior');
    await page.request.patch(`/api/employees/${id}`, { data: { version: 1, salary: 41_000 } });
    await page.goto(`/employees/${id}`);
    await page.getByText('Outdated: the person’s data changed since.').waitFor();
    expect(await page.getByRole('button', { name: 'Decide this raise' }).count()).toBe(0);
    await item(page, 'Outdated').getByText('Performance rating: 4').waitFor();
    await page.getByRole('link', { name: 'Predict again' }).click();
    await page.getByRole('button', { name: 'Save prediction' }).waitFor();
    expect(new URL(page.url()).search).toBe(`?performanceRating=4&employee=${id}&target=Junior`);
  });

  it('is told when somebody changed the person while one decides, and nothing is written', async () => {
    const page = await visit({ allow: /status of 409/ });
    const { id } = await somebody(page);
    const { predictedSalary } = await savePrediction(page, id, 'Junior');
    await page.goto(`/employees/${id}`);
    await page.getByRole('button', { name: 'Decide this raise' }).click();
    await page.request.patch(`/api/employees/${id}`, { data: { version: 1, salary: 41_000 } });
    await page.getByRole('button', { name: `Decide ${dollars(predictedSalary)}` }).click();
    await page.getByRole('alert').filter({ hasText: 'This prediction is outdated' }).waitFor();
    expect(await read(page, id)).toMatchObject({ salary: 41_000, version: 2 });
    await page.getByRole('button', { name: 'Cancel' }).press('Enter');
    await page.getByText('Outdated: the person’s data changed since.').waitFor();
    const left = item(page, 'Outdated');
    expect(await left.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('agrees with one press, disagrees with what would be right, and takes it back', async () => {
    const page = await visit({ as: 'viewer' });
    const hr = await visit();
    const { id } = await somebody(hr);
    const prediction = await savePrediction(hr, id, 'Junior');
    const feedback = async () =>
      ((await (await page.request.get(`/api/employees/${id}/feedback`)).json()) as { items: object[] }).items;
    await page.goto(`/employees/${id}`);
    const [agree, disagree] = ['Agree', 'Disagree'].map((name) => page.getByRole('button', { name, exact: true }));
    await agree?.press('Enter');
    await page.getByText('Saved.').waitFor();
    expect(await feedback()).toMatchObject([{ predictionId: prediction.id, agrees: true, salary: null, own: true }]);

    await disagree?.press('Enter');
    await page.getByRole('textbox', { name: 'What would be right?' }).fill('43000');
    await page.getByRole('textbox', { name: 'Comment' }).fill('Too little');
    await page.keyboard.press('Enter');
    await expect.poll(feedback).toMatchObject([{ agrees: false, salary: 43_000, comment: 'Too little' }]);
    await hr.goto(`/employees/${id}`);
    await hr.getByText(/@empresa\.example: disagrees \(would hold \$43,000 right\) – Too little/).waitFor();

    await page.reload();
    await expect.poll(() => disagree?.getAttribute('aria-pressed')).toBe('true');
    await disagree?.press('Enter');
    await page.getByText('Your opinion was taken back.').waitFor();
    expect(await feedback()).toEqual([]);
    expect(await page.getByRole('button', { name: 'Decide this raise' }).count()).toBe(0);
  });

  it('fetches the chart’s library only for the chart', async () => {
    const page = await visit({ path: '/employees' });
    await page.getByRole('table').waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    expect(
      await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
    ).not.toContainEqual(expect.stringContaining('history-chart'));
    await page.getByRole('table').getByRole('link').first().click();
    await page.locator('svg.recharts-surface').first().waitFor();
    expect(asked).toContainEqual(expect.stringContaining('history-chart'));
  });
});
