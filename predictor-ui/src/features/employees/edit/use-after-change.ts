import { useQueryClient } from '@tanstack/react-query';
import {
  getAboutQueryKey,
  getEmployeeQueryKey,
  listEmployeesQueryKey,
} from '../../../generated/@tanstack/react-query.gen.ts';
import type { EmployeeDetail } from '../../../generated/types.gen.ts';

/** Caches the changed employee from the API's answer, and reads every list again. */
export function useAfterChange() {
  const queryClient = useQueryClient();
  return async (employee: EmployeeDetail) => {
    // Shown at once, and read again where it was not read before: so the page can tell what it asked the API.
    queryClient.setQueryData(getEmployeeQueryKey({ path: { id: employee.id } }), employee, { updatedAt: 0 });
    // The first who may be real ends that everybody is fictitious.
    void queryClient.invalidateQueries({ queryKey: getAboutQueryKey() });
    await queryClient.invalidateQueries({ queryKey: listEmployeesQueryKey() });
  };
}
