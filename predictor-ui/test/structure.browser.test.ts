import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { someone } from './support/company.ts';
import { freshEmail, savePrediction, somebody } from './support/people.ts';

const headings = (page: Page) => page.getByRole('heading', { level: 1 });

describe('every page', () => {
  const visit = useBrowser();

  it.each(['en-US', 'es-MX'])(
    'has one first heading, and regions that are told apart by their names: %s',
    async (locale) => {
      const page = await visit({ as: 'admin', locale });
      const { id } = await somebody(page);
      await savePrediction(page, id, 'Junior');
      const junior = await someone(page, 'Junior');
      const { version } = (await (await page.request.get('/api/models/active')).json()) as { version: string };
      for (const path of [
        `/models/version/${version}`,
        ...['/', `/?employee=${junior.id}`, '/employees', `/employees/${id}`, '/employees/new', '/employees/import'],
        ...[
          '/departments',
          '/users',
          '/audit',
          '/settings',
          '/model',
          '/models',
          '/models/shadow',
          '/models/trainings',
          '/models/watch',
          '/course',
          '/account',
        ],
      ]) {
        await page.goto(path);
        await headings(page).waitFor();
        await page.waitForLoadState('networkidle');
        expect(await headings(page).count(), path).toBe(1);
        const names = await page
          .locator('section[aria-label]')
          .evaluateAll((regions) => regions.map((region) => region.getAttribute('aria-label')));
        expect(
          names.filter((name, index) => names.indexOf(name) !== index),
          path,
        ).toEqual([]);
      }
    },
  );

  it('leads on where there is nothing to see: an unknown address, and a page of other roles', async () => {
    const page = await visit({ as: 'viewer', path: '/no-such-page' });
    for (const [path, name] of [
      ['/no-such-page', 'There is nothing at this address'],
      ['/users', 'Your role does not include this page'],
    ] as const) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await page.getByRole('link', { name: 'Go to predictions' }).click();
      await page.getByRole('heading', { name: 'Whose salary shall we look at?' }).waitFor();
    }
  });

  it('shows the whole sign-in on a laptop', async () => {
    const page = await visit({ signedIn: false, viewport: { width: 1366, height: 650 } });
    await page.getByRole('button', { name: 'Enter with the demo account' }).waitFor();
    const button = page.getByRole('button', { name: 'Sign in', exact: true });
    await expect.poll(() => button.evaluate((one) => one.getBoundingClientRect().bottom)).toBeLessThan(650);
  });

  it.each([320, 768, 1024, 1280])('shows every seniority without scrolling sideways: %i pixels', async (width) => {
    const isMobile = width < 768;
    const page = await visit({ viewport: { width, height: 700 }, isMobile, hasTouch: isMobile, locale: 'es-CO' });
    // Of whom policy decides, which is said beside the amount.
    const { id } = await somebody(page, { salary: 98_000, seniority: 'Semi-senior' });
    await page.goto(`/?employee=${id}`);
    const table = page.getByRole('region', { name: 'Cada nivel que podría tener: tabla' });
    await table.waitFor();
    await expect.poll(() => table.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  });

  it.each([360, 390, 768, 1366])('breaks no email in mid-word: %i pixels', async (width) => {
    const page = await visit({ viewport: { width, height: 740 } });
    const email = `maria-fernanda.bustamante_echeverria+${width}.${freshEmail()}`;
    const { id } = await somebody(page, { email });
    for (const path of [`/employees/${id}`, `/employees?search=${encodeURIComponent(email)}`]) {
      await page.goto(path);
      // Each part up to a sign stands in one line; the whole may take several.
      const parts = page.getByRole('main').locator(':has(> wbr)');
      await parts.first().waitFor();
      const lines = await parts.first().evaluate((one) =>
        [...one.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE)
          .map((node) => {
            const range = document.createRange();
            range.selectNode(node);
            return { text: node.textContent, tops: new Set([...range.getClientRects()].map(({ top }) => top)).size };
          }),
      );
      expect(lines.map(({ text }) => text).join('')).toBe(email);
      expect(lines.filter(({ tops }) => tops !== 1)).toEqual([]);
    }
  });
});
