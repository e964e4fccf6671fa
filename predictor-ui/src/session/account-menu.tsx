import { ActionIcon, Menu } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { readAboutOptions, signOutAuthMutation } from '../generated/@tanstack/react-query.gen.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { Icon } from '../ui/icon.tsx';
import { sessionQuery } from './session-query.ts';
import { onSignedOutElsewhere, tellSignedOut } from './signed-out.ts';

/** Who is signed in, and the way out. Nothing when nobody is. */
export function AccountMenu() {
  const { t } = useI18n();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { data: user } = useQuery({ ...sessionQuery, enabled: false });
  const { data: about } = useQuery({ ...readAboutOptions(), staleTime: Number.POSITIVE_INFINITY, enabled: !!user });
  async function leave() {
    // Who leaves on purpose leaves no trace of whom they looked at.
    await navigate({ to: '/' });
    queryClient.setQueryData(sessionQuery.queryKey, null);
  }
  const leaveToo = useEffectEvent(leave);
  useEffect(() => onSignedOutElsewhere(leaveToo), []);
  const signOut = useMutation({
    ...signOutAuthMutation(),
    onSuccess: () => {
      tellSignedOut();
      return leave();
    },
  });
  if (!user) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={t.session.account(user.email)} loading={signOut.isPending}>
          <Icon name="person" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{user.email}</Menu.Label>
        {about?.course && (
          <Menu.Item component={Link} to="/course">
            {t.session.course}
          </Menu.Item>
        )}
        <Menu.Item onClick={() => signOut.mutate({})}>{t.session.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
