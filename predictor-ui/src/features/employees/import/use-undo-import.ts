import { useQueryClient } from '@tanstack/react-query';
import { deleteImport } from '../../../generated/sdk.gen.ts';

/** Undoes an import, and reads everything again: any employee may have changed. */
export function useUndoImport(): (id: string) => Promise<void> {
  const queryClient = useQueryClient();
  return async (id) => {
    await deleteImport({ path: { id } });
    await queryClient.invalidateQueries();
  };
}
