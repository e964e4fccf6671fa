import { DEMO_EMAIL } from '../auth/auth.schema.ts';
import { type Query, query } from '../database/query.ts';
import type { FictitiousCompany } from './fictitious.schema.ts';

/** Whether all people are fictitious, and there is somebody. A photo may show somebody real. */
export const onlyFictitious: Query<{ only: boolean }> = query(`
  SELECT EXISTS (SELECT FROM employees WHERE fictitious)
    AND NOT EXISTS (SELECT FROM employees WHERE NOT fictitious)
    AND NOT EXISTS (SELECT FROM employees WHERE photo_id IS NOT NULL) AS only`);

const ofFictitious = (table: string) =>
  `(SELECT count(*)::int FROM ${table} JOIN employees ON employees.id = ${table}.employee_id WHERE employees.fictitious)`;

export const countFictitious: Query<FictitiousCompany> = query(`
  SELECT (SELECT count(*)::int FROM employees WHERE fictitious) AS employees,
    ${ofFictitious('salary_reviews')} AS reviews,
    ${ofFictitious('predictions')} AS predictions,
    (SELECT count(*)::int FROM departments WHERE fictitious_as = name AND NOT EXISTS (
      SELECT FROM employees WHERE department_id = departments.id AND NOT fictitious)) AS departments,
    (SELECT count(*)::int FROM employees WHERE NOT fictitious) AS others`);

/** People in an import's lock order; departments too, since somebody may be put into one at this moment. */
export const lockFictitious: readonly Query<never>[] = [
  query('SELECT FROM employees WHERE fictitious ORDER BY id FOR UPDATE'),
  query('SELECT FROM departments WHERE fictitious_as = name ORDER BY id FOR UPDATE'),
];

/** Imports of which nothing is left that could be undone. */
export const deleteEmptyImports: Query<never> = query(`
  DELETE FROM employee_imports
  WHERE NOT EXISTS (SELECT FROM employee_import_rows WHERE import_id = employee_imports.id)`);

export const deleteDemoAccount: Query<never> = query('DELETE FROM users WHERE email = $1', DEMO_EMAIL);
