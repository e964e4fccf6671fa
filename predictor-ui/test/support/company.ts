import type { Page } from 'playwright-core';
import type {
  EmployeeDetail,
  EmployeesPage,
  PredictionPreview,
  PredictionRequest,
  Seniority,
} from '../../src/generated/types.gen.ts';
import { read } from './people.ts';

/** The first person, by name, of a seniority. */
export async function someone(page: Page, seniority: Seniority): Promise<EmployeeDetail> {
  const found = await page.request.get(`/api/employees?pageSize=1&seniority=${seniority}`);
  const { items } = (await found.json()) as EmployeesPage;
  const one = await page.request.get(`/api/employees/${items[0]?.id}`);
  return (await one.json()) as EmployeeDetail;
}

/** An employee for whom the model predicts, at the worst rating, less than today's salary. */
export async function someoneOverpaid(page: Page): Promise<PredictionPreview> {
  const found = await page.request.get('/api/employees?pageSize=100&sort=-salary');
  for (const { id, seniority } of ((await found.json()) as EmployeesPage).items) {
    const answer = await predict(page, id, seniority, 1);
    if (answer.rawPrediction < answer.currentSalary) return answer;
  }
  throw new Error('The model says of nobody that they earn too much.');
}

/** The API's answer, without the page; by default with the last review's rating, as the page starts. */
export async function predict(page: Page, employeeId: string, targetSeniority: Seniority, rating?: number) {
  const { lastRating } = await read(page, employeeId);
  const performanceRating = rating ?? lastRating ?? 3;
  const data: PredictionRequest = { employeeId, targetSeniority, features: { performanceRating } };
  const answer = await page.request.post('/api/predictions/preview', { data });
  return (await answer.json()) as PredictionPreview;
}

export function dollars(amount: number, locale = 'en-US'): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', maximumFractionDigits: 0 }).format(amount);
}
