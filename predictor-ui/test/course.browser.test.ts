import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { CourseChecks } from '../src/generated/types.gen.ts';
import { checkAxe, checkFits } from './support/axe.ts';
import { PHONE, useBrowser } from './support/browser.ts';

const CHECKS = ['api', 'database', 'persistence', 'model'];
const COURSE = '**/api/course';

/** The states of the checks, by their data attributes. */
async function states(page: Page): Promise<Record<string, string>> {
  const rows = await page.locator('[data-check]').evaluateAll((all) => all.map(({ dataset }) => ({ ...dataset })));
  return Object.fromEntries(rows.map(({ check, state }) => [check, state]));
}

const shows = (page: Page, wanted: Record<string, string>) => expect.poll(() => states(page)).toMatchObject(wanted);

/** Changes a part of the API's answer. */
const answerWith = (page: Page, change: (body: CourseChecks) => void) =>
  page.route(COURSE, async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as CourseChecks;
    change(body);
    await route.fulfill({ response, json: body });
  });

describe('the course panel', () => {
  const visit = useBrowser();

  it('shows what works to who is not signed in, and does not yet know about persistence', async () => {
    const page = await visit({ path: '/course', signedIn: false });
    await shows(page, { api: 'ok', database: 'ok', persistence: 'unknown', model: 'ok' });
    expect(Object.keys(await states(page))).toEqual(CHECKS);
    await page.reload();
    await shows(page, { persistence: 'unknown', model: 'ok' });
  });

  it('shows that the database survived a restart, and that another took its place', async () => {
    const page = await visit({ path: '/course', signedIn: false });
    await shows(page, { persistence: 'unknown', model: 'ok' });
    const [later, latest] = ['2099-01-01T00:00:00.000Z', '2099-01-02T00:00:00.000Z'];
    await answerWith(page, ({ database }) => Object.assign(database ?? {}, { startedAt: later }));
    await shows(page, { persistence: 'ok' });
    await page.unrouteAll({ behavior: 'wait' });
    await answerWith(page, ({ database }) => Object.assign(database ?? {}, { id: '1', startedAt: latest }));
    await shows(page, { persistence: 'failed' });
    await page.reload();
    await shows(page, { persistence: 'failed', database: 'ok' });
  });

  it.each([
    [true, 'docker compose down', 'Ctrl+C'],
    [false, 'Ctrl+C', 'docker compose'],
  ])('tells how to restart it as it runs: in a container %s', async (inContainer, how, other) => {
    const page = await visit({ signedIn: false });
    await answerWith(page, (body) => Object.assign(body, { inContainer }));
    await page.goto('/course');
    await page.getByText(how).first().waitFor();
    expect(await page.getByText(other).count()).toBe(0);
  });

  it.each<[string, (body: CourseChecks) => void, Record<string, string>, string]>([
    [
      'a database that is away',
      (body) => Object.assign(body, { checks: { database: 'does not answer', model: 'ok' }, database: null }),
      { api: 'ok', database: 'failed', persistence: 'unknown', model: 'ok' },
      'does DB_HOST name it?',
    ],
    [
      'a migration that has not run',
      ({ checks }) => Object.assign(checks, { migrations: 'Users1 is pending' }),
      { api: 'ok', database: 'failed', model: 'ok' },
      '(Users1)',
    ],
    [
      'a model that was changed',
      ({ checks }) => Object.assign(checks, { model: 'its file is gone' }),
      { api: 'ok', database: 'ok', model: 'failed' },
      'no longer the one of its manifest',
    ],
  ])('shows %s', async (_, change, wanted, text) => {
    const page = await visit({ path: '/course' });
    await shows(page, { api: 'ok' });
    await answerWith(page, change);
    await shows(page, wanted);
    await page.getByText(text).waitFor();
  });

  it('leads who is signed in to the other pages', async () => {
    const page = await visit({ path: '/course' });
    await page.getByRole('link', { name: 'Employees' }).click();
    await page.getByRole('table').waitFor();
  });

  it('shows an API that is away, and that it is back, without being asked', async () => {
    const page = await visit({ path: '/course', signedIn: false, allow: /status of 503/ });
    await shows(page, { api: 'ok' });
    await page.route(COURSE, (route) => route.fulfill({ status: 503, json: {} }));
    await shows(page, { api: 'failed', database: 'unknown', persistence: 'unknown', model: 'unknown' });
    await page.unrouteAll({ behavior: 'wait' });
    await shows(page, { api: 'ok', database: 'ok', model: 'ok' });
  });

  it('knows the API from a server that sends the page for every address', async () => {
    const page = await visit({ path: '/course', signedIn: false });
    await page.route(COURSE, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await shows(page, { api: 'failed', database: 'unknown' });
    await page.getByText('Something else than the API answers').waitFor();
  });

  it('says that it is switched off, and asks no more', async () => {
    const page = await visit({ path: '/course', signedIn: false, allow: /status of 404/ });
    await shows(page, { api: 'ok', database: 'ok' });
    let asked = 0;
    await page.route(COURSE, (route) => {
      asked += 1;
      return route.fulfill({ status: 404, contentType: 'application/problem+json', json: { status: 404, detail: '' } });
    });
    await shows(page, { api: 'ok', database: 'unknown', persistence: 'unknown', model: 'unknown' });
    await page.getByText('COURSE_PAGE=on').first().waitFor();
    await page.clock.install();
    await page.clock.runFor('01:00');
    expect(asked).toBe(1);
  });

  it('takes the 404 of another server for no answer of the API', async () => {
    const page = await visit({ path: '/course', signedIn: false, allow: /status of 404/ });
    await page.route(COURSE, (route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'Not Found' }));
    await shows(page, { api: 'failed', database: 'unknown' });
  });

  it('is not offered where the API has none, nor is what it can do', async () => {
    const page = await visit({ signedIn: true });
    await page.route('**/api/about', (route) => route.fulfill({ json: { docs: false, course: false } }));
    await page.reload();
    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
    expect(await page.getByRole('menuitem', { name: 'Does it work?' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.locator('summary').filter({ hasText: 'Use by API' }).press('Enter');
    await page.getByRole('region', { name: 'curl', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'All that the API can do' }).count()).toBe(0);
  });

  it('is reached from the account’s menu', async () => {
    const page = await visit();
    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByRole('menuitem', { name: 'Does it work?' }).click();
    await shows(page, { api: 'ok' });
  });

  it.each([
    ['light', 'es', {}],
    ['dark', 'en', {}],
    ['light', 'en', PHONE],
    ['dark', 'es', PHONE],
  ] as const)('leaves axe nothing serious to say: %s, %s, %o', async (colorScheme, locale, size) => {
    const page = await visit({ path: '/course', signedIn: false, colorScheme, locale, ...size });
    await answerWith(page, ({ checks }) => Object.assign(checks, { model: 'x' }));
    await shows(page, { api: 'ok', persistence: 'unknown', model: 'failed' });
    await checkAxe(page);
    await checkFits(page);
  });
});
