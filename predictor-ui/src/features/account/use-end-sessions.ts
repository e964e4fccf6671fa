import { useMutation } from '@tanstack/react-query';
import { endSessionsOwnAccountMutation } from '../../generated/@tanstack/react-query.gen.ts';
import { useLeave } from '../../shared/session/use-leave.ts';

/** Signs the account out everywhere, here too. */
export function useEndSessions() {
  const { leaveEveryTab } = useLeave();
  return useMutation({ ...endSessionsOwnAccountMutation(), onSuccess: leaveEveryTab });
}
