import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkAxe, checkFits } from './support/axe.ts';
import { PHONE, useBrowser } from './support/browser.ts';
import { somebody } from './support/people.ts';

let times = 0;

describe('what admins see', () => {
  const visit = useBrowser();

  it.each([
    ['light', 'es', {}],
    ['dark', 'en', {}],
    ['light', 'en', PHONE],
    ['dark', 'es', PHONE],
  ] as const)('leaves axe nothing serious to say, and fits: %s, %s, %o', async (colorScheme, locale, size) => {
    const page = await visit({ as: 'admin', colorScheme, locale, ...size });
    const email = `seen${times++}.with.a.rather.long.name@empresa.example`;
    await page.request.post('/api/invitations', { data: { email, role: 'hr' } });
    const account = { email: `account.${email}`, password: 'a long enough one' };
    const { user } = (await (
      await fetch(new URL('/api/auth/sign-up', page.url()), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(account),
      })
    ).json()) as { user: { id: string } };
    await page.request.patch(`/api/users/${user.id}`, { data: { role: null } });
    const { id } = await somebody(page);
    await page.request.patch(`/api/employees/${id}`, { data: { version: 1, salary: 45_000 } });

    await page.goto(`/users?search=${account.email}`);
    await page.getByRole('button', { name: /^(Actions for|Acciones para)/ }).click();
    await page.getByRole('menuitem', { name: /^(Sign out|Cerrar todas)/ }).click();
    await page.getByRole('button', { name: /^(Leave signed in|Dejarlas abiertas)$/ }).waitFor();
    await check(page);
    await page.getByRole('button', { name: /^(Actions for|Acciones para)/ }).click();
    await page.getByRole('menuitem').first().click();
    await page.getByRole('button', { name: /^(Copy|Copiar)$/ }).waitFor();
    await page
      .getByRole('button', { name: /^(Withdraw|Retirar)/ })
      .first()
      .click();
    await check(page);

    await page.goto('/audit');
    await page.getByRole('table').waitFor();
    await check(page);
    await page.goto('/audit?search=nothing%20at%20all');
    await page.getByRole('heading', { name: /^(Nothing matches|Nada coincide)$/ }).waitFor();
    await check(page);
    await page.goto(`/employees/${id}`);
    await page.getByRole('table', { name: /^(Changes|Cambios)$/ }).waitFor();
    await check(page);
  });

  it.each(['es', 'en'])(
    'shows on a phone the link to the page where one is, wherever one came from: %s',
    async (locale) => {
      const page = await visit({ as: 'admin', path: '/audit', locale, ...PHONE });
      const shows = async (path: string) => {
        const link = page.getByRole('navigation').locator(`[aria-current][href="${path}"]`);
        const hidden = () =>
          link.evaluate((one) => {
            const { left, right } = one.getBoundingClientRect();
            return Math.max(-left, right - document.documentElement.clientWidth);
          });
        await expect.poll(hidden).toBeLessThanOrEqual(0);
      };
      await shows('/audit');
      await page.getByRole('banner').getByRole('link').first().click();
      await shows('/');
      await page.goBack();
      await shows('/audit');
    },
  );
});

async function check(page: Page): Promise<void> {
  await checkAxe(page);
  await checkFits(page);
}
