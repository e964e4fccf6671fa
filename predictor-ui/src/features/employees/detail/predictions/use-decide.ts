import { useQueryClient } from '@tanstack/react-query';
import {
  getEmployeesQueryKey,
  listEmployeesQueryKey,
  listReviewsQueryKey,
} from '../../../../generated/@tanstack/react-query.gen.ts';
import { decideReviews, takeBackReviews } from '../../../../generated/sdk.gen.ts';
import type { Decision } from '../../../../generated/types.gen.ts';
import { offerUndo } from '../../../../shared/undo/undo-store.ts';

/** Decides a raise, and offers to undo that. @param message tells the new salary when it is done */
export function useDecide(employeeId: string, message: (newSalary: number) => string) {
  const queryClient = useQueryClient();
  const path = { id: employeeId };
  const keys = [getEmployeesQueryKey({ path }), listReviewsQueryKey({ path }), listEmployeesQueryKey()];
  const refresh = () => Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  async function decide(body: Decision) {
    const { id, newSalary } = (await decideReviews({ body })).data;
    const undo = async () => {
      await takeBackReviews({ path: { id } });
      await refresh();
    };
    offerUndo({ message: message(newSalary), undo });
    await refresh();
  }
  return { decide, refresh };
}
