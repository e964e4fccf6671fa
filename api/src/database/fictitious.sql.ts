import { type Query, query } from './query.ts';

/**
 * Deletes the fictitious people, with all that belongs to them, and then the departments that came with them, are still
 * called as then, and have nobody left: who stays keeps the department that they are in.
 */
export const deleteFictitious: readonly Query<never>[] = [
  query('DELETE FROM employees WHERE fictitious'),
  query(`
    DELETE FROM departments WHERE fictitious_as = name
      AND NOT EXISTS (SELECT FROM employees WHERE department_id = departments.id)`),
];

/** Whether anybody fictitious is there. */
export const someFictitious: Query<{ there: boolean }> = query(
  'SELECT EXISTS (SELECT FROM employees WHERE fictitious) AS there',
);
