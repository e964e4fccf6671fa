import { describe, expect, it } from 'vitest';
import { checkAxe, checkFits } from './support/axe.ts';
import { PHONE, useBrowser } from './support/browser.ts';
import { dollars, predict, someone, someoneOverpaid } from './support/company.ts';
import { picker, waitForSalary } from './support/predict-page.ts';

describe('the appearance', () => {
  const visit = useBrowser();

  it('switches the language, and remembers it', async () => {
    const page = await visit({ locale: 'es-MX' });
    const person = await someone(page, 'Junior');
    const { predictedSalary } = await predict(page, person.id, 'Junior');
    await page.goto(`/?employee=${person.id}`);
    await waitForSalary(page, dollars(predictedSalary, 'es-MX'));
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    expect(await page.title()).toContain('Próximo salario');

    await page.getByRole('radiogroup', { name: 'Idioma' }).getByText('EN').click();
    await waitForSalary(page, dollars(predictedSalary));
    await page.reload();
    await waitForSalary(page, dollars(predictedSalary));
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.title()).toContain('Next salary');
  });

  it('switches the theme, and remembers it', async () => {
    const page = await visit();
    const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme');
    await picker(page).waitFor();
    expect(await scheme()).toBe('light');
    await page.getByRole('button', { name: 'Theme: Like the system' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await page.getByRole('button', { name: 'Theme: Dark' }).waitFor();
    expect(await scheme()).toBe('dark');
    await page.reload({ waitUntil: 'commit' });
    await page.locator('body').waitFor({ state: 'attached' });
    expect(await scheme()).toBe('dark');
  });

  it.each(['Theme', 'Account'])('opens a menu by keyboard, the first time as ever after: %s', async (name) => {
    const page = await visit();
    const button = page.getByRole('button', { name });
    await picker(page).waitFor();
    await button.focus();
    for (const _ of ['first', 'again']) {
      await page.keyboard.press('Enter');
      await page.getByRole('menu').waitFor();
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => page.evaluate(() => document.activeElement?.role)).toMatch(/^menuitem/);
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
      await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
    }
  });

  it.each(['es', 'en'])('fits and can be hit with a finger on the narrowest phone: %s', async (locale) => {
    const page = await visit({ locale, ...PHONE, viewport: { width: 320, height: 640 } });
    const person = await someone(page, 'Junior');
    const { predictedSalary } = await predict(page, person.id, 'Junior');
    await page.goto(`/?employee=${person.id}`);
    await waitForSalary(page, dollars(predictedSalary, locale === 'es' ? 'es' : 'en-US'));
    const groups = page.getByRole('radiogroup');
    // The language's, two of the form, and what the reasons start from, which comes last.
    await expect.poll(() => groups.count()).toBe(4);
    expect(await groups.evaluateAll((all) => all.map((group) => group.scrollWidth - group.clientWidth))).toEqual([
      ...[0, 0, 0, 0],
    ]);
    const rows = page.getByRole('radiogroup').filter({ hasText: 'Semi-senior' }).locator('label');
    const tops = await rows.evaluateAll((all) => all.map((label) => label.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    const edge = await page.getByRole('button', { name: /^(Account|Cuenta)/ }).boundingBox();
    expect(edge && edge.x + edge.width).toBeLessThanOrEqual(320 - 16);
    const targets = page.locator('button:visible, [role=radiogroup] label');
    const sizes = await targets.evaluateAll((all) =>
      all.map((target) => [target.textContent, Math.min(target.clientWidth, target.clientHeight)] as const),
    );
    expect(sizes.filter(([, size]) => size < 28)).toEqual([]);
  });

  it.each([
    ['light', 'es', {}],
    ['dark', 'en', {}],
    ['light', 'en', PHONE],
    ['dark', 'es', PHONE],
  ] as const)('leaves axe nothing serious to say: %s, %s, %o', async (colorScheme, locale, size) => {
    const page = await visit({ signedIn: false, colorScheme, locale, ...size });
    await page.getByRole('button', { name: /demo/ }).waitFor();
    await checkAxe(page);
    await page.getByRole('button', { name: /demo/ }).click();
    await picker(page).click();
    await page.getByRole('option').first().waitFor();
    await checkAxe(page);
    await page.keyboard.press('Escape');

    const { employeeId, predictedSalary } = await someoneOverpaid(page);
    await page.goto(`/?employee=${employeeId}&performanceRating=1`);
    await waitForSalary(page, dollars(predictedSalary, locale === 'es' ? 'es' : 'en-US'));
    // With what is loaded later: the chart, a comparison.
    await page.locator('svg .recharts-bar-rectangle').first().waitFor();
    await page.getByRole('button', { name: /^(Add what|Agregar lo)/ }).click();
    await page.getByRole('button', { name: / A$/ }).waitFor();
    await checkAxe(page);
    await checkFits(page);
  });
});
