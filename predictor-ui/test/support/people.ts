import type { Page } from 'playwright-core';
import type {
  Departments,
  EmployeeDetail,
  EmployeeDraft,
  Prediction,
  Seniority,
} from '../../src/generated/types.gen.ts';

let created = 0;

/** A new employee, used by this test only. */
export async function somebody(page: Page, changes: Partial<EmployeeDraft> = {}): Promise<EmployeeDetail> {
  const data: EmployeeDraft = {
    firstName: 'Íñigo',
    lastName: 'Zzunzunegui',
    email: freshEmail(),
    phone: '+1-555-0100',
    gender: 'male',
    bornOn: '1990-05-17',
    job: 'Analyst',
    seniority: 'Junior',
    hiredOn: '2021-02-01',
    salary: 40_000,
    ...changes,
  };
  const answer = await page.request.post('/api/employees', { data });
  if (!answer.ok()) throw new Error(`Nobody could be added: ${await answer.text()}`);
  return answer.json() as Promise<EmployeeDetail>;
}

export function freshEmail(): string {
  return `zz${process.pid}.${Date.now()}.${created++}@empresa.example`;
}

/** An employee as the API returns them now. */
export async function read(page: Page, id: string): Promise<EmployeeDetail> {
  return (await page.request.get(`/api/employees/${id}`)).json() as Promise<EmployeeDetail>;
}

/** The departments as the API returns them now. */
export async function departments(page: Page): Promise<Departments['items']> {
  return ((await (await page.request.get('/api/departments')).json()) as Departments).items;
}

/** Predicts and saves, as the prediction page does. */
export async function savePrediction(page: Page, employeeId: string, targetSeniority: Seniority): Promise<Prediction> {
  const data = { employeeId, targetSeniority, features: { performanceRating: 4 } };
  return (await page.request.post('/api/predictions', { data })).json() as Promise<Prediction>;
}

export const isFocused = (page: Page, name: string): Promise<boolean> =>
  page.getByRole('button', { name, exact: true }).evaluate((button) => button === document.activeElement);
