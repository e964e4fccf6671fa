import { createReview, deleteReview } from '../../../../generated/sdk.gen.ts';
import type { Decision } from '../../../../generated/types.gen.ts';
import { offerUndo } from '../../../../shared/undo/undo-store.ts';
import { useRefresh } from './use-refresh.ts';

/** Decides a raise, and offers to undo that. @param message tells the new salary when it is done */
export function useDecide(employeeId: string, message: (newSalary: number) => string) {
  const { afterDeciding, afterTakingBack } = useRefresh(employeeId);
  async function decide(body: Decision) {
    const { id, newSalary } = (await createReview({ body })).data;
    const undo = async () => {
      await deleteReview({ path: { id } });
      await afterTakingBack();
    };
    offerUndo({ message: message(newSalary), undo });
    await afterDeciding();
  }
  return { decide, afterDeciding };
}
