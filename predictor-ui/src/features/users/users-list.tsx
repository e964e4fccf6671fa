import { VisuallyHidden } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useRef } from 'react';
import type { AccountsPage } from '../../generated/types.gen.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { QueryView } from '../../shared/problems/query-view.tsx';
import { CentredMessage } from '../../shared/ui/centred-message.tsx';
import { Pager } from '../../shared/ui/pager.tsx';
import { SkeletonRows } from '../../shared/ui/skeleton-rows.tsx';
import stacked from '../../shared/ui/stacked-table.module.css';
import table from '../../shared/ui/table.module.css';
import { usersTexts } from './texts.ts';
import { UserRow } from './user-row.tsx';

interface Props {
  users: UseQueryResult<AccountsPage, unknown>;
  me: string | undefined;
  onTurn: (page: number) => void;
}

export function UsersList({ users, me, onTurn }: Props) {
  const t = useTexts(usersTexts);
  return (
    <>
      <VisuallyHidden role="status">{users.data?.total === 0 && t.none}</VisuallyHidden>
      <QueryView query={users} waiting={<SkeletonRows rows={3} />}>
        {(data) => <UsersTable data={data} stale={users.isPlaceholderData} me={me} onTurn={onTurn} />}
      </QueryView>
    </>
  );
}

interface TableProps extends Omit<Props, 'users'> {
  data: AccountsPage;
  stale: boolean;
}

function UsersTable({ data: { items, page, pageSize, total }, stale, me, onTurn }: TableProps) {
  const t = useTexts(usersTexts);
  const list = useRef<HTMLTableElement>(null);
  if (total === 0) return <CentredMessage title={t.none} hint={t.noneHint} />;
  const first = (page - 1) * pageSize;
  return (
    <>
      <table
        ref={list}
        className={`${table.table} ${stacked.stacked} ${stacked.twoLines}`}
        aria-label={t.title}
        data-stale={stale || undefined}
      >
        <thead>
          <tr>
            <th scope="col">{t.email}</th>
            <th scope="col">{t.role}</th>
            <th scope="col" data-wide>
              {t.since}
            </th>
            <th scope="col">
              <VisuallyHidden>{t.actions}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((account) => (
            <UserRow key={account.id} account={account} isOwn={account.id === me} />
          ))}
        </tbody>
      </table>
      <Pager
        label={t.pages}
        list={list}
        first={first + 1}
        count={items.length}
        total={total}
        onPrevious={page > 1 ? () => onTurn(page - 1) : undefined}
        onNext={first + items.length < total ? () => onTurn(page + 1) : undefined}
      />
    </>
  );
}
