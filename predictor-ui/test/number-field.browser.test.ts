import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { read, somebody } from './support/people.ts';

describe('a salary that is typed or pasted', () => {
  const visit = useBrowser();

  it.each([
    ['en-US', '54.000', '54,000'],
    ['en-US', '$54,000', '54,000'],
    ['en-US', '55.600 US$', '55,600'],
    ['es-CO', '54,000', '54.000'],
    ['es-CO', '55.600 US$', '55.600'],
    ['es-MX', '54 000.00', '54,000'],
  ])('is read as it is meant, and grouped: %s, %s', async (locale, text, shown) => {
    const page = await visit({ locale, permissions: ['clipboard-read', 'clipboard-write'] });
    const { id } = await somebody(page);
    await page.goto(`/employees/${id}`);
    await page.getByRole('button', { name: /^(Edit|Editar)$/ }).click();
    const field = page.getByRole('textbox', { name: /^(Salary|Salario)/ });
    await field.focus();
    await page.keyboard.press('Control+a');
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await page.keyboard.press('Control+v');
    await field.blur();
    expect(await field.inputValue()).toBe(shown);
    await page.getByRole('button', { name: /^(Save changes|Guardar cambios)$/ }).click();
    await page.getByText(/changes saved|cambios guardados/).waitFor();
    expect((await read(page, id)).salary).toBe(Number(shown.replace(/\D/g, '')));
  });

  it('is refused where it is no whole number, and asked about where it is three times as much or a third', async () => {
    const page = await visit();
    const { id } = await somebody(page);
    await page.goto(`/employees/${id}`);
    await page.getByRole('button', { name: 'Edit' }).click();
    const field = page.getByRole('textbox', { name: 'Salary' });
    for (const wrong of ['54.5', '54k', '-54000']) {
      await field.fill(wrong);
      await page.keyboard.press('Enter');
      await page.getByText('Write a whole amount in USD, such as 54,000').waitFor();
      expect(await field.inputValue()).toBe(wrong);
    }
    const question = page.getByRole('alertdialog').filter({ hasText: 'Is this right?' });
    for (const [far, shown] of [
      ['120000', '$120,000'],
      ['13333', '$13,333'],
    ] as const) {
      await field.fill(far);
      await page.keyboard.press('Enter');
      await question.getByText(`From $40,000 to ${shown}`).waitFor();
      expect((await read(page, id)).salary).toBe(40_000);
    }
    await question.getByRole('button', { name: 'Yes, it is right' }).click();
    await page.getByText('changes saved').waitFor();
    expect((await read(page, id)).salary).toBe(13_333);
  });
});
