import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { dollars, predict, someone } from './support/company.ts';
import { picker, waitForSalary } from './support/predict-page.ts';

const away = {
  status: 503,
  headers: { 'Retry-After': '0' },
  contentType: 'application/problem+json',
  body: JSON.stringify({
    type: 'about:blank',
    title: 'Service Unavailable',
    status: 503,
    detail: 'The database is away.',
  }),
};

describe('when the API cannot answer', () => {
  const visit = useBrowser();

  it.each(['**/api/predictions/preview', '**/api/employees/*', '**/api/models/active', '**/api/auth/me'])(
    'says so and recovers with a retry: %s',
    async (url) => {
      const page = await visit({ allow: /status of 503/ });
      const person = await someone(page, 'Junior');
      const { predictedSalary } = await predict(page, person.id, 'Junior');
      await page.route(url, (route) => route.fulfill(away));
      await page.goto(`/?employee=${person.id}`);
      await page.getByRole('alert').filter({ hasText: 'not answering right now' }).first().waitFor();
      await page.unroute(url);
      await page.getByRole('button', { name: 'Try again' }).first().click();
      await waitForSalary(page, dollars(predictedSalary));
    },
  );

  it('leaves in sight, and not as if it were changing, what it cannot read again', async () => {
    const page = await visit({ allow: /status of 503/ });
    const person = await someone(page, 'Junior');
    const { predictedSalary } = await predict(page, person.id, 'Junior');
    await page.clock.install();
    await page.goto(`/?employee=${person.id}`);
    const salary = page
      .getByRole('paragraph')
      .filter({ hasText: dollars(predictedSalary) })
      .first();
    await salary.waitFor();
    await page.route('**/api/predictions/preview', (route) => route.fulfill(away));
    await page.clock.fastForward('01:00');
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await page.getByRole('alert').waitFor();
    expect(await salary.isVisible()).toBe(true);
    expect(await page.locator('[aria-busy=true]').count()).toBe(0);
  });

  it('leaves the comparison, and the focus in it, when there is no prediction to compare', async () => {
    const page = await visit({ allow: /status of 503/ });
    const person = await someone(page, 'Junior');
    await page.goto(`/?employee=${person.id}`);
    const link = page.getByRole('region', { name: 'What if' }).getByRole('link', { name: 'Senior', exact: true });
    await link.waitFor();
    await page.route('**/api/predictions/preview', (route) => route.fulfill(away));
    await link.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await link.evaluate((focused) => focused === document.activeElement)).toBe(true);
  });

  it('says so and recovers while a person searches', async () => {
    const page = await visit({ allow: /status of 503/ });
    const person = await someone(page, 'Junior');
    // Only searches: the list of all employees is requested first, and would fail before the button is used.
    const search = /\/api\/employees\?.*search=[^&]/;
    await page.route(search, (route) => route.fulfill(away));
    await picker(page).fill(person.email);
    await page.getByRole('alert').waitFor();
    await page.unroute(search);
    await page.getByRole('button', { name: 'Try again' }).click();
    await picker(page).fill(person.email);
    await page.getByRole('option', { name: person.lastName, disabled: false }).waitFor();
  });

  it('says so and recovers while a person saves', async () => {
    const page = await visit({ allow: /status of 503/ });
    const person = await someone(page, 'Junior');
    await page.goto(`/?employee=${person.id}`);
    await page.route('**/api/predictions', (route) => route.fulfill(away));
    await page.getByRole('button', { name: 'Save prediction' }).click();
    await page.getByRole('alert').waitFor();
    await page.unroute('**/api/predictions');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'Prediction saved' }).waitFor();
  });

  it('says that it does not know a person', async () => {
    const page = await visit({
      path: '/?employee=00000000-0000-0000-0000-000000000000',
      allow: /status of 404/,
    });
    await page.getByRole('heading', { name: 'We did not find this person' }).waitFor();
    await page.getByRole('button', { name: 'Choose a person' }).first().click();
    await page.getByRole('heading', { name: 'Whose salary shall we look at?' }).waitFor();
  });

  it('fetches code anew that was lost on its way, or is gone since a new version came', async () => {
    const page = await visit({ allow: /ERR_FAILED|preload|dynamically imported/ });
    await picker(page).waitFor();
    await page.route(/employees-page-.*\.js/, (route) => route.abort(), { times: 1 });
    await page.getByRole('link', { name: 'Employees' }).click();
    await page.getByRole('table').waitFor();
    expect(new URL(page.url()).pathname).toBe('/employees');

    await page.route(/import-page-.*\.js/, (route) => route.abort());
    await page.getByRole('link', { name: 'Import people' }).click();
    await page.getByRole('heading', { name: 'This page broke down' }).waitFor();
  });

  it('says that there is no such page', async () => {
    const page = await visit({ path: '/no-such-page' });
    await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor();
  });
});
