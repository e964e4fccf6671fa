import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { sessionQuery } from './session-query.ts';
import { tellSignedOut } from './signed-out.ts';

/** Shows that nobody is signed in any more, here or in every tab. Who leaves leaves no trace of whom they looked at. */
export function useLeave() {
  const queryClient = useQueryClient();
  const router = useRouter();
  async function leave(): Promise<void> {
    // First, so that no page asks for what it would be refused.
    queryClient.setQueryData(sessionQuery.queryKey, null);
    // A page for everybody shows nobody's salary; an invitation's would lose its token.
    const isOpen = router.state.matches.some(({ staticData }) => staticData.open);
    if (!isOpen) await router.navigate({ to: '/' });
  }
  function leaveEveryTab(): Promise<void> {
    tellSignedOut();
    return leave();
  }
  return { leave, leaveEveryTab };
}
