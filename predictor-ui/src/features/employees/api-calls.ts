import type { EmployeeDraft } from '../../generated/types.gen.ts';
import type { ApiCall } from '../../shared/page/use-by-api/api-call.ts';
import type { EmployeesSearch } from './search.ts';

/** A longer file would make a command line longer than a shell takes. */
const LONGEST_FILE = 20_000;

/** What the list makes of its address. */
export function listCalls(search: EmployeesSearch): ApiCall[] {
  const query = new URLSearchParams({ ...(search as Record<string, string>), pageSize: '25' });
  return [{ method: 'GET', path: `/employees?${query}` }];
}

/** What one person's page consists of, for HR and for others. */
export function employeeCalls(id: string, isHr: boolean): ApiCall[] {
  const own = `/employees/${id}`;
  const paths = [own, `${own}/reviews`, `/predictions?employeeId=${id}&pageSize=20`];
  return [...paths, ...(isHr ? [`${own}/changes`] : [])].map((path) => ({ method: 'GET', path }));
}

/** The list, until all is filled in: before, the API would refuse it. */
export function newCalls(draft: EmployeeDraft, complete: boolean): ApiCall[] {
  return complete ? [{ method: 'POST', path: '/employees', body: draft }] : listCalls({});
}

/** Looks at a file and writes nothing; the list, until a file is chosen. */
export function importCalls(csv = ''): ApiCall[] {
  if (csv === '' || csv.length > LONGEST_FILE) return listCalls({});
  return [{ method: 'POST', path: '/employees/import', body: { csv } }];
}
