import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import {
  getEmployeeQueryKey,
  listEmployeeReviewsQueryKey,
  listEmployeesQueryKey,
} from '../../../../generated/@tanstack/react-query.gen.ts';

/**
 * Reads again what a decision changes: the person and the reviews, one after the other. With the person's new salary and
 * no review yet, or no longer, the prediction would look outdated.
 */
export function useRefresh(employeeId: string) {
  const queryClient = useQueryClient();
  const path = { id: employeeId };
  const person = getEmployeeQueryKey({ path });
  const reviews = listEmployeeReviewsQueryKey({ path });
  async function inOrder(first: QueryKey, second: QueryKey): Promise<void> {
    await queryClient.invalidateQueries({ queryKey: first });
    await queryClient.invalidateQueries({ queryKey: second });
    await queryClient.invalidateQueries({ queryKey: listEmployeesQueryKey() });
  }
  return { afterDeciding: () => inOrder(reviews, person), afterTakingBack: () => inOrder(person, reviews) };
}
