import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { listInvitationsOptions, withdrawInvitationsMutation } from '../../../generated/@tanstack/react-query.gen.ts';
import { inviteInvitations } from '../../../generated/sdk.gen.ts';
import type { InvitationRequest } from '../../../generated/types.gen.ts';

/** The invitations that may still be used. */
export function useInvitations() {
  // Whoever was invited may have come meanwhile.
  return useQuery({ ...listInvitationsOptions(), staleTime: 0 });
}

export function useInvite() {
  const refresh = useRefresh();
  return async (body: InvitationRequest) => {
    const { data } = await inviteInvitations({ body });
    await refresh();
    return data;
  };
}

export function useWithdraw() {
  const refresh = useRefresh();
  return useMutation({
    ...withdrawInvitationsMutation(),
    onSuccess: async () => {
      await refresh();
      // The row is gone: the page's content takes the focus that it had.
      document.getElementById('content')?.focus({ preventScroll: true });
    },
  });
}

function useRefresh() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: listInvitationsOptions().queryKey });
}
