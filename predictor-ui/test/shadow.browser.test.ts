import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { predict, someone } from './support/company.ts';
import { ownModel, salaryModel, useModelsApp } from './support/models-app.ts';

describe('a version in shadow', () => {
  const app = useModelsApp();
  const visit = useBrowser();
  const bold = salaryModel(0.9);
  const { version } = bold.manifest;

  const open = (given: object = {}): Promise<Page> =>
    visit({ baseURL: app.url(), as: 'admin', path: '/models/shadow', ...given });

  it('is nothing where there is no other version, which the page says', async () => {
    const page = await open();
    await page.getByText('There is no other version to try').waitFor();
  });

  describe('of two', () => {
    beforeAll(() => app.add(bold));

    it('is chosen, compared with what was answered, and ended', async () => {
      const page = await open();
      const own = ownModel().manifest.version;
      const choice = page.getByRole('combobox', { name: 'Version' });
      await choice.waitFor();
      expect(await choice.getByRole('option').allTextContents()).toEqual([version]);
      await page.getByRole('button', { name: 'Run it in shadow' }).click();
      const card = page.getByRole('region', { name: `${version} runs in shadow` });
      await card.waitFor();
      await page.getByText('Nothing has been saved since it started').waitFor();

      const person = await someone(page, 'Junior');
      const request = { employeeId: person.id, targetSeniority: 'Senior' };
      const answer = await page.request.post('/api/predictions', { data: request, headers: { origin: app.url() } });
      expect(answer.status()).toBe(201);
      const { predictedSalary, modelVersion } = await answer.json();
      expect(modelVersion).toBe(own);
      await card.getByText('It has answered 1 prediction').waitFor();

      // It says what it says when it is active.
      const largest = page.getByRole('region', { name: 'The predictions that differ most', exact: true });
      const row = largest.getByRole('row').filter({ has: page.getByRole('link') });
      const money = (amount: number) => `$${amount.toLocaleString('en')}`;
      const [answered, shadow] = await row.getByRole('cell').allTextContents();
      expect(answered).toBe(money(predictedSalary));
      await page.request.put('/api/models/active', {
        data: { version, replaces: own },
        headers: { origin: app.url() },
      });
      const now = await predict(page, person.id, 'Senior');
      expect([now.modelVersion, money(now.predictedSalary)]).toEqual([version, shadow]);
      await page.request.put('/api/models/active', {
        data: { version: own, replaces: version },
        headers: { origin: app.url() },
      });

      // What is active is in shadow no longer; it is put there again, and ended.
      await page.reload();
      await page.getByRole('button', { name: 'Run it in shadow' }).click();
      await card.getByRole('button', { name: 'End it' }).click();
      await page.getByRole('button', { name: 'Run it in shadow' }).waitFor();
    });

    it('is told to who has a browser without a proper locale, as under LANG=C', async () => {
      const page = await open();
      await page.addInitScript(() => Object.defineProperty(navigator, 'languages', { value: ['en-US@posix'] }));
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'A version in shadow' }).waitFor();
    });

    it('is told in Spanish, too', async () => {
      const page = await open({ locale: 'es' });
      await page.getByRole('button', { name: 'Ponerla en la sombra' }).click();
      const card = page.getByRole('region', { name: `${version} va en la sombra` });
      await card.getByText('Ha respondido').waitFor();
      await card.getByRole('button', { name: 'Terminar' }).click();
      await page.getByRole('button', { name: 'Ponerla en la sombra' }).waitFor();
    });
  });
});
