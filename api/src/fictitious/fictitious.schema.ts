import { z } from 'zod';

const count = z.int().min(0);

export const fictitiousCompanySchema = z
  .object({
    employees: count.describe('Fictitious people, in the company or not; none is left once they were removed'),
    reviews: count.describe('Their salary reviews'),
    predictions: count.describe('What was predicted for them'),
    departments: count.describe('Those that came with them, are still called as then and have nobody else'),
    others: count.describe('Everybody else: who was added, or got another name or e-mail. They stay'),
  })
  .meta({ id: 'FictitiousCompany' });
export type FictitiousCompany = z.infer<typeof fictitiousCompanySchema>;
