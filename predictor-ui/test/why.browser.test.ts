import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { PredictionPreview } from '../src/generated/types.gen.ts';
import { checkAxe } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { dollars, predict, someone, someoneOverpaid } from './support/company.ts';
import { choose, waitForSalary } from './support/predict-page.ts';

/** The waterfall's rows as a screen reader reads them: name and amount. */
async function rowsOf(page: Page): Promise<Map<string, string>> {
  const rows = page
    .getByRole('region', { name: /^(Prediction|Predicción)$/ })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });
  await rows.first().waitFor();
  const read = await rows.evaluateAll((all) =>
    all.map((row) => [
      row.querySelector('th')?.firstChild?.textContent,
      row.querySelector('td:last-child')?.textContent,
    ]),
  );
  return new Map(read as [string, string][]);
}

const amount = (text: string | undefined) => Number(text?.replace(/[^\d-]/g, ''));
const effectOf = async (page: Page, name: string) => amount((await rowsOf(page)).get(name));
const sumOf = (rows: Map<string, string>, names: string[]) =>
  names.reduce((total, name) => total + (rows.has(name) ? amount(rows.get(name)) : 0), 0);
const startAt = (page: Page, base: string) => choose(page, /Starting from/, base);

/** Changes what the API answers. */
const answering = (page: Page, change: (answer: PredictionPreview) => object) =>
  page.route('**/api/predictions/preview', async (route) => {
    const response = await route.fetch();
    const answer: PredictionPreview = await response.json();
    await route.fulfill({ response, json: { ...answer, ...change(answer) } });
  });

describe('what moved a prediction', () => {
  const visit = useBrowser();

  it('is told from today’s salary to the new one, and adds up', async () => {
    const page = await visit();
    const person = await someone(page, 'Junior');
    const answer = await predict(page, person.id, 'Senior', 5);
    await page.goto(`/?employee=${person.id}&target=Senior&performanceRating=5`);
    await waitForSalary(page, dollars(answer.predictedSalary));
    const rows = await rowsOf(page);
    expect(rows.get('Today’s salary')).toBe(dollars(person.salary));
    expect(rows.get('The model’s estimate')).toBe(dollars(answer.rawPrediction));
    expect(rows.get('New salary')).toBe(dollars(answer.predictedSalary));
    const [level] = answer.raiseReasons?.contributions ?? [];
    expect(amount(rows.get('Change of level'))).toBe(Math.round(level?.amount ?? 0));
    const names = ['Today’s salary', 'A review without changes', 'Change of level', 'Performance rating'];
    // Four amounts, each rounded to a dollar.
    expect(Math.abs(sumOf(rows, names) - answer.rawPrediction)).toBeLessThanOrEqual(3);
    await page.getByText('from Junior to Senior', { exact: true }).waitFor();
    await page.getByText(/^still Junior; Performance rating: [1-5]$/).waitFor();
    await checkAxe(page);
  });

  it('is told from the average case too, and the address keeps it', async () => {
    const page = await visit();
    const person = await someone(page, 'Junior');
    const answer = await predict(page, person.id, 'Senior', 5);
    await page.goto(`/?employee=${person.id}&target=Senior&performanceRating=5`);
    await rowsOf(page);
    await startAt(page, 'The average case');
    await expect
      .poll(async () => (await rowsOf(page)).get('The average case'))
      .toBe(dollars(answer.reasons?.base ?? 0));
    await page.reload();
    const rows = await rowsOf(page);
    const names = ['The average case', 'Job', 'Change of level', 'Current salary', 'Tenure', 'Performance rating'];
    // Six amounts, each rounded to a dollar.
    expect(Math.abs(sumOf(rows, names) - answer.rawPrediction)).toBeLessThanOrEqual(4);
    expect([...rows.keys()].filter((name) => name.includes('seniority'))).toEqual([]);
    await page.getByText('from Junior to Senior; average: still Semi-senior').waitFor();
    await checkAxe(page);
    await startAt(page, 'Today’s salary');
    await expect.poll(() => new URL(page.url()).searchParams.has('why')).toBe(false);
  });

  it('follows what is chosen', async () => {
    const page = await visit();
    const person = await someone(page, 'Junior');
    await page.goto(`/?employee=${person.id}&performanceRating=1&why=average`);
    expect(await effectOf(page, 'Performance rating')).toBeLessThan(0);
    await choose(page, /Performance rating/, '5');
    await expect.poll(() => effectOf(page, 'Performance rating')).toBeGreaterThan(0);
  });

  it('folds what has no effect, and never shows a line of 0', async () => {
    const page = await visit();
    const person = await someone(page, 'Senior');
    const { raiseReasons } = await predict(page, person.id, 'Senior', 3);
    const rating = raiseReasons?.contributions.find(({ feature }) => feature === 'performanceRating')?.today;
    for (const why of ['today', 'average']) {
      await page.goto(`/?employee=${person.id}&performanceRating=${rating}&why=${why}`);
      const rows = await rowsOf(page);
      expect([...rows].filter(([, text]) => text === '$0')).toEqual([]);
    }
    await startAt(page, 'Today’s salary');
    const folded = page.getByText(/^Without effect: [2-9]$/);
    await folded.waitFor();
    expect((await rowsOf(page)).has('Change of level')).toBe(false);
    await folded.press('Enter');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Change of level' })
      .getByText('still Senior, as before')
      .waitFor();
    await checkAxe(page);
  });

  it('shows policy as a step of its own', async () => {
    const page = await visit();
    const answer = await someoneOverpaid(page);
    await page.goto(`/?employee=${answer.employeeId}&performanceRating=1`);
    await waitForSalary(page, dollars(answer.predictedSalary));
    const policy = await effectOf(page, 'HR policy');
    expect(policy).toBe(Math.round(answer.predictedSalary - answer.rawPrediction));
    expect(policy).toBeGreaterThan(1_000);
  });

  it('states the error of what was sampled', async () => {
    const page = await visit();
    await answering(page, ({ raiseReasons }) => ({
      raiseReasons: {
        ...raiseReasons,
        orders: 1_022,
        contributions: raiseReasons?.contributions.map((one) => ({ ...one, amount: 2_000, standardError: 12.3 })),
      },
    }));
    const person = await someone(page, 'Junior');
    await page.goto(`/?employee=${person.id}`);
    expect((await rowsOf(page)).get('Change of level')).toBe('+$2,000 ± $12');
    await page.getByText('mean over 1,022 orders').waitFor();
  });

  it('shows what older versions answered: the levels apart, from the average case alone', async () => {
    const page = await visit();
    await answering(page, ({ reasons }) => ({
      raiseReasons: null,
      reasons: {
        ...reasons,
        contributions: [
          { feature: 'seniority', value: 'Junior', average: 'Semi-senior', amount: 3_449 },
          { feature: 'targetSeniority', value: 'Senior', average: 'Semi-senior', amount: 8_000 },
        ],
      },
    }));
    const person = await someone(page, 'Junior');
    await page.goto(`/?employee=${person.id}`);
    const rows = await rowsOf(page);
    expect(rows.get('Current seniority')).toBe('+$3,449');
    expect(rows.get('Target seniority')).toBe('+$8,000');
    expect(await page.getByRole('radiogroup', { name: 'Starting from' }).count()).toBe(0);
  });

  it('says so where the model cannot tell', async () => {
    const page = await visit();
    await answering(page, () => ({ reasons: null, raiseReasons: null }));
    const person = await someone(page, 'Junior');
    await page.goto(`/?employee=${person.id}`);
    await page.getByText('a model that cannot say what moved it').waitFor();
  });

  it('reads as Spanish', async () => {
    const page = await visit({ locale: 'es-CO' });
    const person = await someone(page, 'Junior');
    await page.goto(`/?employee=${person.id}&target=Senior&performanceRating=5`);
    const names = ['El salario de hoy', 'Una revisión sin cambios', 'Cambio de nivel', 'Estimación del modelo'];
    expect([...(await rowsOf(page)).keys()]).toEqual(expect.arrayContaining(names));
    await page.getByText('de Junior a Senior', { exact: true }).waitFor();
  });
});
