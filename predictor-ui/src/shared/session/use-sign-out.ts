import { useMutation } from '@tanstack/react-query';
import { signOutMutation } from '../../generated/@tanstack/react-query.gen.ts';
import { useLeave } from './use-leave.ts';

export function useSignOut() {
  const { leaveEveryTab } = useLeave();
  return useMutation({ ...signOutMutation(), onSuccess: leaveEveryTab });
}
