import { deleteEmployeePhoto, putEmployeePhoto } from '../../../generated/sdk.gen.ts';
import type { EmployeeDetail } from '../../../generated/types.gen.ts';
import { employeeName } from '../../../shared/employees/employee-name.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { offerUndo } from '../../../shared/undo/undo-store.ts';
import { useAfterChange } from '../edit/use-after-change.ts';
import { shrink } from './shrink.ts';
import { photoTexts } from './texts.ts';

/** Gives an employee a photo or none, and offers to undo that with the one before, which the browser still has. */
export function usePhoto(employee: EmployeeDetail) {
  const t = useTexts(photoTexts);
  const after = useAfterChange();
  const path = { id: employee.id };
  const name = employeeName(employee);

  async function send(photo: Blob | undefined): Promise<void> {
    const { data } = photo
      ? await putEmployeePhoto({ path, body: photo, headers: { 'Content-Type': photo.type || 'image/*' } })
      : await deleteEmployeePhoto({ path });
    await after(data);
  }

  return async (file: File | undefined): Promise<void> => {
    const before = employee.photo ? await kept(employee.photo) : undefined;
    await send(file && (await shrink(file)));
    const message = !file ? t.removed(name) : employee.photo ? t.replaced(name) : t.added(name);
    const undoable = before !== undefined || !employee.photo;
    offerUndo({ message, ...(undoable && { undo: () => send(before) }) });
  };
}

/** Undefined: it is lost. */
async function kept(address: string): Promise<Blob | undefined> {
  // Where there is no way to the API, what is sent next says so.
  const answer = await fetch(address).catch(() => undefined);
  return answer?.ok ? answer.blob() : undefined;
}
