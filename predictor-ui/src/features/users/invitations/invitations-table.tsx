import { VisuallyHidden } from '@mantine/core';
import type { Invitation } from '../../../generated/types.gen.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import stacked from '../../../shared/ui/stacked-table.module.css';
import table from '../../../shared/ui/table.module.css';
import { usersTexts } from '../texts.ts';
import { InvitationRow } from './invitation-row.tsx';

export function InvitationsTable({ items }: { items: Invitation[] }) {
  const t = useTexts(usersTexts);
  return (
    <table className={`${table.table} ${stacked.stacked} ${stacked.twoLines}`} aria-label={t.invitations}>
      <thead>
        <tr>
          <th scope="col">{t.email}</th>
          <th scope="col">{t.role}</th>
          <th scope="col">
            <VisuallyHidden>{t.actions}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </tbody>
    </table>
  );
}
