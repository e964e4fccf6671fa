import { useMutation } from '@tanstack/react-query';
import { sendForm } from '../send/send-form.ts';
import type { Drafted, ManifestDraft } from './draft.ts';

/** Asks for the draft of a file's manifest. */
export function useDraft() {
  return useMutation({
    mutationFn: async (model: File): Promise<Drafted> => {
      const form = new FormData();
      form.append('file', model);
      return { draft: await sendForm<ManifestDraft>('/api/models/draft', form), model };
    },
  });
}
