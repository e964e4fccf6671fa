import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { signIn, signInElsewhere, signUp } from './support/accounts.ts';
import { checkAxe, checkFits } from './support/axe.ts';
import { PHONE, useBrowser } from './support/browser.ts';

describe('the pages of accounts', () => {
  const visit = useBrowser();
  let email = '';

  it.each([
    ['light', 'es', {}],
    ['dark', 'en', {}],
    ['light', 'en', PHONE],
    ['dark', 'es', PHONE],
  ] as const)('leave axe nothing serious to say, and fit: %s, %s, %o', async (colorScheme, locale, size) => {
    const page = await visit({ signedIn: false, colorScheme, locale, ...size, allow: /status of 422/ });
    for (const path of ['/invitation', '/invitation#one', '/password-reset', '/password-reset#one']) {
      await page.goto(path);
      await page.getByRole('heading').first().waitFor();
      await check(page);
    }
    await page.getByRole('textbox').fill('a long enough one');
    await page.keyboard.press('Enter');
    await page.getByRole('form').waitFor({ state: 'detached' });
    await check(page);

    // One account for all of these: the API limits sign-ups by network.
    email ||= (await signUp(page)).email;
    await signInElsewhere(page, email);
    await signIn(page, email);
    await page.goto('/invitation#two');
    await page.getByRole('note').waitFor();
    await check(page);
    await page.goto('/account');
    await page.getByRole('listitem').nth(1).waitFor();
    await page.getByRole('button', { name: /…$/ }).click();
    const button = /^(Change password|Cambiar contraseña)$/;
    await page.getByRole('button', { name: button }).click();
    await check(page);
    const labels = page.locator('button:visible, button:visible *');
    const cut = await labels.evaluateAll((all) =>
      all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent),
    );
    expect(cut).toEqual([]);
  });
});

async function check(page: Page): Promise<void> {
  await checkAxe(page);
  await checkFits(page);
}
