import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { aboutQuery, sessionQuery } from '../shared/session/session-query.ts';
import { onSignedOutElsewhere } from '../shared/session/signed-out.ts';
import { useLeave } from '../shared/session/use-leave.ts';
import { useSignOut } from '../shared/session/use-sign-out.ts';
import { Icon } from '../shared/ui/icon.tsx';
import { LazyMenu } from './lazy-menu.tsx';

/** The menu of the user who is signed in; nothing when nobody is. */
export function AccountMenu() {
  const { t } = useI18n();
  const { data: user } = useQuery({ ...sessionQuery, enabled: false });
  const { data: about } = useQuery(aboutQuery);
  const leaveToo = useEffectEvent(useLeave().leave);
  useEffect(() => onSignedOutElsewhere(leaveToo), []);
  const signOut = useSignOut();
  if (!user) return null;
  return (
    <LazyMenu aria-label={t.session.account(user.email)} icon={<Icon name="person" />} loading={signOut.isPending}>
      {(Menu) => (
        <>
          <Menu.Label>{user.email}</Menu.Label>
          <Menu.Item component={Link} to="/account">
            {t.session.myAccount}
          </Menu.Item>
          {about?.course && (
            <Menu.Item component={Link} to="/course">
              {t.session.course}
            </Menu.Item>
          )}
          <Menu.Item onClick={() => signOut.mutate({})}>{t.session.signOut}</Menu.Item>
        </>
      )}
    </LazyMenu>
  );
}
