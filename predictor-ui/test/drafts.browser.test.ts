import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { isFocused, read, savePrediction, somebody } from './support/people.ts';

/** Begins to edit a new person's phone. */
async function edit(page: Page): Promise<{ id: string; email: string }> {
  const { id, email } = await somebody(page);
  await page.goto(`/employees/${id}`);
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Phone' }).fill('half a num');
  return { id, email };
}

const phone = (page: Page) => page.getByRole('textbox', { name: 'Phone' }).inputValue();
const question = (page: Page) => page.getByRole('dialog', { name: 'Discard what you entered?' });

describe('what was entered and is not saved', () => {
  const visit = useBrowser();

  it('stays when somebody points at links offline', async () => {
    const page = await visit({ allow: /ERR_/ });
    await edit(page);
    const tries: string[] = [];
    page.on('requestfailed', (request) => tries.push(request.url()));
    await page.context().setOffline(true);
    for (const name of ['Departments', 'Model', 'Employees']) {
      await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).hover();
    }
    await expect.poll(() => tries.length).toBeGreaterThanOrEqual(3);
    expect(await phone(page)).toBe('half a num');
    await page.context().setOffline(false);
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Departments' }).click();
    await question(page).getByRole('button', { name: 'Discard it' }).click();
    await page.getByRole('heading', { level: 1, name: 'Departments' }).waitFor();
  });

  it('is asked about before a link or Escape drops it', async () => {
    const page = await visit();
    const { id } = await edit(page);
    await page.keyboard.press('Escape');
    await question(page).waitFor();
    await page.keyboard.press('Escape');
    expect(await phone(page)).toBe('half a num');
    const field = page.getByRole('textbox', { name: 'Phone' });
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.getByRole('link', { name: 'Employees' }).first().click();
    await question(page).getByRole('button', { name: 'Keep editing' }).click();
    expect(new URL(page.url()).pathname).toBe(`/employees/${id}`);
    expect(await phone(page)).toBe('half a num');

    await page.getByRole('textbox', { name: 'Phone' }).press('Escape');
    await question(page).getByRole('button', { name: 'Discard it' }).click();
    await expect.poll(() => isFocused(page, 'Edit')).toBe(true);
    expect((await read(page, id)).version).toBe(1);
    // Nothing is left to ask about.
    await page.getByRole('link', { name: 'Employees' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Employees' }).waitFor();
  });

  it('is not asked about once it is saved, nor where nothing was entered', async () => {
    const page = await visit();
    await edit(page);
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('changes saved').waitFor();
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('link', { name: 'Employees' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Employees' }).waitFor();
  });

  it('survives the end of the session: an edit and a decision', async () => {
    const page = await visit({ allow: /status of 401/ });
    const { id } = await somebody(page);
    await savePrediction(page, id, 'Junior');
    await page.goto(`/employees/${id}`);
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('textbox', { name: 'Phone' }).fill('555');
    await page.getByRole('button', { name: 'Decide this raise' }).click();
    await page.getByRole('textbox', { name: 'Comment' }).first().fill('Half a sent');
    await page.waitForLoadState('networkidle');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Save changes' }).click();
    const note = page.getByRole('alert').filter({ hasText: 'Your session has expired' });
    expect(await note.textContent()).toContain('is kept');
    await page.getByRole('button', { name: 'Enter with the demo account' }).click();
    await expect.poll(() => phone(page)).toBe('555');
    expect(await page.getByRole('textbox', { name: 'Comment' }).first().inputValue()).toBe('Half a sent');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('changes saved').waitFor();
    expect(await read(page, id)).toMatchObject({ phone: '555', version: 2 });
  });

  it('does not keep anybody from signing out, and is gone then', async () => {
    const page = await visit();
    const { id, email } = await edit(page);
    await page.getByRole('button', { name: /^Account: / }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Enter with the demo account' }).click();
    await page.getByRole('heading', { name: 'Whose salary shall we look at?' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    // By links: loading the page anew forgets every draft anyway.
    await page.getByRole('link', { name: 'Employees' }).click();
    await page.getByRole('searchbox').fill(email);
    await page.locator(`a[href^="/employees/${id}"]`).click();
    await page.getByRole('button', { name: 'Edit' }).click();
    expect(await phone(page)).toBe('+1-555-0100');
  });

  it('survives a session whose end is noticed by coming back to the tab', async () => {
    const page = await visit({ allow: /status of 401/ });
    await edit(page);
    await page.waitForLoadState('networkidle');
    await page.context().clearCookies();
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await page.getByRole('alert').filter({ hasText: 'Your session has expired' }).waitFor();
    await page.getByRole('button', { name: 'Enter with the demo account' }).click();
    await expect.poll(() => phone(page)).toBe('half a num');
  });

  it('is not shown to who signed in in another tab meanwhile', async () => {
    const page = await visit({ allow: /status of 40[13]/ });
    const { id } = await edit(page);
    const data = { email: 'admin@empresa.example', password: 'the tests’ own admin' };
    await page.request.post('/api/auth/sign-in', { data });
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Users' }).waitFor();
    await page.getByRole('button', { name: 'Edit' }).click();
    expect(await phone(page)).toBe('+1-555-0100');
    expect((await read(page, id)).version).toBe(1);
  });

  it('is asked about in a conflict too, and where another form of the same page is opened', async () => {
    const page = await visit({ allow: /status of 409/ });
    const { id } = await edit(page);
    await page.request.patch(`/api/employees/${id}`, { data: { version: 1, phone: 'theirs' } });
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByRole('alert').filter({ hasText: 'Somebody else changed this person' }).waitFor();
    await page.getByRole('link', { name: 'Departments' }).click();
    await question(page).getByRole('button', { name: 'Discard it' }).click();
    await page.getByRole('link', { name: 'Add a department' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Half a na');
    await page.getByRole('link', { name: 'Rename Finance' }).click();
    await question(page).getByRole('button', { name: 'Keep editing' }).click();
    expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Half a na');
  });

  it('is forgotten where it was taken back by hand', async () => {
    const page = await visit();
    const { id } = await edit(page);
    await page.getByRole('textbox', { name: 'Phone' }).fill('+1-555-0100');
    await page.getByRole('link', { name: 'Departments' }).click();
    await page.getByRole('heading', { level: 1, name: 'Departments' }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Edit' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/employees/${id}`);
  });

  it('is not there for another user', async () => {
    const page = await visit({ allow: /status of 401/ });
    const { id } = await edit(page);
    await page.waitForLoadState('networkidle');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Save changes' }).click();
    // The person's form has an email too.
    await page.getByRole('textbox', { name: 'Password' }).waitFor();
    await page.getByRole('textbox', { name: 'Email' }).fill('admin@empresa.example');
    await page.getByRole('textbox', { name: 'Password' }).fill('the tests’ own admin');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Edit' }).click();
    expect(await phone(page)).toBe('+1-555-0100');
    expect((await read(page, id)).version).toBe(1);
  });
});
