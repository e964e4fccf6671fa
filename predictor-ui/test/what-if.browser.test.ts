import { describe, expect, it } from 'vitest';
import type { PredictionPreview } from '../src/generated/types.gen.ts';
import { useBrowser } from './support/browser.ts';
import { dollars, predict, someone } from './support/company.ts';
import { choose, waitForSalary } from './support/predict-page.ts';

/** What a table says of a prediction's salary. */
function marked({ predictedSalary, policy }: PredictionPreview): string {
  const byPolicy = policy.some(({ rule }) => rule === 'minimum-raise');
  return dollars(predictedSalary) + (byPolicy ? ' · by policy' : '');
}

describe('what if', () => {
  const visit = useBrowser();

  it('shows every sensible target side by side, and goes to one', async () => {
    const page = await visit();
    const person = await someone(page, 'Junior');
    await page.goto(`/?employee=${person.id}&performanceRating=4`);
    const table = page.getByRole('table', { name: 'Every seniority they could have' });
    for (const target of person.targetSeniorities) {
      const prediction = await predict(page, person.id, target, 4);
      const row = table.getByRole('row').filter({ has: page.getByRole('link', { name: target, exact: true }) });
      await row.getByText(marked(prediction), { exact: true }).waitFor();
    }
    const senior = await predict(page, person.id, 'Senior', 4);
    await table.getByRole('link', { name: 'Senior', exact: true }).press('Enter');
    await waitForSalary(page, dollars(senior.predictedSalary));
    expect(new URL(page.url()).searchParams.get('performanceRating')).toBe('4');
    const current = table.locator('[aria-current]');
    expect(await current.allTextContents()).toEqual(['Senior']);
  });

  it('offers no sweep to who is at the top', async () => {
    const page = await visit();
    const person = await someone(page, 'Senior');
    await page.goto(`/?employee=${person.id}`);
    await page.getByRole('button', { name: 'Add what is chosen now' }).waitFor();
    expect(await page.getByRole('table', { name: 'Every seniority they could have' }).count()).toBe(0);
  });

  it('compares up to three scenarios by keyboard, and keeps them in the address', async () => {
    const page = await visit();
    const person = await someone(page, 'Junior');
    await page.goto(`/?employee=${person.id}`);
    const add = page.getByRole('button', { name: 'Add what is chosen now' });
    const table = page.getByRole('table', { name: 'Compare' });
    for (const rating of ['3', '4', '5']) {
      await choose(page, /Performance rating/, rating);
      await add.press('Enter');
      await page.getByText('What is chosen now is in the comparison.').waitFor();
      expect(await add.evaluate((button) => button === document.activeElement)).toBe(true);
    }
    await choose(page, /Performance rating/, '1');
    await page.getByText('There are 3 already: remove one first.').waitFor();
    await add.press('Enter');
    expect(await table.getByRole('columnheader').count()).toBe(4);

    await page.reload();
    const salaries = await Promise.all([3, 4, 5].map((rating) => predict(page, person.id, 'Junior', rating)));
    const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'New salary' }) });
    await expect.poll(() => row.getByRole('cell').allTextContents()).toEqual(salaries.map(marked));
    await table.getByRole('link', { name: 'Show option C' }).click();
    await waitForSalary(page, dollars(salaries[2]?.predictedSalary ?? 0));

    await table.getByRole('button', { name: 'Remove option A' }).press('Enter');
    await expect.poll(() => table.getByRole('columnheader').count()).toBe(3);
    expect(await add.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.goBack();
    await expect.poll(() => table.getByRole('columnheader').count()).toBe(4);
  });
});

describe('among their peers', () => {
  const visit = useBrowser();

  it('says the compa-ratio, and the same in the chart and its table', async () => {
    const page = await visit();
    const person = await someone(page, 'Semi-senior');
    const peers = await (await page.request.get(`/api/employees/${person.id}/peers`)).json();
    await page.goto(`/?employee=${person.id}`);
    const card = page.getByRole('region', { name: 'Among their peers' });
    await card.getByText(peers.compaRatio.toFixed(2)).waitFor();
    await card.getByText(`${peers.below} earn less`).waitFor();
    await expect.poll(() => card.locator('svg .recharts-bar-rectangle').count()).toBe(peers.steps.length);
    await card.getByText('The same as a table').press('Enter');
    const rows = card.getByRole('row').filter({ has: page.getByRole('rowheader') });
    const counts = await rows.getByRole('cell').allTextContents();
    expect(counts.map(Number)).toEqual(peers.steps.map(({ count }: { count: number }) => count));
    expect(await rows.filter({ hasText: '(here)' }).count()).toBe(1);
  });

  it('says the compa-ratio after the raise, among the people of the target’s level', async () => {
    const page = await visit();
    const person = await someone(page, 'Junior');
    for (const target of person.targetSeniorities) {
      const { predictedSalary } = await predict(page, person.id, target);
      const path = `/api/employees/${person.id}/peers?seniority=${target}`;
      const { median, count } = await (await page.request.get(path)).json();
      await page.goto(`/?employee=${person.id}&target=${target}`);
      const card = page.getByRole('region', { name: 'Among their peers' });
      const after = card.locator('dl').filter({ hasText: 'Compa-ratio after the raise' });
      await after.getByText((predictedSalary / median).toFixed(2), { exact: true }).waitFor();
      await card
        .getByText(`${dollars(predictedSalary)} over the median`)
        .filter({ hasText: `${count} people` })
        .waitFor();
      await card.getByText(`This person: ${dollars(person.salary)} today`).waitFor();
    }
  });

  it('says so when it cannot be read, and recovers', async () => {
    const page = await visit({ allow: /status of 503/ });
    const person = await someone(page, 'Semi-senior');
    const url = '**/api/employees/*/peers';
    await page.route(url, (route) => route.fulfill({ status: 503, headers: { 'Retry-After': '0' }, body: '{}' }));
    await page.goto(`/?employee=${person.id}`);
    const card = page.getByRole('region', { name: 'Among their peers' });
    await card.getByRole('alert').waitFor();
    await page.unroute(url);
    await card.getByRole('button', { name: 'Try again' }).click();
    await card.getByText('Compa-ratio').first().waitFor();
  });
});
