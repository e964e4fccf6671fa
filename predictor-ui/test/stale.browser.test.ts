import type { Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { dollars, predict, someone } from './support/company.ts';
import { choose, shownSalary, waitForSalary } from './support/predict-page.ts';

describe('an answer that a newer question has overtaken', () => {
  const visit = useBrowser();

  it('is not shown when it is late', async () => {
    const page = await visit();
    const person = await someone(page, 'Junior');
    const newer = await predict(page, person.id, 'Semi-senior');
    const older = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    await page.route('**/api/predictions/preview', async (route) => {
      if (route.request().postDataJSON().targetSeniority === 'Senior') {
        older.resolve();
        await release.promise;
      }
      // The page may have aborted the request.
      await route.continue().catch(() => {});
    });
    const isOlder = (request: Request) => request.postData()?.includes('"Senior"') ?? false;
    const over = Promise.race([
      page.waitForEvent('requestfinished', isOlder),
      page.waitForEvent('requestfailed', isOlder),
    ]);

    await page.goto(`/?employee=${person.id}&target=Senior`);
    await older.promise;
    await choose(page, /Target seniority/, 'Semi-senior');
    await waitForSalary(page, dollars(newer.predictedSalary));
    release.resolve();
    await over;
    expect(await shownSalary(page)).toContain(dollars(newer.predictedSalary));
  });

  it('is dimmed, all of it, while the newer one is on its way', async () => {
    const page = await visit();
    const person = await someone(page, 'Junior');
    await page.goto(`/?employee=${person.id}`);
    await page.getByRole('heading', { name: 'What moved it' }).waitFor();
    await page.getByRole('table', { name: 'Every seniority they could have' }).waitFor();
    await page.getByText('Compa-ratio after the raise').waitFor();
    const release = Promise.withResolvers<void>();
    await page.route(/predictions\/(preview|sweep)/, async (route) => {
      await release.promise;
      await route.continue().catch(() => {});
    });
    const { lastRating } = person;
    await choose(page, /Performance rating/, lastRating === 5 ? '1' : '5');
    const stale = page.locator('[aria-busy=true]');
    await expect.poll(() => stale.count()).toBe(4);
    for (const text of ['How this figure came about', 'What moved it', 'Compa-ratio after the raise'])
      expect(await stale.filter({ hasText: text }).count(), text).toBe(1);
    expect(await stale.getByRole('table', { name: 'Every seniority they could have' }).count()).toBe(1);
    release.resolve();
    await expect.poll(() => stale.count()).toBe(0);
  });
});
