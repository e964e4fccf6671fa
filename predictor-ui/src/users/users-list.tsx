import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { AccountsPage } from '../generated/types.gen.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { CentredMessage } from '../ui/centred-message.tsx';
import { Pager } from '../ui/pager.tsx';
import stacked from '../ui/stacked-table.module.css';
import table from '../ui/table.module.css';
import classes from './accounts-table.module.css';
import { usersTexts } from './texts.ts';
import { UserRow } from './user-row.tsx';

interface Props {
  users: UseQueryResult<AccountsPage, unknown>;
  me: string | undefined;
  onTurn: (page: number) => void;
}

export function UsersList({
  users: { data, isError, error, refetch, isFetching, isPlaceholderData },
  me,
  onTurn,
}: Props) {
  const { formats } = useI18n();
  const t = useTexts(usersTexts);
  if (isError) return <ProblemNotice error={error} onRetry={refetch} retrying={isFetching} />;
  if (!data) {
    return (
      <Stack gap="sm" aria-hidden="true">
        <Skeleton height={36} />
        <Skeleton height={36} />
        <Skeleton height={36} />
      </Stack>
    );
  }
  const { items, page, pageSize, total } = data;
  if (total === 0) return <CentredMessage title={t.none} hint={t.noneHint} />;
  const first = (page - 1) * pageSize;
  return (
    <>
      <table
        className={`${table.table} ${stacked.stacked} ${classes.accounts}`}
        aria-label={t.title}
        data-stale={isPlaceholderData || undefined}
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
        previous={t.previous}
        next={t.next}
        onPrevious={page > 1 ? () => onTurn(page - 1) : undefined}
        onNext={first + items.length < total ? () => onTurn(page + 1) : undefined}
      >
        {t.shown(
          formats.number(Math.min(first + 1, total)),
          formats.number(first + items.length),
          formats.number(total),
        )}
      </Pager>
    </>
  );
}
