import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Added, addModel } from '../send/add-model.ts';

/** Sends a model with its manifest, and tells the share that is sent. @param onAdded once it is in the list */
export function useUpload(onAdded: (added: Added) => void) {
  const queryClient = useQueryClient();
  const [sent, setSent] = useState(0);
  const upload = useMutation({
    mutationFn: ({ model, manifest }: { model: Blob; manifest: Blob }) => {
      setSent(0);
      return addModel(model, manifest, setSent);
    },
    onSuccess: async (added) => {
      await queryClient.invalidateQueries();
      onAdded(added);
    },
  });
  return { upload, sent };
}
