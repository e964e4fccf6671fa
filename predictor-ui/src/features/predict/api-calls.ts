import type { ApiCall } from '../../shared/page/use-by-api/api-call.ts';
import type { Inputs } from './inputs.ts';
import type { PredictSearch } from './search.ts';

/** What the page asks of the API for what it shows now. */
export function apiCalls({ employee }: PredictSearch, inputs: Inputs | undefined): ApiCall[] {
  if (!employee || !inputs) return [{ method: 'GET', path: '/employees?pageSize=25' }];
  const { complete, employeeId, targetSeniority, features } = inputs;
  const asked: ApiCall[] = [
    { method: 'POST', path: '/predictions/preview', body: { employeeId, targetSeniority, features } },
    { method: 'POST', path: '/predictions/sweep', body: { employeeId, features } },
  ];
  return [
    { method: 'GET', path: `/employees/${employeeId}` },
    ...(complete ? asked : []),
    { method: 'GET', path: `/employees/${employeeId}/peers` },
    { method: 'GET', path: `/predictions?employeeId=${employeeId}&pageSize=5` },
  ];
}
