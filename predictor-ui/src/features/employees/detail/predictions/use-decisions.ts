import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  getEmployeesQueryKey,
  listEmployeesQueryKey,
  listReviewsQueryKey,
} from '../../../../generated/@tanstack/react-query.gen.ts';
import { decideReviews, takeBackReviews } from '../../../../generated/sdk.gen.ts';
import type { Decision } from '../../../../generated/types.gen.ts';
import { offerUndo } from '../../../../shared/undo/undo-store.ts';

/** Decides a raise, and offers to take that back. @param said what to say of the new salary when it is done */
export function useDecide(employeeId: string, said: (newSalary: number) => string) {
  const queryClient = useQueryClient();
  const path = { id: employeeId };
  const [list] = listEmployeesQueryKey();
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: getEmployeesQueryKey({ path }) }),
      queryClient.invalidateQueries({ queryKey: listReviewsQueryKey({ path }) }),
      queryClient.invalidateQueries({
        predicate: ({ queryKey }) => (queryKey[0] as typeof list | undefined)?._id === list._id,
      }),
    ]);
  return useMutation({
    mutationFn: async (body: Decision) => (await decideReviews({ body })).data,
    onSuccess: async ({ id, newSalary }) => {
      const undo = async () => {
        await takeBackReviews({ path: { id } });
        await refresh();
      };
      offerUndo({ message: said(newSalary), undo });
      await refresh();
    },
    // What speaks against it is what the person looks like now.
    onError: refresh,
  });
}
