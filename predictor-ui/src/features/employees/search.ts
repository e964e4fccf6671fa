import type { ListEmployeesData } from '../../generated/types.gen.ts';

type Query = NonNullable<ListEmployeesData['query']>;

/** The list's state, which is its address: `/employees?search=ana&job=Analyst&sort=-salary&after=…`. */
export type EmployeesSearch = Pick<Query, 'search' | 'job' | 'seniority' | 'status' | 'sort' | 'after' | 'before'>;

export const JOBS = ['Analyst', 'Consultant', 'Engineer'] as const satisfies Query['job'][];
export const SENIORITIES = ['Junior', 'Semi-senior', 'Senior'] as const satisfies Query['seniority'][];
export const STATUSES = ['active', 'inactive', 'all'] as const satisfies Query['status'][];
export const SORTED = ['lastName', 'job', 'seniority', 'hiredOn', 'salary'] as const;

/** Reads an address that anybody may have typed: what makes no sense is left out. */
export function readEmployeesSearch(raw: Record<string, unknown>): EmployeesSearch {
  // A router reads what looks like a number as one.
  const text = typeof raw.search === 'number' ? String(raw.search) : raw.search;
  const sort = String(raw.sort ?? '');
  return {
    ...(typeof text === 'string' && text !== '' && { search: text.slice(0, 100) }),
    ...known('job', raw.job, JOBS),
    ...known('seniority', raw.seniority, SENIORITIES),
    ...known('status', raw.status, STATUSES),
    ...(SORTED.some((column) => sort === column || sort === `-${column}`) && { sort: sort as Query['sort'] }),
    ...(typeof raw.after === 'string' && { after: raw.after }),
    ...(typeof raw.before === 'string' && { before: raw.before }),
  };
}

function known<K extends string, T>(name: K, value: unknown, allowed: readonly T[]): { [key in K]?: T } {
  return allowed.includes(value as T) ? ({ [name]: value } as { [key in K]: T }) : {};
}
