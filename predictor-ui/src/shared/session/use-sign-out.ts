import { useMutation } from '@tanstack/react-query';
import { signOutAuthMutation } from '../../generated/@tanstack/react-query.gen.ts';
import { useLeave } from './use-leave.ts';

export function useSignOut() {
  const { leaveEveryTab } = useLeave();
  return useMutation({ ...signOutAuthMutation(), onSuccess: leaveEveryTab });
}
