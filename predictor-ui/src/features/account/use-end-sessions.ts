import { useMutation } from '@tanstack/react-query';
import { endOwnSessionsMutation } from '../../generated/@tanstack/react-query.gen.ts';
import { useLeave } from '../../shared/session/use-leave.ts';

/** Ends all sessions of the account, this one too. */
export function useEndSessions() {
  const { leaveEveryTab } = useLeave();
  return useMutation({ ...endOwnSessionsMutation(), onSuccess: leaveEveryTab });
}
