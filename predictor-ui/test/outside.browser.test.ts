import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { dollars, predict } from './support/company.ts';
import { somebody } from './support/people.ts';
import { waitForSalary } from './support/predict-page.ts';

describe('a person whom the model has seen nobody like', () => {
  const visit = useBrowser();

  it.each([
    ['en-US', 'The model has seen nobody like this', 'What the model is not for', 'not known', /How sure the model is/],
    ['es-MX', 'El modelo no ha visto a nadie así', 'Para qué no sirve el modelo', 'no se sabe', /Qué tan seguro/],
  ])('gets no range, but what lies outside of what: %s', async (locale, title, limits, unknown, sure) => {
    const page = await visit({ locale });
    const { id } = await somebody(page, { salary: 300_000 });
    const { outside, predictedSalary } = await predict(page, id, 'Junior');
    await page.goto(`/?employee=${id}`);
    await waitForSalary(page, dollars(predictedSalary, locale));
    const note = page.getByRole('note').filter({ hasText: title });
    const text = `${await note.textContent()}`;
    const [salary] = outside ?? [];
    for (const value of [300_000, salary?.low, salary?.high]) expect(text).toContain(dollars(value ?? 0, locale));
    expect(await page.getByText(sure).count()).toBe(0);
    // The spoken answer says it too, and no table gives a range.
    await page.getByRole('status').filter({ hasText: title }).waitFor({ state: 'attached' });
    await expect.poll(() => page.getByRole('cell', { name: unknown }).count()).toBe(3);

    await note.getByRole('link', { name: limits }).click();
    await page.waitForURL(/\/model#limits$/);
    const limited = page.locator('#limits');
    const top = () => limited.evaluate((one) => one.getBoundingClientRect().top);
    await limited.waitFor();
    await expect.poll(top).toBeLessThan(await page.evaluate(() => window.innerHeight));
  });

  it('is no other one', async () => {
    const page = await visit();
    const { id } = await somebody(page, { salary: 60_000 });
    await page.goto(`/?employee=${id}`);
    await page.getByRole('figure').filter({ hasText: 'How sure the model is' }).waitFor();
    expect(await page.getByText('The model has seen nobody like this').count()).toBe(0);
  });
});
