import { useQueryClient } from '@tanstack/react-query';
import {
  getEmployeeQueryKey,
  listEmployeeReviewsQueryKey,
  listEmployeesQueryKey,
} from '../../../../generated/@tanstack/react-query.gen.ts';
import { createReview, deleteReview } from '../../../../generated/sdk.gen.ts';
import type { Decision } from '../../../../generated/types.gen.ts';
import { offerUndo } from '../../../../shared/undo/undo-store.ts';

/** Decides a raise, and offers to undo that. @param message tells the new salary when it is done */
export function useDecide(employeeId: string, message: (newSalary: number) => string) {
  const queryClient = useQueryClient();
  const path = { id: employeeId };
  const keys = [getEmployeeQueryKey({ path }), listEmployeeReviewsQueryKey({ path }), listEmployeesQueryKey()];
  const refresh = () => Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  async function decide(body: Decision) {
    const { id, newSalary } = (await createReview({ body })).data;
    const undo = async () => {
      await deleteReview({ path: { id } });
      await refresh();
    };
    offerUndo({ message: message(newSalary), undo });
    await refresh();
  }
  return { decide, refresh };
}
