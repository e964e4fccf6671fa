import { useMutation, useQueryClient } from '@tanstack/react-query';
import { activateModel } from '../../generated/sdk.gen.ts';
import type { ModelActivation } from '../../generated/types.gen.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { offerUndo } from '../../shared/undo/undo-store.ts';
import { modelsTexts } from './texts.ts';

/** Activates a version in place of the one that the page shows as active, and offers to go back to that one. */
export function useActivate() {
  const t = useTexts(modelsTexts);
  const queryClient = useQueryClient();
  const activate = async (body: ModelActivation) => {
    await activateModel({ body });
    // Each page that is open in this tab asks the new one.
    await queryClient.invalidateQueries();
  };
  return useMutation({
    mutationFn: activate,
    onSuccess: (_, { version, replaces }) =>
      offerUndo({
        message: t.activated(version),
        undo: () => activate({ version: replaces, replaces: version }),
      }),
  });
}
