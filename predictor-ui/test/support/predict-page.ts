import type { Locator, Page } from 'playwright-core';

/** The picker's field. */
export function picker(page: Page): Locator {
  return page.getByRole('combobox', { name: /^(Person|Persona)$/ });
}

/** One of the choices of a segmented field, such as the target seniority Senior. */
export async function choose(page: Page, field: RegExp, choice: string): Promise<void> {
  await page.getByRole('radiogroup', { name: field }).getByText(choice, { exact: true }).click();
}

/** Waits until the predicted salary is this one and no newer answer is loading. */
export async function waitForSalary(page: Page, salary: string): Promise<void> {
  const panel = page.getByRole('region', { name: /^(Prediction|Predicción)$/ });
  await panel.getByRole('paragraph').filter({ hasText: salary }).first().waitFor();
  await panel.getByRole('status').filter({ hasText: salary }).waitFor({ state: 'attached' });
}

/** The predicted salary that is shown now. */
export async function shownSalary(page: Page): Promise<string> {
  const panel = page.getByRole('region', { name: /^(Prediction|Predicción)$/ });
  return (await panel.getByRole('paragraph').first().textContent()) ?? '';
}
