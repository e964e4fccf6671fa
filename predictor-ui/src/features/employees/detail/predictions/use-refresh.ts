import { useQueryClient } from '@tanstack/react-query';
import {
  getEmployeeQueryKey,
  listEmployeeReviewsQueryKey,
  listEmployeesQueryKey,
} from '../../../../generated/@tanstack/react-query.gen.ts';

/** Reads again what a decision changes. */
export function useRefresh(employeeId: string): () => Promise<unknown> {
  const queryClient = useQueryClient();
  const path = { id: employeeId };
  const keys = [getEmployeeQueryKey({ path }), listEmployeeReviewsQueryKey({ path }), listEmployeesQueryKey()];
  return () => Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
