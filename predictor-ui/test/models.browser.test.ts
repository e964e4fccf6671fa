import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ModelsPage } from '../src/generated/types.gen.ts';
import { checkAxe } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { activate, ownModel, salaryModel, teamsModel, useModelsApp } from './support/models-app.ts';

describe('the versions of the model', () => {
  const app = useModelsApp();
  const visit = useBrowser();
  const cautious = salaryModel(0.8);
  const bold = salaryModel(0.9);
  const teams = teamsModel();
  const own = ownModel().manifest.version;
  const [one, other] = [cautious.manifest.version, bold.manifest.version];

  const models = (options: Parameters<typeof visit>[0] = {}) =>
    visit({ baseURL: app.url(), as: 'admin', path: '/models', ...options });
  const registry = async (page: Page) => (await (await page.request.get('/api/models')).json()) as ModelsPage;
  const row = (page: Page, version: string) =>
    page.getByRole('table', { name: 'Versions of the model' }).getByRole('row').filter({ hasText: version }).first();
  const dialog = (page: Page, version: string) =>
    page.getByRole('dialog', { name: `Shall ${version} predict from now on?` });
  const menu = async (page: Page, version: string, item: string | RegExp) => {
    await page.getByRole('button', { name: `Actions for ${version}` }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };

  beforeAll(async () => {
    await app.add(cautious, 'more cautious');
    await app.add(bold);
    await app.add(teams);
  });

  it('stand side by side: where each is from, what it was measured at, which one predicts', async () => {
    const page = await models();
    await row(page, own).getByText('Predicts now').waitFor();
    const { items } = await registry(page);
    expect(await page.getByRole('table').first().getByRole('row').count()).toBe(1 + items.length);
    const text = (version: string) => row(page, version).textContent();
    expect(await text(one)).toMatch(/Uploaded · more cautious · admin@empresa\.example/);
    expect(await text(own)).toMatch(/Came with Aumento/);
    const { mae, rmse, r2 } = cautious.manifest.metrics.heldOut;
    const dollars = (amount: number) => `$${Math.round(amount).toLocaleString('en-US')}`;
    for (const figure of [dollars(mae), dollars(rmse), r2.toFixed(4), '5,483'])
      expect(await text(one)).toContain(figure);
    expect(await page.getByRole('link', { name: 'Versions', exact: true }).getAttribute('aria-current')).toBe('page');
    expect(await page.getByRole('button', { name: `Activate ${own}` }).count()).toBe(0);
  });

  it('are activated by keyboard after a question with both figures, and taken back', async () => {
    const page = await models();
    await page.getByRole('button', { name: `Activate ${teams.manifest.version}` }).press('Enter');
    const question = dialog(page, teams.manifest.version);
    await question.getByRole('row', { name: /^Rows/ }).waitFor();
    expect(await question.getByRole('row', { name: /^Rows/ }).textContent()).toMatch(/5,483\s*400/);
    await question.getByText('It also looks at: teamSize.').waitFor();
    await question.getByText(/^It no longer looks at: .*Performance rating\.$/).waitFor();
    await checkAxe(page);
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    expect((await registry(page)).serving?.active).toBe(own);

    await page.getByRole('button', { name: `Activate ${one}` }).press('Enter');
    await dialog(page, one).getByRole('button', { name: 'Activate it' }).press('Enter');
    await page.getByText(`${one} predicts now.`).waitFor();
    await row(page, one).getByText('Predicts now').waitFor();
    await row(page, own).getByText('Before', { exact: true }).waitFor();
    expect((await registry(page)).serving).toMatchObject({ active: one, previous: own, served: one });
    await checkAxe(page);

    await page.getByRole('button', { name: `Roll back to ${own}` }).press('Enter');
    await row(page, own).getByText('Predicts now').waitFor();
    expect((await registry(page)).serving?.active).toBe(own);
    await page.getByRole('button', { name: 'Undo' }).click();
    await row(page, one).getByText('Predicts now').waitFor();
    await activate(page, own);
  });

  it('tell who activates late what somebody else activated meanwhile, and show it', async () => {
    const page = await models({ allow: /status of 409/ });
    await page.getByRole('button', { name: `Activate ${one}` }).click();
    const yes = dialog(page, one).getByRole('button', { name: 'Activate it' });
    await yes.waitFor();
    await activate(page, other);
    await yes.click();
    await page.getByText(`you saw ${own}, now ${other} is active`).waitFor();
    await row(page, other).getByText('Predicts now').waitFor();
    expect((await registry(page)).serving?.active).toBe(other);
    // Deciding again is about what is active now.
    await page.getByRole('button', { name: `Activate ${one}` }).click();
    await dialog(page, one).getByRole('button', { name: 'Activate it' }).click();
    await row(page, one).getByText('Predicts now').waitFor();
    await activate(page, own);
  });

  it('are archived and taken out again; what predicts is not', async () => {
    const page = await models();
    await menu(page, other, 'Archive');
    await row(page, other).getByText('Archived').waitFor();
    expect(await page.getByRole('button', { name: `Activate ${other}` }).count()).toBe(0);
    await menu(page, other, 'Take out of the archive');
    await page.getByRole('button', { name: `Activate ${other}` }).waitFor();
    await page.getByRole('button', { name: `Actions for ${own}` }).click();
    await page.getByRole('menuitem', { name: 'Its card' }).waitFor();
    expect(await page.getByRole('menuitem', { name: 'Archive' }).count()).toBe(0);
  });

  it.each([
    ['en-US', 'Run in shadow', 'Compare with what was answered', 'runs in shadow', 'End it'],
    ['es-MX', 'Poner en la sombra', 'Comparar con lo que se respondió', 'va en la sombra', 'Terminar'],
  ])(
    'are put in shadow, unless they predict, and lead to what came of it: %s',
    async (locale, run, link, runs, end) => {
      const page = await models({ locale, allow: /status of 409/ });
      const open = (version: string) =>
        page.getByRole('button', { name: new RegExp(`^(Actions for|Acciones para) ${version}$`) }).click();
      const item = (name: string) => page.getByRole('menuitem', { name, exact: true });
      await open(own);
      await page.getByRole('menuitem').first().waitFor();
      expect(await item(run).count()).toBe(0);
      await page.keyboard.press('Escape');
      await page.getByRole('menuitem').first().waitFor({ state: 'detached' });

      // Somebody archives it meanwhile: said in the row, as of any other action.
      await open(other);
      await item(run).waitFor();
      const archive = (archived: boolean) => page.request.patch(`/api/models/${other}`, { data: { archived } });
      expect((await archive(true)).status()).toBe(200);
      await item(run).click();
      await page.getByRole('alert').filter({ hasText: other }).waitFor();
      expect((await archive(false)).status()).toBe(200);
      await page.reload();

      await open(other);
      await item(run).click();
      await page.waitForURL(/\/models\/shadow$/);
      await page.getByRole('region', { name: `${other} ${runs}` }).waitFor();
      expect((await registry(page)).serving?.shadow).toBe(other);
      await page.goto('/models');
      await open(other);
      await item(link).waitFor();
      expect(await item(run).count()).toBe(0);
      await item(link).click();
      await page.waitForURL(/\/models\/shadow$/);
      await page.getByRole('button', { name: end }).click();
      await expect.poll(async () => (await registry(page)).serving?.shadow).toBeNull();
    },
  );

  it('are downloaded, the file and the manifest, as they can be uploaded again', async () => {
    const page = await models();
    const saved = async (item: RegExp) => {
      const [download] = await Promise.all([page.waitForEvent('download'), menu(page, one, item)]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };
    const file = await saved(/^Download the ONNX file/);
    expect(file.name).toBe(`${one}.onnx`);
    expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(cautious.manifest.sha256);
    const manifest = await saved(/^Download the manifest/);
    expect(manifest.name).toBe(`${one}.manifest.json`);
    expect(JSON.parse(manifest.bytes.toString())).toEqual(cautious.manifest);
  });

  it('are compared, two or more: figures, what only one looks at, what the cards say otherwise', async () => {
    const page = await models();
    const tick = (version: string) => page.getByRole('checkbox', { name: `Compare ${version}` });
    await tick(own).press('Space');
    const region = page.getByRole('region', { name: 'Compared' });
    expect(await region.count()).toBe(0);
    await tick(teams.manifest.version).press('Space');
    const mean = region.getByRole('row', { name: /^Mean error \$/ });
    const difference = Math.round(teams.manifest.metrics.heldOut.mae - cautious.manifest.metrics.heldOut.mae);
    await expect.poll(() => mean.textContent()).toMatch(new RegExp(`[+−]\\$${Math.abs(difference)}`));
    const asks = region.getByRole('row', { name: /^teamSize/ });
    expect(await asks.textContent()).toMatch(/not at all[\s\S]*whoever asks; 0 to/);
    expect(await region.getByRole('row', { name: /^Licence/ }).textContent()).toMatch(/MIT[\s\S]*nothing else/);
    await checkAxe(page);
    // The address holds it.
    await page.reload();
    await asks.waitFor();
    await tick(own).press('Space');
    await region.waitFor({ state: 'detached' });
    // Of versions that are alike nothing but that is said.
    await tick(teams.manifest.version).press('Space');
    await tick(one).press('Space');
    await tick(other).press('Space');
    await region.getByText('They look at the same.').waitFor();
    await region.getByText('The rest of their cards is the same.').waitFor();
  });

  it('have a card each, for viewers as well, which says that it is not the one that predicts', async () => {
    const page = await visit({ baseURL: app.url(), as: 'viewer', allow: /status of 404/ });
    await page.goto(`/models/version/${teams.manifest.version}`);
    await page.getByRole('heading', { level: 1, name: `The card of ${teams.manifest.version}` }).waitFor();
    await page.getByText('This version does not predict now').waitFor();
    await page.getByRole('rowheader', { name: 'teamSize' }).waitFor();
    expect(await page.getByRole('navigation', { name: 'About models' }).count()).toBe(0);
    await page.getByRole('link', { name: `The card of ${own}, which does` }).click();
    await page.getByRole('heading', { level: 1, name: 'The model’s card' }).waitFor();

    await page.goto('/models/version/no-such-version');
    await page.getByRole('alert').filter({ hasText: 'no-such-version' }).waitFor();
    for (const path of ['/models', '/models/trainings', '/models/watch']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name: 'Your role does not include this page' }).waitFor();
    }
  });
});

describe('where MODEL_MANIFEST names a file', () => {
  const app = useModelsApp({
    MODEL_MANIFEST: new URL('../../model/artifacts/salary.manifest.json', import.meta.url).pathname,
  });
  const visit = useBrowser();

  it('the page says so, and offers no activation', async () => {
    const added = salaryModel(0.7);
    await app.add(added);
    const page = await visit({ baseURL: app.url(), as: 'admin', path: '/models' });
    await page.getByText('This API serves one file').waitFor();
    await page.getByRole('link', { name: added.manifest.version }).waitFor();
    expect(await page.getByRole('button', { name: /^(Activate|Roll back)/ }).count()).toBe(0);
  });
});
