import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listUsersOptions } from '../../generated/@tanstack/react-query.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { usersTexts } from './texts.ts';

/** Says how many accounts wait for a role; nothing while none does. */
export function WaitingNotice({ onShow }: { onShow: () => void }) {
  const { formats } = useI18n();
  const t = useTexts(usersTexts);
  const { data } = useQuery(listUsersOptions({ query: { role: 'none', pageSize: 1 } }));
  if (!data?.total) return null;
  return (
    <Notice tone="policy" title={t.waiting(formats.number(data.total))}>
      {t.waitingHint}
      <Button size="xs" mt="xs" display="block" variant="default" onClick={onShow}>
        {t.showWaiting}
      </Button>
    </Notice>
  );
}
