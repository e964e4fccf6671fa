import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { listInvitationsOptions, withdrawInvitationMutation } from '../../../generated/@tanstack/react-query.gen.ts';
import { createInvitation } from '../../../generated/sdk.gen.ts';
import type { InvitationRequest } from '../../../generated/types.gen.ts';
import { mayMoveFocus } from '../../../shared/page/may-move-focus.ts';

/** The invitations that can still be used. */
export function useInvitations() {
  // Somebody may have used an invitation meanwhile.
  return useQuery({ ...listInvitationsOptions(), staleTime: 0 });
}

export function useInvite() {
  const refresh = useRefresh();
  return async (body: InvitationRequest) => {
    const { data } = await createInvitation({ body });
    await refresh();
    return data;
  };
}

/** @param asked the question, which goes away with its invitation */
export function useWithdraw(asked: RefObject<Element | null>) {
  const refresh = useRefresh();
  return useMutation({
    ...withdrawInvitationMutation(),
    onSuccess: async () => {
      await refresh();
      if (mayMoveFocus(asked.current)) document.getElementById('content')?.focus({ preventScroll: true });
    },
  });
}

function useRefresh() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: listInvitationsOptions().queryKey });
}
