import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { FIRST_ADMIN } from '../../test/support/first-admin.ts';
import type { ModelsPage } from '../src/generated/types.gen.ts';
import { checkAxe, checkFits } from './support/axe.ts';
import { PHONE, useBrowser } from './support/browser.ts';
import { type ModelFiles, salaryModel, teamsModel, useModelsApp } from './support/models-app.ts';

const REFUSED = /status of (400|401|409|422)/;

/** On the page that takes the place of one whose session has ended. */
async function signInAgain(page: Page): Promise<void> {
  await page.getByRole('alert').filter({ hasText: 'Your session has expired' }).waitFor();
  await page.getByRole('textbox', { name: 'Email' }).fill(FIRST_ADMIN.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(FIRST_ADMIN.password);
  await page.keyboard.press('Enter');
}

describe('adding a version of the model', () => {
  const app = useModelsApp();
  const visit = useBrowser();
  const models = (options: Parameters<typeof visit>[0] = {}) =>
    visit({ baseURL: app.url(), as: 'admin', path: '/models', allow: REFUSED, ...options });
  const card = (page: Page) => page.getByRole('region', { name: /^(Add a version|Agregar una versión)$/ });
  const versions = async (page: Page) =>
    ((await (await page.request.get('/api/models')).json()) as ModelsPage).items.map(({ version }) => version);

  const asFile = ({ file }: ModelFiles, name = 'model.onnx') => ({ name, mimeType: '', buffer: file });
  const asManifest = (manifest: object | string) => ({
    name: 'model.json',
    mimeType: 'application/json',
    buffer: Buffer.from(typeof manifest === 'string' ? manifest : JSON.stringify(manifest)),
  });
  const choose = (within: Locator, ...files: ReturnType<typeof asFile>[]) =>
    within.locator('input[type=file]').setInputFiles(files);

  it('takes both files, says how it is tried, what that measured, and shows the version, by keyboard', async () => {
    const page = await models();
    const [model, within] = [salaryModel(0.8), card(page)];
    await choose(within, asFile(model));
    await within.getByText('not chosen yet').waitFor();
    expect(await within.getByRole('button', { name: 'Try it and add it' }).count()).toBe(0);
    await choose(within, asManifest(model.manifest));
    await checkAxe(page);
    await within.getByRole('button', { name: 'Try it and add it' }).press('Enter');
    await within.getByRole('link', { name: `${model.manifest.version} was added.` }).waitFor();
    await within.getByText(/^Its trial: [\d,]+ rows, .* ms a row, \d+ MB of memory\.$/).waitFor();
    await page.getByRole('button', { name: `Activate ${model.manifest.version}` }).waitFor();
    expect(await versions(page)).toContain(model.manifest.version);
    // The button that was pressed is gone; the next file can be chosen.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Choose files');
    await checkAxe(page);
  });

  it('says all that is wrong, and keeps what was chosen: another manifest mends it', async () => {
    const page = await models();
    const [{ manifest, file }, within] = [salaryModel(0.7), card(page)];
    const { target: _, ...without } = manifest;
    await choose(within, asFile({ manifest, file }), asManifest({ ...without, output: 7 }));
    await within.getByRole('button', { name: 'Try it and add it' }).click();
    const alert = within.getByRole('alert');
    await alert.getByText('It was not added').waitFor();
    await expect.poll(() => alert.getByRole('listitem').count()).toBe(2);
    expect(await alert.textContent()).toMatch(/manifest\.target .*manifest\.output /s);
    await checkAxe(page);

    // The trial's own reasons: an output that the graph does not have.
    await choose(within, asManifest({ ...manifest, output: 'salary' }));
    await alert.waitFor({ state: 'detached' });
    await within.getByText('model.onnx, ').waitFor();
    await within.getByRole('button', { name: 'Try it and add it' }).click();
    await alert.getByText(/"salary"/).waitFor();
    expect(await versions(page)).not.toContain(manifest.version);
    await choose(within, asManifest(manifest));
    await within.getByRole('button', { name: 'Try it and add it' }).click();
    await within.getByRole('link', { name: `${manifest.version} was added.` }).waitFor();
    // Once more is once too often.
    await choose(within, asFile({ manifest, file }), asManifest(manifest));
    await within.getByRole('button', { name: 'Try it and add it' }).click();
    await alert.getByText(`The model version ${manifest.version} is registered already.`).waitFor();
  });

  it.each([
    ['no ONNX', (model: ModelFiles) => ({ ...model, file: Buffer.from('no model at all') })],
    ['half a file', (model: ModelFiles) => ({ ...model, file: model.file.subarray(0, 40_000) })],
  ])('refuses %s with the API’s own sentence, in Spanish', async (_, broken) => {
    const page = await models({ locale: 'es-CO' });
    const within = card(page);
    const { manifest, file } = broken(teamsModel());
    const { version: __, sha256: ___, file: ____, ...rest } = manifest;
    await choose(within, asFile({ manifest, file }), asManifest(rest));
    await within.getByRole('button', { name: 'Probarla y agregarla' }).click();
    const alert = within.getByRole('alert');
    await alert.getByText('No se agregó').waitFor();
    expect((await alert.textContent())?.length).toBeGreaterThan('No se agregó'.length + 20);
  });

  it('tells before anything is sent that what begins like JSON is none', async () => {
    const page = await models();
    const within = card(page);
    await choose(within, asManifest('{ "name": '));
    await within.getByRole('alert').getByText('model.json begins like JSON, but is none').waitFor();
    expect(await within.getByRole('button', { name: 'Try it and add it' }).count()).toBe(0);
  });

  it('takes files that are dropped, whatever they are called', async () => {
    const page = await models();
    const within = card(page);
    const { manifest, file } = salaryModel(0.75);
    const transfer = await page.evaluateHandle(
      ([bytes, json]) => {
        const all = new DataTransfer();
        all.items.add(new File([`${json}`], 'from-python'));
        all.items.add(new File([Uint8Array.from(atob(`${bytes}`), (sign) => sign.charCodeAt(0))], 'from-python-too'));
        return all;
      },
      [file.toString('base64'), JSON.stringify(manifest)],
    );
    await within.getByText('Or drop both here').dispatchEvent('drop', { dataTransfer: transfer });
    await within.getByRole('button', { name: 'Try it and add it' }).click();
    await within.getByRole('link', { name: `${manifest.version} was added.` }).waitFor();
  });

  it('has the chosen files still when the session had ended meanwhile', async () => {
    const page = await models();
    const within = card(page);
    const model = salaryModel(0.65);
    await choose(within, asFile(model), asManifest(model.manifest));
    await within.getByRole('button', { name: 'Try it and add it' }).waitFor();
    await page.context().clearCookies();
    await within.getByRole('button', { name: 'Try it and add it' }).click();
    await signInAgain(page);
    await within.getByText('The files that you had chosen').waitFor();
    await within.getByRole('button', { name: 'Try it and add it' }).click();
    await within.getByRole('link', { name: `${model.manifest.version} was added.` }).waitFor();
  });

  /** Fills in what a graph does not tell. */
  async function complete(form: Locator) {
    for (const [feature, least, most] of [
      ['teamSize', '0', '45'],
      ['tenureYears', '0', '30'],
    ] as const) {
      const group = form.getByRole('group', { name: new RegExp(`${feature}$`) });
      await group.getByRole('textbox', { name: /^(Least allowed|Mínimo admitido)/ }).fill(least);
      await group.getByRole('textbox', { name: /^(Most allowed|Máximo admitido)/ }).fill(most);
      await group.getByRole('textbox', { name: /^(Least in|Mínimo en)/ }).fill(least);
      await group.getByRole('textbox', { name: /^(Most in|Máximo en)/ }).fill(most);
    }
    for (const [field, value] of [
      [/^(Range ±|Margen ±)/, '1654'],
      [/^(Share within|Parte dentro)/, '0.9'],
      [/^(Mean error|Error medio)/, '1002'],
      [/^RMSE/, '1475'],
      [/^R²/, '0.99'],
      [/^(Coverage, measured|Cobertura medida)/, '0.905'],
      [/^(Rows that measured|Filas con las que)/, '80'],
      [/^(Rows that it learned|Filas de las que)/, '400'],
    ] as const)
      await form.getByRole('textbox', { name: field }).fill(value);
  }

  it('drafts the manifest of a file that has none, which is completed and added; nothing typed is lost', async () => {
    const page = await models();
    const within = card(page);
    const teams = teamsModel();
    await choose(within, asFile(teams, 'teams.onnx'));
    await within.getByRole('button', { name: 'Without a manifest: draft one' }).press('Enter');
    const form = page.getByRole('form', { name: 'The manifest of teams.onnx' });
    const size = form.getByRole('group', { name: 'Feature teamSize' });
    await size.getByRole('textbox', { name: 'Name in English' }).waitFor();
    await checkAxe(page);
    // What the graph told is there, and what it did not is asked for.
    const source = (feature: string) =>
      form.getByRole('group', { name: `Feature ${feature}` }).getByRole('combobox', { name: 'Where it comes from' });
    expect(await source('teamSize').inputValue()).toBe('request');
    expect(await source('targetSeniority').inputValue()).toBe('target');
    expect(await source('tenureYears').inputValue()).toBe('employee tenureYears');
    const send = form.getByRole('button', { name: 'Try it and add it' });
    await send.press('Enter');
    await form.getByText('Fill this in').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    await checkAxe(page);

    await complete(form);
    await size.getByRole('textbox', { name: 'Name in English' }).fill('Size of the team');
    await size.getByRole('textbox', { name: 'Name in Spanish' }).fill('Tamaño del equipo');
    // What the API refuses stands at its field, and what was typed stays.
    const halfWidth = form.getByRole('textbox', { name: /^Range ±/ });
    await halfWidth.fill('-5');
    await send.press('Enter');
    await within.getByRole('alert').getByText('It was not added').waitFor();
    expect(await halfWidth.getAttribute('aria-invalid')).toBe('true');
    await halfWidth.fill('1654');
    await page.context().clearCookies();
    await send.press('Enter');
    await signInAgain(page);
    await form.getByText('What you were entering when the session ended is here again.').waitFor();
    expect(await size.getByRole('textbox', { name: 'Name in English' }).inputValue()).toBe('Size of the team');
    await send.click();
    const link = within.getByRole('link', { name: /was added\.$/ });
    await link.waitFor();
    await checkAxe(page);
    await link.click();
    await page.getByRole('rowheader', { name: 'Size of the team' }).waitFor();
  });

  it('asks in Spanish, and before what was typed is dropped', async () => {
    const page = await models({ locale: 'es-CO', ...PHONE });
    const within = card(page);
    await choose(within, asFile(teamsModel(), 'equipos.onnx'));
    await within.getByRole('button', { name: 'Sin manifiesto: hacer un borrador' }).click();
    const form = page.getByRole('form', { name: 'El manifiesto de equipos.onnx' });
    await form.getByRole('button', { name: 'Probarlo y agregarlo' }).click();
    await form.getByText('Completa este dato').first().waitFor();
    await checkAxe(page);
    await checkFits(page);
    await form.getByRole('textbox', { name: 'Moneda al año' }).fill('COP/year');
    await page.getByRole('link', { name: 'Entrenamientos' }).click();
    await page.getByRole('dialog', { name: '¿Descartar lo que escribiste?' }).waitFor();
    await page.getByRole('button', { name: 'Seguir editando' }).click();
    await form.getByRole('button', { name: 'Descartar el borrador' }).click();
    await within.getByRole('button', { name: 'Sin manifiesto: hacer un borrador' }).waitFor();
  });
});
