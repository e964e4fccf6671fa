import type { Repository } from 'typeorm';
import { rowsOf } from '../../database/query.ts';
import type { Employee } from '../employee.entity.ts';
import { countSql, estimateSql, type Filter } from './employees-list.sql.ts';

/** Up to here totals are exact; above, an estimate is enough. */
const COUNTED = 10_000;

/** The total of a filter: exact up to 10,000, beyond that the planner's estimate. */
export async function countEmployees(
  employees: Repository<Employee>,
  filter: Filter,
): Promise<{ total: number; totalIsEstimate: boolean }> {
  const [{ total } = { total: 0 }] = await rowsOf(employees, countSql(filter, COUNTED + 1));
  if (total <= COUNTED) return { total, totalIsEstimate: false };
  const [plan] = await rowsOf(employees, estimateSql(filter));
  return { total: Math.max(plan?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0, total), totalIsEstimate: true };
}
