import type { EmployeesExportQuery } from '../employees.schema.ts';

export type Conditions = Pick<EmployeesExportQuery, 'search' | 'job' | 'seniority' | 'status'>;

const STATUS = { active: ['deactivated_at IS NULL'], inactive: ['deactivated_at IS NOT NULL'], all: [] };

/**
 * The WHERE of a filter.
 *
 * @param values takes what its parameters, `$1` and so on, stand for
 */
export function conditionsOf({ search, job, seniority, status }: Conditions, values: unknown[]): string[] {
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const words = search
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.normalize('NFKC'));
  return [
    ...STATUS[status],
    ...(job ? [`job = ${parameter(job)}`] : []),
    ...(seniority ? [`seniority = ${parameter(seniority)}`] : []),
    ...words.map((word) => {
      // An index of three letters at a time knows nothing of one or two, but for the beginning of a word.
      const before = /^[\p{L}\p{N}]{1,2}$/u.test(word) ? '% ' : '%';
      return `search LIKE '${before}' || ltrim(searchable(${parameter(word.replace(/[\\%_]/g, '\\$&'))})) || '%'`;
    }),
  ];
}

/** ` WHERE a AND b`, or nothing. */
export function where(conditions: string[]): string {
  return conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
}
