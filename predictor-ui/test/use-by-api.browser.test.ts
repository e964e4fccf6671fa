import { execFile } from 'node:child_process';
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
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aumento-snippets-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What stands on the page under a heading, as somebody would copy it. */
async function shown(page: Page, name: 'curl' | 'TypeScript'): Promise<string> {
  const details = page.locator('details').filter({ hasText: 'Use by API' });
  if (!(await details.evaluate((one) => (one as HTMLDetailsElement).open)))
    await details.locator('summary').press('Enter');
  return (await page.getByRole('region', { name, exact: true }).locator('pre').textContent()) ?? '';
}

/** Runs both as they stand. @returns what each call answered */
async function answers(page: Page, env: Record<string, string> = {}): Promise<[unknown[], unknown[]]> {
  const variables = { PATH: process.env.PATH, ...env };
  const curl = await run('bash', ['-e', '-o', 'pipefail', '-c', await shown(page, 'curl')], { env: variables });
  const file = join(folder, `${randomUUID()}.mts`);
  await writeFile(file, await shown(page, 'TypeScript'));
  const typeScript = await run(process.execPath, [file], { env: variables });
  const lines = (text: string) =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  return [lines(curl.stdout.replaceAll('}{', '}\n{')), lines(typeScript.stdout)];
}

describe('use by API', () => {
  const visit = useBrowser();

  it('gives on the prediction page what is chosen there', async () => {
    const page = await visit();
    const person = await someone(page, 'Junior');
    await page.goto(`/?employee=${person.id}&target=Senior&performanceRating=4`);
    await page.getByRole('button', { name: 'Save prediction' }).waitFor();
    const { createdAt: _, ...expected } = await predict(page, person.id, 'Senior', 4);
    for (const [employee, preview, sweep, peers, saved] of await answers(page)) {
      expect(employee).toEqual(person);
      expect(preview).toMatchObject(expected);
      expect((sweep as { items: unknown[] }).items).toHaveLength(3);
      expect(peers).toMatchObject({ employeeId: person.id });
      expect(saved).toHaveProperty('items');
    }
  });

  it.each([
    ['/', { pageSize: 25 }],
    ['/model', { version: 'salary-v1' }],
    ['/course', { checks: { database: 'ok' } }],
  ])('gives at %s what that page shows', async (path, expected) => {
    const page = await visit({ path });
    for (const [answer] of await answers(page)) expect(answer).toMatchObject(expected);
  });

  it('gives at /employees whom the list shows, in its order', async () => {
    const page = await visit({ path: '/employees?job=Analyst&sort=-salary&search=ga' });
    const shownFirst = await page.getByRole('row').nth(1).textContent();
    for (const [answer] of await answers(page)) {
      const { items } = answer as { items: { firstName: string; lastName: string; job: string }[] };
      expect(new Set(items.map(({ job }) => job))).toEqual(new Set(['Analyst']));
      expect(shownFirst).toContain(items[0]?.lastName);
    }
  });

  it('gives at a person’s page the person, the reviews and the predictions', async () => {
    const page = await visit();
    const person = await someone(page, 'Senior');
    await page.goto(`/employees/${person.id}`);
    for (const [employee, reviews, predictions] of await answers(page)) {
      expect(employee).toEqual(person);
      expect(JSON.stringify(reviews)).toContain('"newSalary"');
      expect(predictions).toHaveProperty('total');
    }
  });

  it.each(['/employees/new', '/employees/import'])(
    'gives the list at %s, before anything is filled in',
    async (path) => {
      const page = await visit({ path });
      for (const [answer] of await answers(page)) expect(answer).toHaveProperty('items');
    },
  );

  it('looks by API at the file that was chosen for import, and writes nothing', async () => {
    const page = await visit({ path: '/employees/import' });
    const header = 'Nombre;Apellidos;Mail;Género;Fecha de nacimiento;Puesto;Nivel;Ingreso;Salario';
    const csv = `${header}\nAna;"O'Neill ""la jefa""";${freshEmail()};Mujer;1990-01-01;Analista;Junior;2020-01-01;45.000\n`;
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByText('a.csv: 1 rows').waitFor();
    for (const [report] of await answers(page)) expect(report).toMatchObject({ rows: 1, created: 1 });
  });

  it('signs in at /users as the admin, whom the demo account cannot stand for', async () => {
    const page = await visit({ path: '/users?role=admin', as: 'admin' });
    const found = await answers(page, { AUMENTO_PASSWORD: 'the tests’ own admin' });
    for (const [users] of found) expect(users).toMatchObject({ items: [{ email: 'admin@empresa.example' }] });
  });

  it('tells who has not signed in how to get a token', async () => {
    const page = await visit({ signedIn: false });
    for (const [me] of await answers(page)) expect(me).toMatchObject({ email: 'demo@empresa.example' });
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
    const [curl, typeScript] = await answers(page, { AUMENTO_PASSWORD: password });
    expect(curl[0]).toMatchObject({ pageSize: 25 });
    expect(typeScript).toEqual(curl);
  });
});
