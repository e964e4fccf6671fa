import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { savePrediction, somebody } from './support/people.ts';

/** How many pages a PDF of Chromium's has. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describe('on paper', () => {
  const visit = useBrowser();

  it.each([
    ['en-US', 60_000, 'Senior'],
    // With both notices.
    ['es-MX', 300_000, 'Junior'],
  ] as const)(
    'a proposal is one page, in light, with its chart and without what can be pressed: %s',
    async (locale, salary, target) => {
      const page = await visit({ locale, colorScheme: 'dark' });
      const { id } = await somebody(page, { salary });
      await page.goto(`/?employee=${id}&target=${target}&performanceRating=4`);
      await page.locator('svg.recharts-surface').waitFor();
      await page.getByText(/^Compa-ratio (after the raise|después del aumento)$/).waitFor();
      await page.getByRole('heading', { name: /^(What moved it|Qué la movió)$/ }).waitFor();
      await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0);
      expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
      expect(pagesOf(await page.pdf({ format: 'Letter' }))).toBe(1);

      await page.emulateMedia({ media: 'print' });
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset.mantineColorScheme)).toBe('light');
      expect(await page.getByRole('button').count()).toBe(0);
      expect(await page.getByRole('radio').count()).toBe(0);
      expect(await page.locator('svg.recharts-surface').isVisible()).toBe(true);
      // Whom it is for and what was asked, which the fields say on the screen.
      for (const text of ['Íñigo Zzunzunegui', target])
        await page.getByRole('definition').filter({ hasText: text }).first().waitFor();
      await page.emulateMedia({ media: 'screen' });
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset.mantineColorScheme)).toBe('dark');
    },
  );

  it('a person’s page has the chart, and nothing to press', async () => {
    const page = await visit();
    const { id } = await somebody(page);
    const { id: predictionId } = await savePrediction(page, id, 'Junior');
    await page.request.post('/api/reviews', { data: { predictionId } });
    await page.goto(`/employees/${id}`);
    await page.locator('svg.recharts-surface').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('svg.recharts-surface').first().isVisible()).toBe(true);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Predict' }).count()).toBe(0);
  });
});
