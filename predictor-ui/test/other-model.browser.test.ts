import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkAxe } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { useOtherModel } from './support/other-model-app.ts';
import { read, somebody } from './support/people.ts';

/** Fills the field; ends when the prediction for it has come, which then is the one that can be saved. */
async function fillAndAwaitAnswer(field: Locator, text: string): Promise<void> {
  const sent = `"teamSize":${text}`;
  const answer = field
    .page()
    .waitForResponse((one) => one.url().endsWith('/preview') && `${one.request().postData()}`.includes(sent));
  await field.fill(text);
  await answer;
}

describe('a model that asks for other things, and for no rating', () => {
  const otherModel = useOtherModel();
  const visit = useBrowser();

  it('is asked by its own form; the decision asks for the rating, by keyboard too', async () => {
    const page = await visit({ baseURL: otherModel() });
    const { id } = await somebody(page, { salary: 20_000 });
    await page.goto(`/?employee=${id}&target=Semi-senior`);
    const teamSize = page.getByRole('textbox', { name: 'teamSize' });
    expect(await teamSize.getAttribute('placeholder')).toBe('Missing');
    await page.getByText(/A whole number from 0 to \d+ \(it may be left empty\)/).waitFor();
    await checkAxe(page);
    const save = page.getByRole('button', { name: 'Save prediction' });
    await save.waitFor();
    await fillAndAwaitAnswer(teamSize, '7');
    await teamSize.fill('');
    await page.waitForURL((url) => url.searchParams.get('teamSize') !== '7');
    await fillAndAwaitAnswer(teamSize, '8');
    // A key is pressed on a disabled button too, and is lost; a click, even one that is only tried, waits.
    await save.click({ trial: true });
    await save.press('Enter');
    await page.getByRole('button', { name: 'Prediction saved' }).waitFor();
    await page.getByRole('link', { name: 'Salary over time, all predictions and decisions' }).press('Enter');

    await page.getByRole('button', { name: 'Decide this raise' }).press('Enter');
    await page.getByRole('textbox', { name: 'New salary' }).fill('52000');
    await page.getByRole('button', { name: 'Decide $52,000' }).press('Enter');
    const rating = page.getByRole('radiogroup', { name: 'Rating' });
    await page.getByText('Choose a rating').waitFor();
    const first = rating.getByRole('radio').first();
    expect(await first.evaluate((radio) => radio === document.activeElement)).toBe(true);
    expect(await rating.evaluate((group) => group.getAttribute('aria-describedby')?.split(' ').length)).toBe(2);
    await checkAxe(page);
    expect(await read(page, id)).toMatchObject({ salary: 20_000, version: 1 });

    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Decide $52,000' }).press('Enter');
    await page.getByRole('button', { name: 'Yes, it is right' }).press('Enter');
    await page.getByText('Íñigo Zzunzunegui now earns $52,000.').waitFor();
    const reviews = await (await page.request.get(`/api/employees/${id}/reviews`)).json();
    expect(reviews.items).toMatchObject([{ rating: 2, newSalary: 52_000, newSeniority: 'Semi-senior' }]);
  });

  it('asks for it in Spanish, and not where the model had asked', async () => {
    const page = await visit({ baseURL: otherModel(), locale: 'es-CO' });
    const { id } = await somebody(page, { salary: 20_000 });
    const data = { employeeId: id, targetSeniority: 'Junior', features: { teamSize: 7 } };
    await page.request.post('/api/predictions', { data });
    await page.goto(`/?employee=${id}`);
    await page.getByText(/Un número entero de 0 a \d+ \(puede quedar vacío\)/).waitFor();
    await page.goto(`/employees/${id}`);
    await page.getByRole('button', { name: 'Decidir este aumento' }).click();
    await page.getByRole('button', { name: /^Decidir .*\d/ }).click();
    await page.getByText('Elige el desempeño').waitFor();
    await page.getByRole('radiogroup', { name: 'Desempeño' }).getByText('4', { exact: true }).click();
    await page.getByText('Elige el desempeño').waitFor({ state: 'detached' });

    // The same page with the model that asks for the rating with the prediction.
    const usual = await visit();
    const other = await somebody(usual);
    const rated = { employeeId: other.id, targetSeniority: 'Junior', features: { performanceRating: 4 } };
    await usual.request.post('/api/predictions', { data: rated });
    await usual.goto(`/employees/${other.id}`);
    await usual.getByRole('button', { name: 'Decide this raise' }).click();
    await usual.getByRole('textbox', { name: 'New salary' }).waitFor();
    expect(await usual.getByRole('radiogroup', { name: 'Rating' }).count()).toBe(0);
  });
});
