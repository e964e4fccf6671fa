import { type Query, query } from '../database/query.ts';
import type { DepartmentAnswer } from './departments.schema.ts';

/** Each with its people, counted in the index. */
export const departmentsWithCounts: Query<DepartmentAnswer> = query(`
  SELECT id, name, coalesce(employees, 0)::int AS employees
  FROM departments LEFT JOIN (
    SELECT department_id, count(*) AS employees FROM employees WHERE deactivated_at IS NULL GROUP BY department_id
  ) counted ON department_id = id
  ORDER BY name`);
