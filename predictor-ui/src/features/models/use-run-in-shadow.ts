import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { setShadow } from '../../generated/sdk.gen.ts';

/** Puts a version in shadow, and shows what it answers there. */
export function useRunInShadow(version: string) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => setShadow({ body: { version } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      await navigate({ to: '/models/shadow' });
    },
  });
}
