import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { authOptionsQuery } from '../../shared/session/session-query.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { fictitiousTexts } from './fictitious-texts.ts';

/** Who may enter without an invitation, and how to change it; nothing where nobody may. */
export function OpenDoors() {
  const t = useTexts(fictitiousTexts);
  const { data } = useQuery(authOptionsQuery);
  // An account that awaits a role sees nothing.
  const signUp = data?.signUp === 'open' && !data.approval;
  if (!data || !(data.demo || signUp)) return null;
  return (
    <Notice tone="policy" title={t.openTitle}>
      {data.demo && <Text size="sm">{t.openDemo}</Text>}
      {signUp && <Text size="sm">{t.openSignUp}</Text>}
      <Link to="/users">{t.toUsers}</Link>
    </Notice>
  );
}
