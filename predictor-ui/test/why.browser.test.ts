import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { dollars, predict, someone, someoneOverpaid } from './support/company.ts';
import { choose, waitForSalary } from './support/predict-page.ts';

/** The waterfall's rows as a screen reader reads them: name and amount. */
async function rowsOf(page: Page): Promise<[string, string][]> {
  const rows = page
    .getByRole('region', { name: 'Prediction' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });
  await rows.first().waitFor();
  const read = await rows.evaluateAll((all) =>
    all.map((row) => [
      row.querySelector('th')?.firstChild?.textContent,
      row.querySelector('td:last-child')?.textContent,
    ]),
  );
  return read as [string, string][];
}

const amount = (text: string | undefined) => Number(text?.replace(/[^\d-]/g, ''));

describe('what moved a prediction', () => {
  const visit = useBrowser();

  it('is told from the average case to the new salary, and adds up', async () => {
    const page = await visit();
    const person = await someone(page, 'Junior');
    const answer = await predict(page, person.id, 'Senior', 5);
    await page.goto(`/?employee=${person.id}&target=Senior&performanceRating=5`);
    await waitForSalary(page, dollars(answer.predictedSalary));
    const rows = new Map(await rowsOf(page));
    expect(rows.get('The average case')).toBe(dollars(answer.reasons?.base ?? 0));
    expect(rows.get('The model’s estimate')).toBe(dollars(answer.rawPrediction));
    expect(rows.get('New salary')).toBe(dollars(answer.predictedSalary));
    for (const { feature, amount: effect } of answer.reasons?.contributions ?? []) {
      const name = { job: 'Job', seniority: 'Current seniority', targetSeniority: 'Target seniority' }[feature];
      if (name) expect(amount(rows.get(name))).toBe(Math.round(effect));
    }
    const effects = ['Job', 'Current seniority', 'Target seniority', 'Current salary', 'Tenure', 'Performance rating'];
    const sum = effects.reduce((total, name) => total + amount(rows.get(name)), amount(rows.get('The average case')));
    // Seven amounts, each rounded to a dollar.
    expect(Math.abs(sum - answer.rawPrediction)).toBeLessThanOrEqual(4);
    await page.getByText('Senior; average: Semi-senior').waitFor();
  });

  it('follows what is chosen', async () => {
    const page = await visit();
    const person = await someone(page, 'Junior');
    await page.goto(`/?employee=${person.id}&performanceRating=1`);
    expect(amount(new Map(await rowsOf(page)).get('Performance rating'))).toBeLessThan(0);
    await choose(page, /Performance rating/, '5');
    await expect.poll(async () => amount(new Map(await rowsOf(page)).get('Performance rating'))).toBeGreaterThan(0);
  });

  it('shows policy as a step of its own', async () => {
    const page = await visit();
    const answer = await someoneOverpaid(page);
    await page.goto(`/?employee=${answer.employeeId}&performanceRating=1`);
    await waitForSalary(page, dollars(answer.predictedSalary));
    const policy = new Map(await rowsOf(page)).get('HR policy');
    expect(amount(policy)).toBe(Math.round(answer.predictedSalary - answer.rawPrediction));
    expect(amount(policy)).toBeGreaterThan(1_000);
  });

  it('says so where the model cannot tell', async () => {
    const page = await visit();
    await page.route('**/api/predictions/preview', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), reasons: null } });
    });
    const person = await someone(page, 'Junior');
    await page.goto(`/?employee=${person.id}`);
    await page.getByText('a model that cannot say what moved it').waitFor();
  });
});
