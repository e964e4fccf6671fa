import { useMutation, useQueryClient } from '@tanstack/react-query';
import { updateModel } from '../../generated/sdk.gen.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { offerUndo } from '../../shared/undo/undo-store.ts';
import { modelsTexts } from './texts.ts';

/** Archives a version or takes it out of the archive. */
export function useArchive(version: string) {
  const t = useTexts(modelsTexts);
  const queryClient = useQueryClient();
  const archive = async (archived: boolean) => {
    await updateModel({ path: { version }, body: { archived } });
    await queryClient.invalidateQueries();
  };
  return useMutation({
    mutationFn: archive,
    onSuccess: (_, archived) =>
      offerUndo({
        message: archived ? t.archived(version) : t.restored(version),
        undo: () => archive(!archived),
      }),
  });
}
