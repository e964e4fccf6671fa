import { useQuery } from '@tanstack/react-query';
import { InvitationForm } from '../features/auth/invitation-form.tsx';
import { LinkEnd } from '../features/auth/link-end.tsx';
import { LinkPage } from '../features/auth/link-page.tsx';
import { sessionTexts } from '../features/auth/texts.ts';
import { useLinkToken } from '../features/auth/use-link-token.ts';
import { useTexts } from '../shared/i18n/use-texts.ts';
import { authOptionsQuery } from '../shared/session/session-query.ts';

/** `/invitation#TOKEN`: creates the account of somebody who was invited. */
export default function InvitationPage() {
  const t = useTexts(sessionTexts);
  const token = useLinkToken();
  const { data: options } = useQuery(authOptionsQuery);
  if (!token) return <LinkEnd title={t.noToken} hint={t.noTokenHint} />;
  if (options?.signUp === 'off') return <LinkEnd title={t.linkSpent} hint={t.signUpOff} />;
  return (
    <LinkPage title={t.invited} intro={t.invitedIntro} signedInAnyway={t.invitedAnyway}>
      <InvitationForm key={token} token={token} options={options} />
    </LinkPage>
  );
}
