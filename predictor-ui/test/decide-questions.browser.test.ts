import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { dollars } from './support/company.ts';
import { read, savePrediction, somebody } from './support/people.ts';

describe('a decision is asked about', () => {
  const visit = useBrowser();

  async function decide(page: Page, id: string, salary: number) {
    await page.goto(`/employees/${id}`);
    await page.getByRole('button', { name: 'Decide this raise' }).click();
    await page.getByRole('textbox', { name: 'New salary' }).fill(String(salary));
    await page.getByRole('button', { name: `Decide ${dollars(salary)}` }).click();
  }

  it('above HR’s limit, with the figures; it is decided after a yes only', async () => {
    const page = await visit();
    const { id } = await somebody(page, { salary: 47_600 });
    const { band } = await savePrediction(page, id, 'Junior');
    await decide(page, id, 540_000);
    const question = page.getByRole('alertdialog').filter({ hasText: 'Is this right?' });
    const text = `${await question.textContent()}`;
    for (const figure of ['$47,600', '$540,000', '+1,034.5%', '30%', dollars(band.low), dollars(band.high)])
      expect(text).toContain(figure);
    expect((await read(page, id)).salary).toBe(47_600);
    await question.getByRole('button', { name: 'No, change it' }).press('Enter');
    const field = page.getByRole('textbox', { name: 'New salary' });
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    await field.fill('54000');
    await page.keyboard.press('Enter');
    await page.getByText('now earns $54,000').or(question).first().waitFor();
    if (await question.isVisible()) await question.getByRole('button', { name: 'Yes, it is right' }).click();
    await page.getByText('now earns $54,000').waitFor();
    expect((await read(page, id)).salary).toBe(54_000);
  });

  it('outside the model’s range, on either side, and not within it', async () => {
    const page = await visit();
    const { id } = await somebody(page, { salary: 60_000 });
    const { band, predictedSalary } = await savePrediction(page, id, 'Senior');
    expect(band.low).toBeGreaterThan(60_000);
    expect(band.high).toBeLessThan(78_000);
    const question = page.getByRole('alertdialog').filter({ hasText: 'Is this right?' });
    for (const outside of [band.low - 1, band.high + 1]) {
      await decide(page, id, outside);
      await question.getByText(`The model’s range goes from ${dollars(band.low)} to ${dollars(band.high)}.`).waitFor();
    }
    await decide(page, id, predictedSalary + 1);
    await page.getByText(`now earns ${dollars(predictedSalary + 1)}`).waitFor();
  });

  it('and not what policy made of the prediction, which the page explains', async () => {
    const page = await visit();
    const { id } = await somebody(page, { salary: 90_000 });
    const { band, predictedSalary } = await savePrediction(page, id, 'Junior');
    expect(predictedSalary).toBeGreaterThan(band.high);
    await decide(page, id, predictedSalary);
    await page.getByText(`now earns ${dollars(predictedSalary)}`).waitFor();
  });

  it('of whom the model has seen nobody like, in Spanish too', async () => {
    const page = await visit({ locale: 'es-MX' });
    const { id } = await somebody(page, { salary: 300_000 });
    await savePrediction(page, id, 'Junior');
    await page.goto(`/employees/${id}`);
    await page.getByRole('button', { name: 'Decidir este aumento' }).click();
    await page.getByRole('button', { name: /^Decidir .*\d/ }).click();
    const question = page.getByRole('alertdialog').filter({ hasText: '¿Es correcto?' });
    await question.getByText('El modelo no ha visto a nadie así').waitFor();
    await question.getByRole('button', { name: 'Sí, es correcto' }).click();
    await page.getByText(/gana ahora/).waitFor();
  });
});
