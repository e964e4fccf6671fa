import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { checkAxe, checkFits } from './support/axe.ts';
import { PHONE, useBrowser } from './support/browser.ts';
import { savePrediction, somebody } from './support/people.ts';

describe('the pages of people and users', () => {
  const visit = useBrowser();

  it.each([
    ['light', 'es', {}],
    ['dark', 'en', {}],
    ['light', 'en', PHONE],
    ['dark', 'es', PHONE],
  ] as const)('leave axe nothing serious to say, and fit: %s, %s, %o', async (colorScheme, locale, size) => {
    const page = await visit({ as: 'admin', colorScheme, locale, ...size });
    const { id } = await somebody(page);
    const { id: predictionId } = await savePrediction(page, id, 'Junior');
    await page.request.post('/api/reviews', { data: { predictionId } });
    await page.request.put(`/api/predictions/${predictionId}/feedback`, { data: { agrees: false } });
    await savePrediction(page, id, 'Junior');

    await page.goto('/users');
    await page.getByRole('table', { name: /^(Users|Usuarios)$/ }).waitFor();
    await check(page);
    await page.goto('/employees');
    await page.getByRole('table').waitFor();
    await check(page);
    await page.goto('/employees/new');
    await page.getByRole('form').waitFor();
    await check(page);

    await page.goto(`/employees/${id}`);
    await page.locator('svg.recharts-surface').first().waitFor();
    await page.locator('summary').first().click();
    await page.getByRole('button', { name: /^(Decide this raise|Decidir este aumento)$/ }).click();
    await check(page);
    await page
      .getByRole('button', { name: /^(Mark as no longer in the company|Marcar que ya no está en la empresa)$/ })
      .click();
    await page.getByRole('button', { name: /^(Undo|Deshacer)$/ }).waitFor();
    await check(page);

    await page.goto('/employees/import');
    const buffer = Buffer.from('email,salary\nnobody,much\n');
    await page.locator('input[type=file]').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('table').first().waitFor();
    await check(page);
  });
});

async function check(page: Page): Promise<void> {
  await checkAxe(page);
  await checkFits(page);
}
