import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { InvitationsCard } from '../features/users/invitations/invitations-card.tsx';
import { INVITE_EMAIL } from '../features/users/invitations/invite-form.tsx';
import type { UsersSearch } from '../features/users/search.ts';
import { usersTexts } from '../features/users/texts.ts';
import { useUsers } from '../features/users/use-users.ts';
import { UsersList } from '../features/users/users-list.tsx';
import { WaitingNotice } from '../features/users/waiting-notice.tsx';
import { useTexts } from '../shared/i18n/use-texts.ts';
import { Forbidden } from '../shared/page/forbidden.tsx';
import { Page } from '../shared/page/page.tsx';
import { PageHeading } from '../shared/page/page-heading.tsx';
import { sessionQuery } from '../shared/session/session-query.ts';
import { useMay } from '../shared/session/use-may.ts';
import { Card } from '../shared/ui/card.tsx';
import { SearchField } from '../shared/ui/search-field.tsx';

/** Accounts and their roles. For admins. */
export default function UsersPage() {
  const t = useTexts(usersTexts);
  const isAdmin = useMay('admin');
  const { data: me } = useQuery({ ...sessionQuery, enabled: false });
  const { search, users, narrow, turn } = useUsers(isAdmin);
  if (!isAdmin) return <Forbidden />;
  return (
    <Page useByApi>
      <PageHeading title={t.title} intro={t.intro} hint={Object.values(t.roles).join(' · ')}>
        <Button onClick={() => document.getElementById(INVITE_EMAIL)?.focus()}>{t.inviteSomebody}</Button>
      </PageHeading>
      <Stack gap="lg">
        {search.role !== 'none' && <WaitingNotice onShow={() => narrow({ role: 'none', search: undefined })} />}
        <Card label={t.title}>
          <Group mb="md" gap="sm" role="search">
            <SearchField label={t.search} value={search.search ?? ''} onSearch={(text) => narrow({ search: text })} />
            <NativeSelect
              aria-label={t.filter}
              data={[
                { value: '', label: t.all },
                ...Object.entries(t.names).map(([value, label]) => ({ value, label })),
                { value: 'none', label: t.withoutRole },
              ]}
              value={search.role ?? ''}
              onChange={({ currentTarget }) =>
                narrow({ role: (currentTarget.value || undefined) as UsersSearch['role'] })
              }
            />
          </Group>
          <UsersList users={users} me={me?.id} onTurn={turn} />
        </Card>
        <InvitationsCard />
      </Stack>
    </Page>
  );
}
