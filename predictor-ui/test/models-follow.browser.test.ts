import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PredictionPreview } from '../src/generated/types.gen.ts';
import { useBrowser } from './support/browser.ts';
import { dollars, predict, someone } from './support/company.ts';
import { activate, ownModel, salaryModel, teamsModel, useModelsApp } from './support/models-app.ts';
import { choose, waitForSalary } from './support/predict-page.ts';

describe('a page that was open when another version was activated', () => {
  const app = useModelsApp();
  const visit = useBrowser();
  const bold = salaryModel(0.9);
  const teams = teamsModel();
  let admin: Page;
  const own = ownModel().manifest.version;

  beforeAll(async () => {
    await app.add(bold);
    await app.add(teams);
  });
  const open = async () => {
    admin = await visit({ baseURL: app.url(), as: 'admin', path: '/models' });
    // A test that failed may have left another one.
    await activate(admin, own);
    return visit({ baseURL: app.url(), allow: /status of (400|422)/ });
  };
  const footer = (page: Page) => page.getByRole('contentinfo');

  it('predicts by that one at its next question, and names it', async () => {
    const page = await open();
    const person = await someone(page, 'Junior');
    const before = await predict(page, person.id, 'Junior');
    await page.goto(`/?employee=${person.id}`);
    await waitForSalary(page, dollars(before.predictedSalary));
    await activate(admin, bold.manifest.version);
    await choose(page, /Target seniority/, 'Senior');
    const after = await predict(page, person.id, 'Senior');
    expect(after.modelVersion).toBe(bold.manifest.version);
    await waitForSalary(page, dollars(after.predictedSalary));
    await footer(page).getByText(bold.manifest.version).waitFor();
    // What the version before had answered is not shown any more either.
    await choose(page, /Target seniority/, 'Junior');
    await waitForSalary(page, dollars((await predict(page, person.id, 'Junior')).predictedSalary));
    await activate(admin, own);
  });

  it('has the form of that one, though it asks for other things, and keeps what still fits', async () => {
    const page = await open();
    const person = await someone(page, 'Junior');
    await page.goto(`/?employee=${person.id}&performanceRating=4`);
    const rating = page.getByRole('radiogroup', { name: 'Performance rating' });
    await rating.waitFor();
    await page.getByRole('button', { name: 'Save prediction' }).click();
    await page.getByRole('button', { name: 'Prediction saved' }).waitFor();
    await activate(admin, teams.manifest.version);
    await choose(page, /Target seniority/, 'Senior');
    await page.getByRole('textbox', { name: 'teamSize' }).waitFor();
    await rating.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('target')).toBe('Senior');
    await footer(page).getByText(teams.manifest.version).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    // What the other version was asked for is still told in its words.
    const saved = page.getByRole('region', { name: /^Last predictions saved/ }).getByRole('listitem');
    await saved.filter({ hasText: `Performance rating: 4 · by model ${own}` }).waitFor();
    await page.goto(`/employees/${person.id}`);
    const item = page.getByRole('region', { name: 'Predictions and decisions' }).getByRole('listitem');
    await item.filter({ hasText: 'Performance rating: 4' }).getByRole('link', { name: own }).click();
    await page.getByRole('heading', { level: 1, name: `The card of ${own}` }).waitFor();
    await activate(admin, own);
  });

  it('shows what was saved by another version than it had shown', async () => {
    const page = await open();
    const person = await someone(page, 'Junior');
    const before = await predict(page, person.id, 'Junior');
    await page.goto(`/?employee=${person.id}`);
    await waitForSalary(page, dollars(before.predictedSalary));
    await activate(admin, bold.manifest.version);
    const after: PredictionPreview = await predict(page, person.id, 'Junior');
    expect(after.predictedSalary).not.toBe(before.predictedSalary);
    await page.getByRole('button', { name: 'Save prediction' }).click();
    await waitForSalary(page, dollars(after.predictedSalary));
    await footer(page).getByText(bold.manifest.version).waitFor();
    await activate(admin, own);
  });
});
