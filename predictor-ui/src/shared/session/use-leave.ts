import { notifyManager, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { dropAllDrafts } from './drafts.ts';
import { expiredQuery } from './expired.ts';
import { sessionQuery } from './session-query.ts';
import { tellSignedOut } from './signed-out.ts';

/** Shows the signed-out state, in this tab or in every tab, and leaves no address that tells whom the user looked at. */
export function useLeave() {
  const queryClient = useQueryClient();
  const router = useRouter();
  async function leave(): Promise<void> {
    dropAllDrafts();
    // First, so that no page sends requests that would be refused.
    queryClient.setQueryData(sessionQuery.queryKey, null);
    queryClient.removeQueries(expiredQuery);
    // Told to the components a moment later: else the page below would still be shown, and ask.
    await new Promise<void>((told) => notifyManager.schedule(told));
    // Pages for everybody stay open: they show no salaries, and an invitation would lose its token.
    const isOpen = router.state.matches.some(({ staticData }) => staticData.open);
    if (!isOpen) await router.navigate({ to: '/', ignoreBlocker: true });
  }
  function leaveEveryTab(): Promise<void> {
    tellSignedOut();
    return leave();
  }
  return { leave, leaveEveryTab };
}
