import { useMutation } from '@tanstack/react-query';
import { changeEmployees } from '../../../generated/sdk.gen.ts';
import type { EmployeeChanges, EmployeeDetail } from '../../../generated/types.gen.ts';
import { offerUndo } from '../../../shared/undo/undo-store.ts';
import { useAfterChange } from './use-after-change.ts';

interface Change {
  changes: EmployeeChanges;
  /** What puts everything back, but for the version. */
  back: Omit<EmployeeChanges, 'version'>;
  /** What to say when it is done. */
  message: string;
}

/** Changes a person, and offers to take that back: the same change the other way round, on the version that it made. */
export function useChangeEmployee(id: string) {
  const after = useAfterChange();
  const send = async (body: EmployeeChanges): Promise<EmployeeDetail> =>
    (await changeEmployees({ path: { id }, body })).data;
  return useMutation({
    mutationFn: ({ changes }: Change) => send(changes),
    onSuccess: async (employee, { back, message }) => {
      const undo = async () => after(await send({ ...back, version: employee.version }));
      offerUndo({ message, undo });
      await after(employee);
    },
  });
}
