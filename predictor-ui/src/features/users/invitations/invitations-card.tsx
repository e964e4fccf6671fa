import { Skeleton, Text } from '@mantine/core';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { QueryView } from '../../../shared/problems/query-view.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { usersTexts } from '../texts.ts';
import { InvitationsTable } from './invitations-table.tsx';
import { InviteForm } from './invite-form.tsx';
import { useInvitations } from './use-invitations.ts';

/** The open invitations, and the form to invite somebody. */
export function InvitationsCard() {
  const t = useTexts(usersTexts);
  return (
    <Card heading={t.invitations} hint={t.invitationsHint}>
      <InviteForm />
      <QueryView query={useInvitations()} waiting={<Skeleton height={36} aria-hidden="true" />}>
        {({ items }) =>
          items.length > 0 ? (
            <InvitationsTable items={items} />
          ) : (
            <Text size="sm" c="dimmed">
              {t.noInvitations}
            </Text>
          )
        }
      </QueryView>
    </Card>
  );
}
