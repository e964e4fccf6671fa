import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LinkEnd } from '../features/auth/link-end.tsx';
import { LinkPage } from '../features/auth/link-page.tsx';
import { PasswordResetForm } from '../features/auth/password-reset-form.tsx';
import { sessionTexts } from '../features/auth/texts.ts';
import { useLinkToken } from '../features/auth/use-link-token.ts';
import { useTexts } from '../shared/i18n/use-texts.ts';
import { sessionQuery } from '../shared/session/session-query.ts';

/** `/password-reset#TOKEN`: sets a new password. */
export default function PasswordResetPage() {
  const t = useTexts(sessionTexts);
  const token = useLinkToken();
  const [end, setEnd] = useState<{ token: string; result: 'done' | 'spent' }>();
  const { data: user } = useQuery(sessionQuery);
  if (!token) return <LinkEnd title={t.noToken} hint={t.noTokenHint} />;
  // Only for this link: another one shows the form again.
  const result = end?.token === token ? end.result : undefined;
  if (result === 'spent') return <LinkEnd title={t.linkSpent} hint={t.linkSpentHint} />;
  if (result === 'done')
    return <LinkEnd title={t.resetDone} hint={user ? t.resetDoneStill(user.email) : t.resetDoneHint} />;
  return (
    <LinkPage title={t.reset} intro={t.resetIntro} signedInAnyway={t.resetAnyway}>
      <PasswordResetForm key={token} token={token} onEnd={(result) => setEnd({ token, result })} />
    </LinkPage>
  );
}
