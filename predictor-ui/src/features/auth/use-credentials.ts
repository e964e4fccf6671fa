import { signIn, signUp } from '../../generated/sdk.gen.ts';
import type { AuthOptions, Session, SignUp } from '../../generated/types.gen.ts';
import { useApiForm } from '../../shared/forms/use-api-form.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { maySignUpOnlyByToken } from './auth-options.ts';
import { checkCredentials, refusals } from './credentials.ts';
import { sessionTexts } from './texts.ts';

interface Asked {
  /** Whether the account is to be created. */
  isNew: boolean;
  options: AuthOptions | undefined;
  invitation?: string;
  onEnter: (session: Session) => void;
}

/** The form that signs in, or creates an account. */
export function useCredentials({ isNew, options, invitation = '', onEnter }: Asked) {
  const { t } = useI18n();
  const { tokenNeeded } = useTexts(sessionTexts);
  const form = useApiForm({
    initialValues: { email: '', password: '', invitation },
    validate: (values) => ({
      ...checkCredentials(values, t),
      invitation: isNew && !values.invitation.trim() && maySignUpOnlyByToken(options) && tokenNeeded,
    }),
    send: async (values) => (await (isNew ? enterNew(values) : enter(values))).data,
    onSuccess: (answer) => 'user' in answer && onEnter(answer),
    together: true,
    refused: (error) => refusals(error, t, options?.demo),
  });
  const { data } = form;
  /** The API's message when the new account has no role yet. */
  const awaiting = data && 'detail' in data ? data.detail : undefined;
  return { ...form, awaiting };
}

const enter = ({ email, password }: SignUp) => signIn({ body: { email, password } });

const enterNew = ({ invitation, ...credentials }: SignUp) =>
  signUp({ body: { ...credentials, ...(invitation?.trim() && { invitation: invitation.trim() }) } });
