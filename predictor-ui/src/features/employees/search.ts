import { type ListEmployeesData, Seniority } from '../../generated/types.gen.ts';
import { isUuid, readChoice, readText } from '../../shared/address/read-search.ts';

type Query = NonNullable<ListEmployeesData['query']>;

/** The list's state is its address: `/employees?search=ana&job=Analyst&sort=-salary&after=…`. */
export type EmployeesSearch = Omit<Query, 'page' | 'pageSize'>;

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The list that a person's page was opened from. */
    list?: EmployeesSearch;
  }
}

export const STATUSES = ['active', 'inactive', 'all'] as const satisfies Query['status'][];
export const SORTED = ['lastName', 'job', 'seniority', 'hiredOn', 'salary'] as const;

/** Which there are, the company says. The router reads digits as a number. */
const isJob = (job: unknown) => (typeof job === 'string' || typeof job === 'number') && /^.{1,100}$/.test(String(job));

export function readEmployeesSearch(raw: Record<string, unknown>): EmployeesSearch {
  const sort = String(raw.sort ?? '');
  return {
    ...readText(raw.search),
    ...(isJob(raw.job) && { job: String(raw.job) }),
    ...readChoice('seniority', raw.seniority, Object.values(Seniority)),
    ...(isUuid(raw.departmentId) && { departmentId: raw.departmentId }),
    ...readChoice('status', raw.status, STATUSES),
    ...(SORTED.some((column) => sort === column || sort === `-${column}`) && { sort: sort as Query['sort'] }),
    ...(typeof raw.after === 'string' && { after: raw.after }),
    ...(typeof raw.before === 'string' && { before: raw.before }),
  };
}
