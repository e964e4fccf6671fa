import { describe, expect, it } from 'vitest';
import { checkAxe } from './support/axe.ts';
import { PHONE, useBrowser } from './support/browser.ts';
import { useTrainingsApp } from './support/trainings-app.ts';

describe('trainings', () => {
  // On an application of its own: which version is active is everybody's.
  const { url, query, startWorker } = useTrainingsApp();
  const browse = useBrowser();
  const visit = (options: Parameters<typeof browse>[0] = {}) =>
    browse({ baseURL: url(), as: 'admin', path: '/models/trainings', ...options });

  /** A quarter more for everybody, and more by rating: what the image's model cannot know. */
  const DECIDE_OTHERWISE = `
    DELETE FROM salary_reviews;
    INSERT INTO salary_reviews
      (id, employee_id, reviewed_on, old_seniority, new_seniority, rating, old_salary, new_salary, decided_at, comment)
    SELECT gen_random_uuid(), id, current_date - round, seniority, seniority, rating, salary,
      (salary * 1.25 + 2000 * rating)::int / 100 * 100, now(), ''
    FROM employees CROSS JOIN generate_series(1, 3) round, LATERAL (SELECT 1 + (salary / 100 + round) % 5 AS rating) r`;

  it('waits where no worker runs, and can be cancelled; nobody can ask twice', async () => {
    const page = await visit();
    await page.getByText('Nobody has trained a model here yet.').waitFor();
    await checkAxe(page);
    await page.getByRole('button', { name: 'Train again' }).click();
    await page.getByText('Waits for a worker').waitFor();
    expect(await page.getByRole('button', { name: 'Train again' }).isDisabled()).toBe(true);
    await checkAxe(page);
    await page.getByRole('button', { name: 'Cancel the training' }).click();
    await page.getByRole('region', { name: 'Trainings so far' }).getByText('Cancelled').waitFor();
    expect(await page.getByRole('button', { name: 'Train again' }).isEnabled()).toBe(true);
  });

  it('shows each step as it goes on, also to whom only looks on, and says why what it made was not put in place', async () => {
    const page = await visit();
    const other = await visit({ ...PHONE, locale: 'es-MX' });
    await page.getByRole('button', { name: 'Train again' }).click();
    await page.getByText('Waits for a worker').waitFor();
    await other.reload();
    await other.getByText('Espera un proceso libre').waitFor();
    startWorker();
    await page.getByText('Not put in place').waitFor();
    await page.getByText(/There is no review that \S+ has not seen/).waitFor();
    await other.getByText(/No hay ninguna revisión que \S+ no haya visto/).waitFor();
    await checkAxe(page);
    await checkAxe(other);
    await page.getByRole('link', { name: /^See / }).click();
    await page.waitForURL(/\/models\/version\//);
  });

  it('shows that what is better was put in place, with the figures, and follows without events, too', async () => {
    await query(DECIDE_OTHERWISE);
    const page = await visit({ allow: /events|EventSource|ERR_FAILED/ });
    await page.route('**/events', (route) => route.abort());
    await page.getByText('450 decisions since the last data.').waitFor();
    await page.getByRole('button', { name: 'Train again' }).click();
    await page.getByText('Put in place', { exact: true }).waitFor();
    await page.getByText(/On 450 reviews of 150 people that \S+ had not seen, its RMSE is \$[\d,]+/).waitFor();
    await page.getByText('0 decisions since the last data.').waitFor();
  });

  it('trains by itself only where it is told to, after a number that makes sense', async () => {
    const page = await visit();
    const form = page.getByRole('form', { name: 'Train by itself' });
    const field = form.getByRole('textbox', { name: 'Decisions' });
    for (const wrong of ['0', '-3', '1.5', 'many', '1000001']) {
      await field.fill(wrong);
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByText('Enter a whole number from 1 to 1,000,000, or nothing.').waitFor();
    }
    await checkAxe(page);
    await field.fill('500');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Saved: it trains after 500 decisions.').waitFor();
    await page.reload();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('form input')?.value === '500');
    await field.fill('');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Saved: it trains only by hand.').waitFor();
  });

  it('is nothing for who is no admin', async () => {
    const page = await visit({ as: 'viewer' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('button', { name: 'Train again' }).count()).toBe(0);
  });
});
