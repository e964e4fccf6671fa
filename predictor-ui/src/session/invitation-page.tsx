import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../i18n/use-texts.ts';
import { authOptionsQuery } from './auth-options.ts';
import { InvitationForm } from './invitation-form.tsx';
import { LinkEnd } from './link-end.tsx';
import { LinkPage } from './link-page.tsx';
import { sessionTexts } from './texts.ts';
import { useLinkToken } from './use-link-token.ts';

/** `/invitation#TOKEN`: who was invited makes their account. */
export function InvitationPage() {
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
