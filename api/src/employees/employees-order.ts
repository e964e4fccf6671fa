import type { OrderByCondition } from 'typeorm';
import type { EmployeesQuery } from './employees.schema.ts';

/** The ORDER BY of a sort, names and then the id as the last word, so that pages never overlap. */
export function orderOf(sort: EmployeesQuery['sort']): OrderByCondition {
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
  const field = sort.replace('-', '');
  return {
    [`employee.${field}`]: direction,
    'employee.lastName': field === 'lastName' ? direction : 'ASC',
    'employee.firstName': field === 'lastName' ? direction : 'ASC',
    'employee.id': field === 'lastName' ? direction : 'ASC',
  };
}
