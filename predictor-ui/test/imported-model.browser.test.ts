import { describe, expect, it } from 'vitest';
import { checkAxe, checkFits } from './support/axe.ts';
import { PHONE, useBrowser } from './support/browser.ts';
import { imported, useOtherModel } from './support/other-model-app.ts';
import { somebody } from './support/people.ts';

describe('a model of scikit-learn, of other features', () => {
  const otherModel = useOtherModel(imported);
  const visit = useBrowser();

  it('has its form drawn from its manifest, and predicts', async () => {
    const page = await visit({ baseURL: otherModel() });
    const { id } = await somebody(page, { salary: 50_000 });
    await page.goto(`/?employee=${id}&target=Semi-senior`);
    const people = page.getByRole('textbox', { name: 'Personas a cargo' });
    await people.waitFor();
    await page.getByText('A whole number from 0 to 17').waitFor();
    await page
      .getByRole('group', { name: 'Modalidad' })
      .or(page.getByRole('radiogroup', { name: 'Modalidad' }))
      .first()
      .waitFor();
    await page.getByText('remoto', { exact: true }).click();
    const answered = page.waitForResponse(
      (one) => one.url().endsWith('/preview') && `${one.request().postData()}`.includes('"personas_a_cargo":4'),
    );
    await people.fill('4');
    const { rawPrediction, features } = await (await answered).json();
    expect(features).toMatchObject({
      puesto: 'Analyst',
      modalidad: 'remoto',
      personas_a_cargo: 4,
      salario_actual: 50_000,
    });
    expect(rawPrediction).toBeGreaterThan(40_000);
    await page.getByRole('button', { name: 'Save prediction' }).waitFor();
    await checkAxe(page);
  });

  it('says on its card that it may have learned from the rows that it is measured on, in both languages', async () => {
    for (const [locale, said] of [
      ['en-US', /reviews that it may have learned from/],
      ['es-CO', /revisiones de las que pudo aprender/],
    ] as const) {
      const page = await visit({ baseURL: otherModel(), locale, ...PHONE });
      await page.goto('/model');
      const card = page.getByRole('main');
      await card.getByText(said).first().waitFor();
      expect(await card.textContent()).not.toMatch(/had not seen|has never seen|no había visto|nunca vio/);
      await checkFits(page);
    }
  });
});
