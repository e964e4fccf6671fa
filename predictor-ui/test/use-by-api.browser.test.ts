import { execFile, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { predict, someone } from './support/company.ts';
import { freshEmail } from './support/people.ts';
import { picker } from './support/predict-page.ts';

const run = promisify(execFile);
const MODEL = { version: expect.stringMatching(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/) };
let folder: string;
/** One that has requests; .ci/run installs it. */
const PYTHON = ['python3', '/usr/bin/python3'].find(
  (python) => spawnSync(python, ['-c', 'import requests']).status === 0,
);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aumento-snippets-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A snippet of the page, as somebody would copy it; '' while there is none. */
async function shown(page: Page, name: 'curl' | 'Python' | 'TypeScript'): Promise<string> {
  const details = page.locator('details').filter({ hasText: /^(Use by API|Usar desde la API)/ });
  if (!(await details.evaluate((one) => (one as HTMLDetailsElement).open)))
    await details.locator('summary').press('Enter');
  // Waits for nothing: the page that is being left may just have taken it away.
  const [text = ''] = await page.getByRole('region', { name, exact: true }).locator('pre').allTextContents();
  return text;
}

/** The calls of a snippet in TypeScript, such as `GET /employees?pageSize=25`. */
function callsOf(snippet: string): string[] {
  return [...snippet.matchAll(/await ask\('(\w+)', '([^']*)'/g)].map(([, method, path]) => `${method} ${path}`);
}

type Answers = (start: string) => unknown;

/**
 * Runs the snippets as they are, once they have the call that begins with `last`; Python's where there is requests.
 *
 * @returns for each, what the call answered that begins with a text
 */
async function answers(
  page: Page,
  last: string,
  env: Record<string, string> = {},
): Promise<[Answers, Answers, ...Answers[]]> {
  const asked = async () => callsOf(await shown(page, 'TypeScript'));
  await expect.poll(asked).toContainEqual(expect.stringContaining(last));
  const variables = { PATH: process.env.PATH, ...env };
  const [calls, bash] = [await asked(), await shown(page, 'curl')];
  const file = join(folder, `${randomUUID()}.mts`);
  await writeFile(file, await shown(page, 'TypeScript'));
  const curl = await run('bash', ['-e', '-o', 'pipefail', '-c', bash], { env: variables });
  const typeScript = await run(process.execPath, [file], { env: variables });
  const python = PYTHON && (await run(PYTHON, ['-c', await shown(page, 'Python')], { env: variables }));
  const answersIn = (text: string): Answers => {
    const lines = text.trim().split('\n');
    expect(lines).toHaveLength(calls.length);
    return (start) => JSON.parse(lines[calls.findIndex((call) => call.startsWith(start))] ?? 'null');
  };
  const pythons = python ? [answersIn(python.stdout)] : [];
  return [answersIn(curl.stdout.replaceAll('}{', '}\n{')), answersIn(typeScript.stdout), ...pythons];
}

describe('use by API', () => {
  const visit = useBrowser();

  it.runIf(process.env.AUMENTO_CHECK_ALL)('is tried in Python too', () => {
    expect(PYTHON).toBeDefined();
  });

  it('gives on the prediction page what is chosen there', async () => {
    const page = await visit();
    const person = await someone(page, 'Junior');
    await page.goto(`/?employee=${person.id}&target=Senior&performanceRating=4`);
    await page.getByRole('button', { name: 'Save prediction' }).waitFor();
    const { createdAt: _, ...expected } = await predict(page, person.id, 'Senior', 4);
    await expect.poll(async () => (await shown(page, 'TypeScript')).includes('/predictions/sweep')).toBe(true);
    for (const answer of await answers(page, '/peers')) {
      expect(answer('GET /models/active')).toMatchObject(MODEL);
      expect(answer(`GET /employees/${person.id}`)).toEqual(person);
      expect(answer('POST /predictions/preview')).toMatchObject(expected);
      expect((answer('POST /predictions/sweep') as { items: unknown[] }).items).toHaveLength(3);
      expect(answer(`GET /employees/${person.id}/peers`)).toMatchObject({ employeeId: person.id });
      expect(answer('GET /predictions?')).toHaveProperty('items');
    }
  });

  it('follows what is chosen, and leaves out what is no longer shown', async () => {
    const page = await visit();
    const person = await someone(page, 'Junior');
    await page.goto(`/?employee=${person.id}&target=Senior&performanceRating=4`);
    await expect.poll(() => shown(page, 'TypeScript')).toContain('"targetSeniority": "Senior"');
    await page
      .locator('label')
      .filter({ hasText: /^Junior$/ })
      .click();
    await expect.poll(() => shown(page, 'TypeScript')).toContain('"targetSeniority": "Junior"');
    expect(await shown(page, 'TypeScript')).not.toContain('"targetSeniority": "Senior"');
  });

  it.each([
    ['/', 'GET /models/active', MODEL],
    ['/model', 'GET /models/active', MODEL],
    ['/course', 'GET /course', { checks: { database: 'ok' } }],
  ])('gives at %s what that page shows', async (path, call, expected) => {
    const page = await visit({ path });
    for (const answer of await answers(page, call)) expect(answer(call)).toMatchObject(expected);
  });

  it('gives at /employees whom the list shows, in its order', async () => {
    const page = await visit({ path: '/employees?job=Analyst&sort=-salary&search=ga' });
    const shownFirst = await page.getByRole('row').nth(1).textContent();
    for (const answer of await answers(page, '/employees?')) {
      const { items } = answer('GET /employees?') as { items: { firstName: string; lastName: string; job: string }[] };
      expect(new Set(items.map(({ job }) => job))).toEqual(new Set(['Analyst']));
      expect(shownFirst).toContain(items[0]?.lastName);
    }
  });

  it('gives at a person’s page the person, the reviews, the predictions and what people think of them', async () => {
    const page = await visit();
    const person = await someone(page, 'Senior');
    // Also the answers that the page before has cached.
    await page.goto(`/?employee=${person.id}`);
    await page.getByRole('link', { name: 'Salary over time, all predictions and decisions' }).click();
    const own = `GET /employees/${person.id}`;
    for (const answer of await answers(page, `${own}/feedback`)) {
      expect(answer(own)).toEqual(person);
      expect(JSON.stringify(answer(`${own}/reviews`))).toContain('"newSalary"');
      expect(answer('GET /predictions?')).toHaveProperty('total');
      expect(answer(`${own}/feedback`)).toHaveProperty('items');
      expect(answer(`${own}/changes`)).toHaveProperty('items');
    }
  });

  it('gives at /employees/new what its choices come from', async () => {
    const page = await visit({ path: '/employees/new' });
    for (const answer of await answers(page, '/models/active'))
      expect(answer('GET /models/active')).toHaveProperty('manifest');
  });

  it('looks by API at the file that was chosen for import, and writes nothing', async () => {
    const page = await visit({ path: '/employees/import' });
    const header = 'Nombre;Apellidos;Mail;Género;Fecha de nacimiento;Puesto;Nivel;Ingreso;Salario';
    const csv = `${header}\nAna;"O'Neill ""la jefa""";${freshEmail()};Mujer;1990-01-01;Analista;Junior;2020-01-01;45.000\n`;
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByText('a.csv: 1 row').waitFor();
    for (const answer of await answers(page, '/employees/import'))
      expect(answer('POST /employees/import')).toMatchObject({ rows: 1, created: 1 });
  });

  it('signs in at /users as the admin, whom the demo account cannot stand for', async () => {
    const page = await visit({ path: '/users?role=admin', as: 'admin' });
    const found = await answers(page, '/invitations', { AUMENTO_PASSWORD: 'the tests’ own admin' });
    for (const answer of found) {
      expect(answer('GET /users?role=admin')).toMatchObject({ items: [{ email: 'admin@empresa.example' }] });
      expect(answer('GET /invitations')).toHaveProperty('items');
    }
  });

  it.each([
    ['/models', 'GET /models?', 'items'],
    ['/models/trainings', 'GET /trainings', 'items'],
    ['/models/watch', 'GET /watch?', 'light'],
    ['/models/shadow', 'GET /models/shadow', 'report'],
  ])('gives at %s what an admin sees there of the models', async (path, call, property) => {
    const page = await visit({ path, as: 'admin' });
    for (const answer of await answers(page, call.replace('GET ', ''), { AUMENTO_PASSWORD: 'the tests’ own admin' }))
      expect(answer(call)).toHaveProperty(property);
  });

  it.each([
    ['en-US', 'This page asks the API for nothing yet.', 'What is on this page'],
    ['es-MX', 'Esta página aún no le pide nada a la API.', 'Lo que hay en esta página'],
  ])('gives an example where a page asks for nothing, and says so: %s', async (locale, says, not) => {
    const page = await visit({ signedIn: false, locale });
    for (const answer of await answers(page, '/auth/me'))
      expect(answer('GET /auth/me')).toMatchObject({ email: 'demo@empresa.example' });
    await page.getByText(says).waitFor();
    expect(await page.getByText(not).count()).toBe(0);
  });

  it('gives at /employees/import the last imports', async () => {
    const page = await visit({ path: '/employees/import' });
    for (const answer of await answers(page, '/imports')) expect(answer('GET /imports')).toHaveProperty('items');
  });

  it('signs in as the person where there is no demo account', async () => {
    const page = await visit({ signedIn: false });
    const json = { demo: false, signUp: 'open', firstAdmin: null, approval: false };
    await page.route('**/api/auth/options', (route) => route.fulfill({ json }));
    await page.reload();
    const [email, password] = [`o'neill.${randomUUID()}@empresa.example`, 'a "long" $enough one'];
    await page.getByRole('button', { name: 'No account yet? Create one' }).click();
    await page.getByRole('textbox', { name: 'Email' }).fill(email);
    await page.getByRole('textbox', { name: 'Password' }).fill(password);
    await page.keyboard.press('Enter');
    await picker(page).waitFor();
    const call = 'GET /models/active';
    const [curl, typeScript] = await answers(page, call, { AUMENTO_PASSWORD: password });
    expect(curl(call)).toMatchObject(MODEL);
    expect(typeScript(call)).toEqual(curl(call));
  });
});
