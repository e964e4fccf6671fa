import { type Query, query } from '../database/query.ts';
import { Table } from '../database/table.ts';
import { SalaryReview } from '../reviews/salary-review.entity.ts';
import { Employee } from './employee.entity.ts';
import type { EmployeeId, ReviewedEmployee } from './employees.schema.ts';

export const EMPLOYEES = new Table(Employee);

const REVIEWS = new Table(SalaryReview);

const LAST_RATING = `
  SELECT ${REVIEWS.column('rating')} FROM ${REVIEWS.name} WHERE ${REVIEWS.column('employeeId')} = employees.id
  ORDER BY ${REVIEWS.column('reviewedOn')} DESC LIMIT 1`;

const BY_IDS = `
  SELECT ${EMPLOYEES.select()}, (${LAST_RATING}) AS "lastRating",
    (SELECT currency FROM company) AS currency
  FROM employees WHERE id = ANY($1::uuid[])`;

/** On the hot path, where a query builder costs more than the query. */
export const employeesByIds = (ids: readonly EmployeeId[]): Query<ReviewedEmployee> => query(BY_IDS, ids);
