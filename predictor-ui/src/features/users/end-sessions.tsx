import { Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { endUserSessionsMutation, listUserSessionsOptions } from '../../generated/@tanstack/react-query.gen.ts';
import type { Account } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { sessionQuery } from '../../shared/session/session-query.ts';
import { Confirm } from '../../shared/ui/confirm.tsx';
import { offerUndo } from '../../shared/undo/undo-store.ts';
import { usersTexts } from './texts.ts';

const SHOWN = 5;

interface Props {
  account: Account;
  isOwn: boolean;
  onClose: () => void;
}

/** Lists the open sessions of an account, and ends them all. */
export function EndSessions({ account: { id, email }, isOwn, onClose }: Props) {
  const { formats } = useI18n();
  const t = useTexts(usersTexts);
  const queryClient = useQueryClient();
  const path = { id };
  const sessions = useQuery({ ...listUserSessionsOptions({ path }), staleTime: 0 });
  const end = useMutation({
    ...endUserSessionsMutation(),
    onSuccess: async () => {
      if (isOwn) return queryClient.invalidateQueries(sessionQuery);
      offerUndo({ message: t.ended(email) });
      onClose();
    },
  });
  const items = sessions.data?.items ?? [];
  const more = items.length - SHOWN;
  return (
    <Confirm
      title={t.endTitle(email)}
      yes={t.endYes}
      no={t.endNo}
      pending={end.isPending}
      onYes={() => end.mutate({ path })}
      onNo={onClose}
    >
      {isOwn ? t.endOwn : t.endHint}
      {sessions.isPending && <Skeleton height={20} mt="xs" aria-hidden="true" />}
      {sessions.isError && <ProblemNotice error={sessions.error} onRetry={sessions.refetch} />}
      {sessions.data && <div>{items.length > 0 ? t.open(formats.number(items.length)) : t.openNowhere}</div>}
      {items.length > 0 && (
        <ul style={{ margin: 0, paddingInlineStart: '1.2em' }}>
          {items.slice(0, SHOWN).map(({ id: session, address, lastUsedAt }) => (
            <li key={session}>{t.openAt(address, formats.moment(lastUsedAt))}</li>
          ))}
          {more > 0 && <li>{t.openMore(formats.number(more))}</li>}
        </ul>
      )}
      {end.isError && <ProblemNotice error={end.error} />}
    </Confirm>
  );
}
