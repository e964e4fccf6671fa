import { useQueryClient } from '@tanstack/react-query';
import { getEmployeesQueryKey, listEmployeesQueryKey } from '../../../generated/@tanstack/react-query.gen.ts';
import type { EmployeeDetail } from '../../../generated/types.gen.ts';

/** Puts a person as the server answered them in the place of what was known, and has every list read again. */
export function useAfterChange() {
  const queryClient = useQueryClient();
  const [list] = listEmployeesQueryKey();
  return async (employee: EmployeeDetail) => {
    queryClient.setQueryData(getEmployeesQueryKey({ path: { id: employee.id } }), employee);
    await queryClient.invalidateQueries({
      predicate: ({ queryKey }) => (queryKey[0] as typeof list | undefined)?._id === list._id,
    });
  };
}
