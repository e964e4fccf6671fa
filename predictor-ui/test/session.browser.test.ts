import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { dollars, predict, someone } from './support/company.ts';
import { choose, picker, waitForSalary } from './support/predict-page.ts';

describe('the session', () => {
  const visit = useBrowser();

  it('signs in to the demo account with one click', async () => {
    const page = await visit({ signedIn: false });
    await page.getByRole('button', { name: 'Enter with the demo account' }).click();
    await picker(page).waitFor();
    // The focused button is gone: the focus is at the beginning of the new page.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.keyboard.press('Tab');
    expect(await picker(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.reload();
    await picker(page).waitFor();
    // A first visit begins at the top.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });

  it('asks nothing that is refused at a first visit', async () => {
    const page = await visit({ signedIn: false, path: '/model' });
    const answers: string[] = [];
    page.on('response', (response) => answers.push(`${response.status()} ${new URL(response.url()).pathname}`));
    await page.reload();
    await page.getByRole('button', { name: 'Enter with the demo account' }).waitFor();
    // An answer to the first load may still come.
    const ofApi = () => [...new Set(answers.filter((answer) => answer.includes('/api/')))].toSorted();
    await expect.poll(ofApi).toEqual(['200 /api/about', '200 /api/auth/options']);
    await page.getByRole('button', { name: 'Enter with the demo account' }).click();
    await page.getByRole('heading', { level: 1, name: 'The model’s card' }).waitFor();
  });

  it('signs up, out and in again', async () => {
    const page = await visit({ signedIn: false, allow: /status of 401 .*sign-in$/ });
    const email = `${randomUUID()}@empresa.example`;
    await page.getByRole('button', { name: 'No account yet? Create one' }).click();
    await page.getByRole('textbox', { name: 'Email' }).fill('no email');
    await page.getByRole('textbox', { name: 'Password' }).fill('short');
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByText('Write an email such as ana@company.com').waitFor();
    await page.getByText('Write at least 8 characters').waitFor();
    await page.getByRole('textbox', { name: 'Email' }).fill(email);
    await page.getByRole('textbox', { name: 'Password' }).fill('a long enough one');
    await page.keyboard.press('Enter');
    await picker(page).waitFor();

    await page.getByRole('button', { name: `Account: ${email}` }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('textbox', { name: 'Email' }).fill(email);
    await page.getByRole('textbox', { name: 'Password' }).fill('not the right one');
    await page.keyboard.press('Enter');
    const refused = page.getByText('The email or the password is not right.');
    await refused.waitFor();
    await page.getByRole('textbox', { name: 'Email' }).fill(`x${email}`);
    await refused.waitFor({ state: 'detached' });
    await page.getByRole('textbox', { name: 'Email' }).fill(email);
    await page.getByRole('textbox', { name: 'Password' }).fill('a long enough one');
    await page.keyboard.press('Enter');
    await picker(page).waitFor();
  });

  it('brings a person whose session ended back to where they were', async () => {
    const page = await visit({ allow: /status of 401/ });
    const person = await someone(page, 'Junior');
    const { predictedSalary } = await predict(page, person.id, 'Senior');
    await page.goto(`/?employee=${person.id}`);
    await page.getByRole('button', { name: 'Save prediction' }).waitFor();
    // Further requests of the page would also be refused, which closes the page.
    await page.waitForLoadState('networkidle');
    await page.context().clearCookies();
    await choose(page, /Target seniority/, 'Senior');
    await page.getByRole('button', { name: 'Enter with the demo account' }).click();
    await waitForSalary(page, dollars(predictedSalary));
  });

  it.each([
    ['en-US', 'Must be an e-mail address'],
    ['es-MX', 'Debe ser un correo'],
  ])('shows at its field what the server refuses: %s', async (locale, message) => {
    const page = await visit({ signedIn: false, locale, allow: /status of 400/ });
    const email = page.getByRole('textbox', { name: /^(Email|Correo)$/ });
    await email.fill('ana..maria@empresa.com');
    await page.getByRole('textbox', { name: /^(Password|Contraseña)$/ }).fill('a long enough one');
    await page.keyboard.press('Enter');
    await page.getByText(message).waitFor();
    expect(await email.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => email.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await page.getByRole('alert').count()).toBe(0);
    await email.fill('ana@empresa.com');
    await page.getByText(message).waitFor({ state: 'detached' });
  });

  it('ends in every tab', async () => {
    const page = await visit();
    const person = await someone(page, 'Junior');
    const other = await page.context().newPage();
    await Promise.all([page, other].map((tab) => tab.goto(`/?employee=${person.id}`)));
    await other.getByRole('button', { name: 'Save prediction' }).waitFor();
    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    for (const tab of [page, other]) {
      await tab.getByRole('heading', { name: 'What will their next salary be?' }).waitFor();
      expect(new URL(tab.url()).search).toBe('');
    }
  });

  it('says how long to wait after too many tries', async () => {
    const page = await visit({ signedIn: false, allow: /status of 429/ });
    await page.route('**/api/auth/sign-in', (route) =>
      route.fulfill({
        status: 429,
        headers: { 'Retry-After': '600' },
        contentType: 'application/problem+json',
        body: '{}',
      }),
    );
    await page.getByRole('textbox', { name: 'Email' }).fill('ana@empresa.example');
    await page.getByRole('textbox', { name: 'Password' }).fill('a long enough one');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toContain('10 minutes');
  });
});
