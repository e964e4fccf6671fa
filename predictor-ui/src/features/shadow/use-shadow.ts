import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getShadowOptions } from '../../generated/@tanstack/react-query.gen.ts';
import { setShadow } from '../../generated/sdk.gen.ts';

const AGAIN_MS = 5_000;

/** The comparison, read again as predictions are saved, and how to choose the version. */
export function useShadow() {
  const queryClient = useQueryClient();
  const shadow = useQuery({
    ...getShadowOptions(),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.report ? AGAIN_MS : false),
  });
  const choose = useMutation({
    mutationFn: (version: string | null) => setShadow({ body: { version } }),
    onSettled: () => queryClient.invalidateQueries(),
  });
  return { shadow, choose };
}
