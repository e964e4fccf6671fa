import { useMutation, useQueryClient } from '@tanstack/react-query';
import { listUsersQueryKey, updateUserRoleMutation } from '../../generated/@tanstack/react-query.gen.ts';
import { updateUserRole } from '../../generated/sdk.gen.ts';
import type { Account, Role } from '../../generated/types.gen.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { sessionQuery } from '../../shared/session/session-query.ts';
import { offerUndo } from '../../shared/undo/undo-store.ts';
import { usersTexts } from './texts.ts';

/** Gives an account a role, and offers to undo that. */
export function useChangeRole({ id, email, role: before }: Account) {
  const t = useTexts(usersTexts);
  const queryClient = useQueryClient();
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: listUsersQueryKey() }),
      queryClient.invalidateQueries(sessionQuery),
    ]);
  const mutation = useMutation({
    ...updateUserRoleMutation(),
    onSuccess: ({ role }) => {
      const undo = async () => {
        await updateUserRole({ path: { id }, body: { role: before } });
        await refresh();
      };
      offerUndo({ message: t.changed(email, role ? t.names[role] : t.noRole), undo });
      return refresh();
    },
  });
  return { ...mutation, give: (role: Role | null) => mutation.mutate({ path: { id }, body: { role } }) };
}
