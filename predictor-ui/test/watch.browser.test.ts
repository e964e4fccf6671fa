import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signUpFirstAdmin } from '../../test/support/first-admin.ts';
import { startOwnApp } from '../../test/support/own-app.ts';
import type { ActiveModel, EmployeesPage, Prediction } from '../src/generated/types.gen.ts';
import { checkAxe, checkFits } from './support/axe.ts';
import { PHONE, useBrowser, type Visit } from './support/browser.ts';
import { dollars } from './support/company.ts';
import { useModelsApp } from './support/models-app.ts';

const PREDICTIONS = 330;
const DECISIONS = 110;
/** More than the range's half width of anybody. */
const TOO_MUCH = 20_000;

/** Predicts for engineers only, and decides much more than is proposed for some of them. */
async function engineersOnly(page: Page): Promise<void> {
  const found: EmployeesPage['items'] = [];
  while (found.length < PREDICTIONS) {
    const query = `pageSize=100&job=Engineer&page=${found.length / 100 + 1}`;
    found.push(...((await (await page.request.get(`/api/employees?${query}`)).json()) as EmployeesPage).items);
  }
  for (const [i, { id: employeeId, seniority: targetSeniority }] of found.slice(0, PREDICTIONS).entries()) {
    const data = { employeeId, targetSeniority, features: { performanceRating: 3 } };
    const { id: predictionId, predictedSalary } = (await (
      await page.request.post('/api/predictions', { data })
    ).json()) as Prediction;
    if (i >= DECISIONS) continue;
    const decision = { predictionId, newSalary: predictedSalary + TOO_MUCH };
    expect((await page.request.post('/api/reviews', { data: decision })).status()).toBe(201);
  }
}

describe('the watch', () => {
  const visit = useBrowser();
  const { url } = useModelsApp();
  const open = (more: Visit = {}) => visit({ path: '/models/watch', as: 'admin', baseURL: url(), ...more });

  it.each([
    ['en-US', 'Not known', 'Nothing can be said yet: there are too few predictions and decisions.'],
    ['es-MX', 'No se sabe', 'Aún no se puede decir nada: hay muy pocas predicciones y decisiones.'],
  ])('says that it is too early where nobody has predicted: %s', async (locale, light, sentence) => {
    const page = await open({ locale, path: '/models/watch?days=7' });
    const first = page.getByRole('main').getByRole('region').first();
    await first.getByText(light).waitFor();
    await first.getByText(sentence).waitFor();
    await page.getByText(/^(No prediction of these days|A ninguna predicción)/).waitFor();
  });

  it('is for admins', async () => {
    const page = await open({ as: 'hr' });
    await page.getByText('Your role does not include this page').waitFor();
  });

  it('names what is red, shows then and now, and what was decided by group', async () => {
    const page = await open({ path: '/models/watch?days=365' });
    await engineersOnly(page);
    await page.goto('/models/watch');
    const first = page.getByRole('region', { name: 'Does it still fit?' });
    await first.getByText('Red', { exact: true }).waitFor();
    await first
      .getByText(/^It may no longer fit\. Clearly different from the training: job, .*the decisions\./)
      .waitFor();
    await first.getByText(/^330 saved predictions · model /).waitFor();

    const drift = page.getByRole('table', { name: 'Who is asked about' });
    const { manifest } = (await (await page.request.get('/api/models/active')).json()) as ActiveModel;
    for (const { label } of manifest.features) await drift.getByRole('rowheader', { name: label.en }).waitFor();
    const job = drift.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Job clearly different' }) });
    await job
      .getByRole('img', { name: /^Job, training and now\. Analyst: [\d.]+%, 0%; .*Engineer: [\d.]+%, 100%$/ })
      .waitFor();
    await job.getByText('p < 0.001').waitFor();
    await job.getByRole('cell', { name: '330' }).waitFor();
    await page.getByText('The shares in numbers', { exact: true }).first().click();
    const numbers = page.getByRole('table', { name: 'The shares in numbers' });
    await numbers.getByRole('row', { name: /^Engineer [\d.]+% 100%$/ }).waitFor();

    const decided = page.getByRole('region', { name: 'What was decided afterwards', exact: true });
    await decided.getByText('110 decisions that followed a prediction, compared with it.').waitFor();
    await decided.getByText(`at training: ${dollars(manifest.metrics.heldOut.mae)}`).waitFor();
    await decided.getByText('promised: 90%').waitFor();
    await decided.getByText('0%', { exact: true }).first().waitFor();
    await decided.getByText(/^Whoever decided had seen the prediction/).waitFor();
    const groups = decided.getByRole('table', { name: 'By job' });
    await groups.getByRole('rowheader', { name: 'Engineer 110 decisions' }).waitFor();
    expect(await groups.getByRole('row').count()).toBe(2);
    await decided
      .getByRole('table', { name: /^By gender/ })
      .getByText('Women')
      .waitFor();
    await decided.getByRole('table', { name: 'By department' }).waitFor();
    await page.getByText(/^Drift is no error/).waitFor();
  });

  it('has its days in the address', async () => {
    const page = await open({ path: '/models/watch?days=12' });
    const chosen = (of: Page) =>
      of
        .getByRole('radiogroup', { name: 'Predictions of the last' })
        .getByRole('radio', { checked: true })
        .getAttribute('value');
    await page.getByRole('table').first().waitFor();
    expect(await chosen(page)).toBe('30');
    await page.getByText('90 days', { exact: true }).click();
    await page.waitForURL(/\/models\/watch\?days=90$/);
    await page.getByText('30 days', { exact: true }).click();
    await page.waitForURL(/\/models\/watch$/);
    const linked = await open({ path: '/models/watch?days=365' });
    await linked.getByRole('table').first().waitFor();
    expect(await chosen(linked)).toBe('365');
  });

  it.each([
    ['light', 'es-MX', {}],
    ['dark', 'en-US', {}],
    ['light', 'en-US', PHONE],
    ['dark', 'es-MX', PHONE],
  ] as const)('leaves axe nothing serious to say, and fits: %s, %s, %o', async (colorScheme, locale, size) => {
    const page = await open({ colorScheme, locale, ...size });
    await page.getByRole('table').first().waitFor();
    await page
      .getByText(/^(The shares in numbers|Las proporciones en cifras)$/)
      .first()
      .click();
    await checkAxe(page);
    await checkFits(page);
  });

  it('shows how a program asks for it', async () => {
    const page = await open();
    await page.getByText('Use by API', { exact: true }).click();
    await page
      .getByText(/\/watch\?days=30/)
      .first()
      .waitFor();
  });
});

describe('the watch over a model with an older manifest', () => {
  const visit = useBrowser();
  const dir = mkdtempSync(join(tmpdir(), 'aumento-older-'));
  let app: Awaited<ReturnType<typeof startOwnApp>> | undefined;

  beforeAll(async () => {
    cpSync(join(import.meta.dirname, '../../model/artifacts'), dir, { recursive: true });
    const MODEL_MANIFEST = join(dir, 'salary.manifest.json');
    const manifest = JSON.parse(readFileSync(MODEL_MANIFEST, 'utf8'));
    delete manifest.data.distributions;
    writeFileSync(MODEL_MANIFEST, JSON.stringify(manifest));
    app = await startOwnApp({ MODEL_MANIFEST });
    await signUpFirstAdmin(app.url);
  });
  afterAll(async () => {
    await app?.stop();
    rmSync(dir, { recursive: true });
  });

  it.each([
    ['en-US', /^The model’s manifest does not say how its training data are spread.*Train it again\.$/],
    ['es-MX', /^El manifiesto del modelo no dice cómo se reparten.*Entrénalo de nuevo\.$/],
  ])('says why drift is not known, and shows no empty bars: %s', async (locale, sentence) => {
    const page = await visit({ path: '/models/watch', as: 'admin', locale, baseURL: `${app?.url}` });
    await page.getByText(sentence).waitFor();
    expect(await page.getByRole('main').getByRole('img').count()).toBe(0);
    expect(await page.getByText(/not in the manifest|no está en el manifiesto/).count()).toBe(7);
    await checkAxe(page);
  });
});
