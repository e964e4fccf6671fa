import { useMutation, useQueryClient } from '@tanstack/react-query';
import { listEmployeeFeedbackQueryKey } from '../../../../generated/@tanstack/react-query.gen.ts';
import { deleteFeedback, putFeedback } from '../../../../generated/sdk.gen.ts';
import type { Opinion } from '../../../../generated/types.gen.ts';

/** Saves the user's feedback on a prediction, or deletes it (undefined). */
export function useOpinion(employeeId: string, predictionId: string) {
  const queryClient = useQueryClient();
  const path = { id: predictionId };
  return useMutation({
    mutationFn: async (opinion: Opinion | undefined) => {
      if (opinion) await putFeedback({ path, body: opinion });
      else await deleteFeedback({ path });
    },
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: listEmployeeFeedbackQueryKey({ path: { id: employeeId } }) }),
  });
}
