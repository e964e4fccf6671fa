import { updateEmployee } from '../../../generated/sdk.gen.ts';
import type { EmployeeChanges, EmployeeDetail } from '../../../generated/types.gen.ts';
import { offerUndo } from '../../../shared/undo/undo-store.ts';
import { useAfterChange } from './use-after-change.ts';

interface Change {
  changes: EmployeeChanges;
  /** The values before the change. */
  back: Omit<EmployeeChanges, 'version'>;
  /** Shown when it is done. */
  message: string;
}

/** Changes an employee, and offers to undo that: the reverse change, on the version that the change made. */
export function useChangeEmployee(id: string) {
  const after = useAfterChange();
  const send = async (body: EmployeeChanges): Promise<EmployeeDetail> =>
    (await updateEmployee({ path: { id }, body })).data;
  return async ({ changes, back, message }: Change) => {
    const employee = await send(changes);
    const undo = async () => after(await send({ ...back, version: employee.version }));
    offerUndo({ message, undo });
    await after(employee);
  };
}
