import type { Repository } from 'typeorm';
import type { Employee } from '../employee.entity.ts';
import { type Conditions, conditionsOf, where } from './conditions.ts';

/** Up to here rows are counted; a person does not read further than a number that says "about". */
const COUNTED = 10_000;

/** How many rows a filter lets through: exact up to 10,000, beyond that the planner's estimate. */
export async function countEmployees(
  employees: Repository<Employee>,
  filter: Conditions,
): Promise<{ total: number; totalIsEstimate: boolean }> {
  const values: unknown[] = [];
  const rows = `FROM employees${where(conditionsOf(filter, values))}`;
  const count = `SELECT count(*)::int AS total FROM (SELECT ${rows} LIMIT ${COUNTED + 1}) counted`;
  const [{ total }] = await employees.query(count, values);
  if (total <= COUNTED) return { total, totalIsEstimate: false };
  const [plan] = await employees.query(`EXPLAIN (FORMAT JSON) SELECT ${rows}`, values);
  return { total: Math.max(plan['QUERY PLAN'][0].Plan['Plan Rows'], total), totalIsEstimate: true };
}
