import { randomUUID } from 'node:crypto';
import type { Locator, Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { signInElsewhere, signUp } from './support/accounts.ts';
import { useBrowser } from './support/browser.ts';
import { freshEmail, savePrediction, somebody } from './support/people.ts';

/** Holds the page's changes back. @returns the function that lets them go on */
async function hold(page: Page, url: string, goOn = (route: Route) => route.continue()): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(url, async (route) => {
    if (route.request().method() === 'GET') return route.fallback();
    await promise;
    await goOn(route);
  });
  return resolve;
}

async function isBeingTyped(field: Locator, text: string): Promise<void> {
  expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await field.inputValue()).toBe(text);
}

const REFUSAL = {
  status: 400,
  contentType: 'application/problem+json',
  body: JSON.stringify({ errors: [{ path: 'newSalary', message: 'is refused' }] }),
};

describe('an answer that comes late', () => {
  const visit = useBrowser();

  it.each([
    ['the raise is decided', 'now earns', (route: Route) => route.continue()],
    ['the raise is refused', 'Is refused.', (route: Route) => route.fulfill(REFUSAL)],
  ])('leaves the focus in the form of another prediction: %s', async (_, said, goOn) => {
    const page = await visit({ allow: /status of 400/ });
    const { id } = await somebody(page);
    for (const target of ['Junior', 'Senior'] as const) await savePrediction(page, id, target);
    await page.goto(`/employees/${id}`);
    const [sent, other] = ['Senior', 'Junior'].map((level) =>
      page.getByRole('listitem', { name: new RegExp(`^${level}`) }),
    );
    for (const item of [sent, other]) await item?.getByRole('button', { name: 'Decide this raise' }).click();
    const answer = await hold(page, '**/api/reviews', goOn);
    await sent?.getByRole('textbox', { name: 'New salary' }).press('Enter');
    await sent?.getByRole('button', { name: 'Yes, it is right' }).click();
    const comment = other?.getByRole('textbox', { name: 'Comment' }) as Locator;
    await comment.first().fill('Half a sent');
    answer();
    await page.getByText(said).waitFor();
    await isBeingTyped(comment.first(), 'Half a sent');
  });

  it('leaves the focus in the company’s name when the fictitious company is removed', async () => {
    const page = await visit({ as: 'admin', path: '/settings' });
    const counts = { employees: 1000, others: 0, reviews: 5000, predictions: 0, departments: 8 };
    // Nothing is removed: the other tests need it.
    const answer = await hold(page, '**/api/fictitious-company', (route) => route.fulfill({ json: counts }));
    await page.getByRole('button', { name: 'Remove the fictitious company' }).click();
    await page.getByRole('button', { name: 'Remove it' }).click();
    const name = page.getByRole('form', { name: 'Company' }).getByRole('textbox', { name: 'Name' });
    await name.fill('Half a na');
    answer();
    await page.getByRole('heading', { name: 'The fictitious company was removed' }).waitFor();
    // After the paint, when it would have moved.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    await isBeingTyped(name, 'Half a na');
  });

  it('leaves the focus on a password when a session has ended', async () => {
    const page = await visit({ signedIn: false });
    await signInElsewhere(page, (await signUp(page)).email);
    await page.goto('/account');
    const answer = await hold(page, '**/api/auth/me/sessions/*');
    await page.getByRole('button', { name: /^End / }).click();
    const password = page.getByRole('textbox', { name: 'Current password' });
    await password.fill('half a pass');
    answer();
    await page.getByText('the session has ended').waitFor();
    await isBeingTyped(password, 'half a pass');
  });

  it('leaves the focus in the search when an invitation is withdrawn', async () => {
    const page = await visit({ as: 'admin' });
    const email = freshEmail();
    await page.request.post('/api/invitations', { data: { email, role: 'viewer' } });
    await page.goto('/users');
    const answer = await hold(page, '**/api/invitations/*');
    await page.getByRole('button', { name: `Withdraw the invitation for ${email}` }).click();
    await page.getByRole('button', { name: 'Withdraw the invitation', exact: true }).click();
    const search = page.getByRole('searchbox');
    await search.fill('half a na');
    answer();
    await page.getByText(email).first().waitFor({ state: 'detached' });
    await isBeingTyped(search, 'half a na');
  });

  it('does not lead away from the page that was opened while somebody was being added', async () => {
    const page = await visit({ path: '/employees/new' });
    for (const [name, text] of [
      ['First name', 'Ana'],
      ['Last name', 'Zzabala'],
      ['Email', freshEmail()],
      ['Salary', '45000'],
    ] as const)
      await page.getByRole('textbox', { name }).fill(text);
    await page.getByRole('combobox', { name: 'Job' }).selectOption('Analyst');
    await page.getByRole('combobox', { name: 'Seniority' }).selectOption('Junior');
    await page.getByLabel('Hired').fill('2024-03-01');
    await page.getByRole('combobox', { name: 'Gender' }).selectOption('female');
    await page.getByLabel('Date of birth').fill('1999-04-01');
    const answer = await hold(page, '**/api/employees');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Cancel' }).click();
    await page.getByRole('heading', { level: 1, name: 'Employees' }).waitFor();
    const readAgain = page.waitForResponse(/api\/employees\?/);
    answer();
    await page.getByText('Ana Zzabala was added.').waitFor();
    await readAgain;
    expect(new URL(page.url()).pathname).toBe('/employees');
  });

  it('to an undo leaves the bar to what was done since', async () => {
    const page = await visit();
    const [first, second] = [`Zz ${randomUUID()}`, `Zz ${randomUUID()}`];
    for (const name of [first, second]) await page.request.post('/api/departments', { data: { name } });
    await page.goto('/departments');
    await page.getByRole('button', { name: `Delete ${first}` }).click();
    await page.getByText(`${first} was deleted.`).waitFor();
    const answer = await hold(page, '**/api/departments');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: `Delete ${second}` }).click();
    await page.getByText(`${second} was deleted.`).waitFor();
    answer();
    await page.getByRole('cell', { name: first, exact: true }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('cell', { name: second, exact: true }).waitFor();
  });
});
