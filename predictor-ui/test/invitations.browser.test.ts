import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { isFocused } from './support/people.ts';

let invited = 0;
const freshEmail = () => `invited${Date.now()}.${invited++}@empresa.example`;

describe('invitations', () => {
  const visit = useBrowser();
  const row = (page: Page, email: string) =>
    page.getByRole('table', { name: 'Invitations' }).getByRole('row').filter({ hasText: email });
  const link = (page: Page, email: string) => page.getByRole('textbox', { name: `Invitation for ${email}` });

  async function invite(page: Page, email: string, role = 'viewer') {
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await page.keyboard.type(email);
    await page.getByRole('combobox', { name: 'Role of the person to invite' }).selectOption(role);
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
  }

  it('make a link that is shown once, can be copied and makes an account with the role', async () => {
    const page = await visit({ as: 'admin', path: '/users', permissions: ['clipboard-read', 'clipboard-write'] });
    const email = freshEmail();
    await invite(page, email, 'hr');
    const made = await link(page, email).inputValue();
    const [, token = ''] = made.split(`${new URL(page.url()).origin}/invitation#`);
    expect(token).toMatch(/^[\w-]{43}$/);
    const region = page.getByRole('region', { name: `Invitation for ${email}` });
    await region.getByText('It is shown only now').waitFor();
    await region.getByRole('button', { name: 'Copy' }).click();
    await region.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(made);
    const listed = row(page, email);
    await listed.getByText('HR').waitFor();
    await listed.getByText(/Invited by admin@empresa\.example · valid until .+20\d\d/).waitFor();

    await page.reload();
    await row(page, email).waitFor();
    expect(await link(page, email).count()).toBe(0);
    expect(await page.content()).not.toContain(token);

    const guest = await visit({ signedIn: false });
    const data = { email, password: 'a long enough one', invitation: token };
    expect(await (await guest.request.post('/api/auth/sign-up', { data })).json()).toMatchObject({
      user: { email, role: 'hr' },
    });
    await page.reload();
    await page.getByRole('table', { name: 'Users' }).waitFor();
    await expect.poll(() => row(page, email).count()).toBe(0);
  });

  it('are withdrawn after a question, and the link counts no more', async () => {
    const page = await visit({ as: 'admin', path: '/users' });
    const email = freshEmail();
    await invite(page, email);
    const token = new URL(await link(page, email).inputValue()).hash.slice(1);
    const withdraw = page.getByRole('button', { name: `Withdraw the invitation for ${email}` });
    await withdraw.press('Enter');
    expect(await isFocused(page, 'Keep it')).toBe(true);
    await page.keyboard.press('Enter');
    expect(await withdraw.evaluate((button) => button === document.activeElement)).toBe(true);
    await withdraw.press('Enter');
    await page.getByRole('button', { name: 'Withdraw the invitation', exact: true }).click();
    await expect.poll(() => row(page, email).count()).toBe(0);
    const data = { email, password: 'a long enough one', invitation: token };
    expect((await page.request.post('/api/auth/sign-up', { data })).status()).toBe(422);
  });

  it('say what is wrong with an e-mail, and that somebody has an account already', async () => {
    const page = await visit({ as: 'admin', path: '/users', allow: /status of 4(00|09)/ });
    await invite(page, 'nobody');
    const field = page.getByRole('textbox', { name: 'Email of the person to invite' });
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('admin@empresa.example');
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'has an account already' }).waitFor();
    expect(await page.getByRole('textbox', { name: /^Invitation for/ }).count()).toBe(0);
  });
});
